package org.kudari.testkit;

import java.util.Arrays;
import java.util.function.Function;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.TargetKind;
import org.kudari.testkit.ExampleMetrics.AbsoluteSum;
import org.kudari.testkit.ExampleMetrics.Example;

/** Metrics that are wrong, each in one way. */
public final class FaultyMetrics {
    private FaultyMetrics() {}

    /** The mean absolute error with something done to it. */
    abstract static class Faulty extends Example {
        private final Function<MetricContext, AbsoluteSum> sums;

        Faulty(String name, Function<MetricContext, AbsoluteSum> sums) {
            super(name);
            this.sums = sums;
        }

        @Override
        public Metric.Sum newSum(MetricContext context) {
            return sums.apply(context);
        }
    }

    public static final class MeanOfMeans extends Faulty {
        public MeanOfMeans() {
            super("mean-of-means", context -> new AbsoluteSum(context) {
                @Override
                public void merge(Metric.Sum other) {
                    AbsoluteSum sum = (AbsoluteSum) other;
                    if (weight > 0 && sum.weight > 0) {
                        errors = (errors / weight + sum.errors / sum.weight) / 2;
                        weight = 1;
                    } else {
                        super.merge(other);
                    }
                }
            });
        }
    }

    public static final class CountsRows extends Faulty {
        public CountsRows() {
            super("counts-rows", context -> new AbsoluteSum(context) {
                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    double before = weight;
                    super.add(predictions, targets, weights);
                    weight = before;
                    for (int row = 0; row < predictions.rows(); row++) {
                        weight += weights[row] > 0 ? predictions.columns() : 0;
                    }
                }
            });
        }
    }

    public static final class WeighsNothingByNaN extends Faulty {
        public WeighsNothingByNaN() {
            super("weighs-nothing-by-nan", context -> new AbsoluteSum(context) {
                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    super.add(predictions, targets, weights);
                    for (int row = 0; row < predictions.rows(); row++) {
                        errors += weights[row] == 0 ? 0 * predictions.get(row, 0) : 0;
                    }
                }
            });
        }
    }

    public static final class ZeroOfNothing extends Faulty {
        public ZeroOfNothing() {
            super("zero-of-nothing", context -> new AbsoluteSum(context) {
                @Override
                public MetricResult result() {
                    return MetricResult.of(weight == 0 ? 0 : errors / weight);
                }
            });
        }
    }

    public static final class LastBatch extends Faulty {
        public LastBatch() {
            super("last-batch", context -> new AbsoluteSum(context) {
                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    if (predictions.rows() > 0) {
                        errors = 0;
                        weight = 0;
                    }
                    super.add(predictions, targets, weights);
                }
            });
        }
    }

    public static final class EarlierRowsCountMore extends Faulty {
        public EarlierRowsCountMore() {
            super("earlier-rows-count-more", context -> new AbsoluteSum(context) {
                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    super.add(predictions, targets, weights);
                    for (int row = 0; row < predictions.rows(); row++) {
                        errors += row == 0 && weights[0] > 0 ? predictions.get(0, 0) : 0;
                    }
                }
            });
        }
    }

    public static final class EmptiesTheOther extends Faulty {
        public EmptiesTheOther() {
            super("empties-the-other", context -> new AbsoluteSum(context) {
                @Override
                public void merge(Metric.Sum other) {
                    super.merge(other);
                    ((AbsoluteSum) other).errors = 0;
                }
            });
        }
    }

    public static final class DividesInPlace extends Faulty {
        public DividesInPlace() {
            super("divides-in-place", context -> new AbsoluteSum(context) {
                @Override
                public MetricResult result() {
                    errors /= weight;
                    weight = 1;
                    return super.result();
                }
            });
        }
    }

    /** The sum is the metric's own. */
    public static final class OneSumForAll extends Example {
        private AbsoluteSum only;

        public OneSumForAll() {
            super("one-sum-for-all");
        }

        @Override
        public Metric.Sum newSum(MetricContext context) {
            if (only == null || only.context != context) {
                only = new AbsoluteSum(context);
            }
            return only;
        }
    }

    public static final class WritesIntoPredictions extends Faulty {
        public WritesIntoPredictions() {
            super("writes-into-predictions", context -> new AbsoluteSum(context) {
                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    super.add(predictions, targets, weights);
                    for (int row = 0; row < predictions.rows(); row++) {
                        predictions.set(row, 0, 0);
                    }
                }
            });
        }
    }

    public static final class AllWeights extends Faulty {
        public AllWeights() {
            super("all-weights", context -> new AbsoluteSum(context) {
                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    double before = weight;
                    super.add(predictions, targets, weights);
                    weight = before + Arrays.stream(weights).sum() * predictions.columns();
                }
            });
        }
    }

    public static final class AnyShape extends Faulty {
        public AnyShape() {
            super("any-shape", context -> new AbsoluteSum(context) {
                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    if (targets.columns() == context.outputs() && targets.rows() == predictions.rows()) {
                        super.add(predictions, targets, weights);
                    }
                }
            });
        }
    }

    public static final class JudgesNothing extends Faulty {
        public JudgesNothing() {
            super("judges-nothing", AbsoluteSum::new);
        }

        @Override
        public boolean judges(TargetKind kind) {
            return false;
        }
    }
}
