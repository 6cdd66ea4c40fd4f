package org.kudari.testkit;

import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricProvider;
import org.kudari.api.MetricResult;
import org.kudari.api.Options;
import org.kudari.api.Shapes;
import org.kudari.api.TargetKind;

/** Metrics that are right. */
public final class ExampleMetrics {
    private ExampleMetrics() {}

    /** What providers of examples have in common. */
    abstract static class Example implements MetricProvider, Metric {
        private final String name;

        Example(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String description() {
            return "an example to try the kit on";
        }

        @Override
        public Metric create(Options options) {
            return this;
        }

        @Override
        public boolean judges(TargetKind kind) {
            return kind == TargetKind.NUMERIC;
        }
    }

    /** The mean of |ŷ − y| over rows and targets. */
    static class AbsoluteSum implements Metric.Sum {
        final MetricContext context;
        double errors;
        double weight;

        AbsoluteSum(MetricContext context) {
            this.context = context;
        }

        @Override
        public void add(Matrix predictions, Matrix targets, double[] weights) {
            Shapes.requireMetricShapes(context, predictions, targets, weights);
            for (int row = 0; row < predictions.rows(); row++) {
                for (int k = 0; k < predictions.columns() && weights[row] > 0; k++) {
                    errors += weights[row] * Math.abs(predictions.get(row, k) - targets.get(row, k));
                    weight += weights[row];
                }
            }
        }

        @Override
        public void merge(Metric.Sum other) {
            errors += ((AbsoluteSum) other).errors;
            weight += ((AbsoluteSum) other).weight;
        }

        @Override
        public MetricResult result() {
            return MetricResult.of(errors / weight);
        }
    }

    public static final class Absolute extends Example {
        public Absolute() {
            super("absolute-error");
        }

        @Override
        public Sum newSum(MetricContext context) {
            return new AbsoluteSum(context);
        }
    }

    /** Σ w, of every kind of target; its author can say that it is 0 of no rows. */
    public static final class Rows extends Example {
        public Rows() {
            super("rows");
        }

        @Override
        public boolean judges(TargetKind kind) {
            return true;
        }

        @Override
        public Sum newSum(MetricContext context) {
            return new AbsoluteSum(context) {
                @Override
                public MetricResult result() {
                    return MetricResult.of(weight / context.outputs());
                }
            };
        }
    }
}
