package com.example.robust;

import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricProvider;
import org.kudari.api.MetricResult;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Shapes;
import org.kudari.api.TargetKind;

/** The share of the predictions that are near enough. */
public final class WithinProvider implements MetricProvider {
    private static final Option<Double> DISTANCE =
            Option.real("distance").greaterThan(0).defaultValue(1.0).doc("How far off a prediction may be.");

    @Override
    public String name() {
        return "within";
    }

    @Override
    public String description() {
        return "share of the predictions that are no farther than a distance from the truth";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(DISTANCE);
    }

    @Override
    public Metric create(Options options) {
        return new Within(options.get(DISTANCE));
    }

    private record Within(double distance) implements Metric {
        @Override
        public boolean judges(TargetKind kind) {
            return kind == TargetKind.NUMERIC;
        }

        @Override
        public Sum newSum(MetricContext context) {
            return new WithinSum(context, distance);
        }
    }

    private static final class WithinSum implements Metric.Sum {
        private final MetricContext context;
        private final double distance;
        private final double[] near;
        private double weight;

        WithinSum(MetricContext context, double distance) {
            this.context = context;
            this.distance = distance;
            this.near = new double[context.outputs()];
        }

        @Override
        public void add(Matrix predictions, Matrix targets, double[] weights) {
            Shapes.requireMetricShapes(context, predictions, targets, weights);
            for (int row = 0; row < predictions.rows(); row++) {
                weight += weights[row];
                for (int k = 0; k < near.length; k++) {
                    double error = Math.abs(predictions.get(row, k) - targets.get(row, k));
                    near[k] += error <= distance ? weights[row] : 0;
                }
            }
        }

        @Override
        public void merge(Metric.Sum other) {
            WithinSum sum = (WithinSum) other;
            weight += sum.weight;
            for (int k = 0; k < near.length; k++) {
                near[k] += sum.near[k];
            }
        }

        @Override
        public MetricResult result() {
            double[] shares = near.clone();
            for (int k = 0; k < shares.length; k++) {
                shares[k] /= weight;
            }
            return MetricResult.ofTargets(context, shares);
        }
    }
}
