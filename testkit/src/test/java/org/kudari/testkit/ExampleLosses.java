package org.kudari.testkit;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Matrix;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.PointwiseLoss;
import org.kudari.api.Readout;
import org.kudari.api.Shapes;
import org.kudari.api.TargetKind;

/** Losses that are right. */
public final class ExampleLosses {
    private ExampleLosses() {}

    /** What providers of examples have in common. */
    abstract static class Example implements LossProvider {
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
    }

    /** A loss with one option. */
    abstract static class ExampleWithDelta extends Example {
        static final Option<Double> DELTA =
                Option.real("delta").greaterThan(0).defaultValue(1.0).doc("where square turns to linear");

        ExampleWithDelta(String name) {
            super(name);
        }

        @Override
        public List<Option<?>> options() {
            return List.of(DELTA);
        }

        @Override
        public Loss create(Options options) {
            return create(options.get(DELTA));
        }

        abstract Loss create(double delta);
    }

    public static final class Squared extends Example {
        public Squared() {
            super("squared");
        }

        @Override
        public Loss create(Options options) {
            return TrialLoss.SQUARED;
        }
    }

    public static final class Huber extends ExampleWithDelta {
        public Huber() {
            super("huber");
        }

        @Override
        Loss create(double delta) {
            return new HuberLoss(delta);
        }
    }

    record HuberLoss(double delta) implements PointwiseLoss {
        @Override
        public double value(double prediction, double target) {
            double r = Math.abs(prediction - target);
            return r <= delta ? 0.5 * r * r : delta * (r - 0.5 * delta);
        }

        @Override
        public double slope(double prediction, double target) {
            return Math.max(-delta, Math.min(delta, prediction - target));
        }
    }

    public static final class Absolute extends Example {
        public Absolute() {
            super("absolute");
        }

        @Override
        public Loss create(Options options) {
            return new AbsoluteLoss();
        }
    }

    record AbsoluteLoss() implements PointwiseLoss {
        @Override
        public double value(double prediction, double target) {
            return Math.abs(prediction - target);
        }

        @Override
        public double slope(double prediction, double target) {
            return Math.signum(prediction - target);
        }
    }

    /** No error counts that is smaller than the margin, so there are kinks at both of its ends. */
    public static final class Insensitive extends Example {
        static final Option<Double> MARGIN =
                Option.real("margin").atLeast(0).defaultValue(0.125).doc("the largest error that does not count");

        public Insensitive() {
            super("insensitive");
        }

        @Override
        public List<Option<?>> options() {
            return List.of(MARGIN);
        }

        @Override
        public Loss create(Options options) {
            double margin = options.get(MARGIN);
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    return Math.max(0, Math.abs(prediction - target) - margin);
                }

                @Override
                public double slope(double prediction, double target) {
                    double r = prediction - target;
                    return Math.abs(r) <= margin ? 0 * r : Math.signum(r);
                }
            };
        }
    }

    public static final class Logistic extends Example {
        public Logistic() {
            super("logistic");
        }

        @Override
        public Loss create(Options options) {
            return new LogisticLoss();
        }
    }

    record LogisticLoss() implements PointwiseLoss {
        @Override
        public double value(double prediction, double target) {
            double rest = StrictMath.log1p(StrictMath.exp(-Math.abs(prediction)));
            return rest + Math.max(prediction, 0) - target * prediction;
        }

        @Override
        public double slope(double prediction, double target) {
            return 1 / (1 + StrictMath.exp(-prediction)) - target;
        }

        @Override
        public TargetKind targetKind() {
            return TargetKind.BINARY;
        }

        @Override
        public Readout readout() {
            return Readout.SIGMOID;
        }
    }

    /** Cross-entropy of probabilities, which predictions have to be. */
    public static final class Probability extends Example {
        public Probability() {
            super("probability");
        }

        @Override
        public Loss create(Options options) {
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    return -target * StrictMath.log(prediction) - (1 - target) * StrictMath.log1p(-prediction);
                }

                @Override
                public double slope(double prediction, double target) {
                    return (prediction - target) / (prediction * (1 - prediction));
                }

                @Override
                public TargetKind targetKind() {
                    return TargetKind.BINARY;
                }
            };
        }
    }

    /** For counts: e^ŷ − y·ŷ. */
    public static final class Poisson extends Example {
        public Poisson() {
            super("poisson");
        }

        @Override
        public Loss create(Options options) {
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    return StrictMath.exp(prediction) - target * prediction;
                }

                @Override
                public double slope(double prediction, double target) {
                    return StrictMath.exp(prediction) - target;
                }
            };
        }
    }

    /** Cross-entropy of softmax, in the log-sum-exp form or without it. */
    record SoftmaxLoss(boolean safe) implements Loss {
        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            Shapes.requireLossShapes(predictions, targets, weights, gradient);
            double sum = 0;
            for (int row = 0; row < predictions.rows(); row++) {
                double largest = 0;
                for (int k = 0; safe && k < predictions.columns(); k++) {
                    largest = k == 0 ? predictions.get(row, 0) : Math.max(largest, predictions.get(row, k));
                }
                double total = 0;
                for (int k = 0; k < predictions.columns(); k++) {
                    total += StrictMath.exp(predictions.get(row, k) - largest);
                }
                for (int k = 0; k < predictions.columns(); k++) {
                    double logit = predictions.get(row, k) - largest;
                    sum += weights[row] * targets.get(row, k) * (StrictMath.log(total) - logit);
                    if (gradient != null) {
                        gradient.set(row, k, weights[row] * (StrictMath.exp(logit) / total - targets.get(row, k)));
                    }
                }
            }
            return sum;
        }

        @Override
        public TargetKind targetKind() {
            return TargetKind.CLASS;
        }

        @Override
        public Readout readout() {
            return Readout.SOFTMAX;
        }
    }

    /** A mean and the logarithm of a deviation for each target: ℓ = s + ½·((μ − y)·e^−s)². */
    record SpreadLoss() implements Loss {
        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            Shapes.requireLossShapes(this, predictions, targets, weights, gradient);
            int count = targets.columns();
            double sum = 0;
            for (int row = 0; row < targets.rows(); row++) {
                for (int k = 0; k < count; k++) {
                    double precision = StrictMath.exp(-predictions.get(row, count + k));
                    double residual = predictions.get(row, k) - targets.get(row, k);
                    double z = residual == 0 ? 0 : residual * precision;
                    sum += weights[row] * (predictions.get(row, count + k) + 0.5 * z * z);
                    if (gradient != null) {
                        gradient.set(row, k, weights[row] * (z == 0 ? 0 : z * precision));
                        gradient.set(row, count + k, weights[row] * (1 - z * z));
                    }
                }
            }
            return sum;
        }

        @Override
        public int outputs(int targets) {
            return 2 * targets;
        }
    }

    /** Two outputs for each target. */
    public static final class Spread extends Example {
        public Spread() {
            super("spread");
        }

        @Override
        public Loss create(Options options) {
            return new SpreadLoss();
        }
    }

    public static final class Softmax extends Example {
        public Softmax() {
            super("softmax");
        }

        @Override
        public Loss create(Options options) {
            return new SoftmaxLoss(true);
        }
    }
}
