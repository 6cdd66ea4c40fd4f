package org.kudari.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.PointwiseLoss;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;
import org.kudari.compute.ExponentialFamilies;
import org.kudari.testkit.ExampleLosses.AbsoluteLoss;
import org.kudari.testkit.ExampleLosses.Example;
import org.kudari.testkit.ExampleLosses.ExampleWithDelta;
import org.kudari.testkit.ExampleLosses.HuberLoss;
import org.kudari.testkit.ExampleLosses.SoftmaxLoss;

/** Losses that are wrong, each in one way. */
public final class FaultyLosses {
    private FaultyLosses() {}

    /** The squared error with something done to it. */
    abstract static class Squared extends Example implements Loss {
        Squared(String name) {
            super(name);
        }

        @Override
        public Loss create(Options options) {
            return this;
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            return TrialLoss.SQUARED.evaluate(predictions, targets, weights, gradient);
        }

        static void scale(Matrix gradient, double factor) {
            for (int row = 0; gradient != null && row < gradient.rows(); row++) {
                for (int k = 0; k < gradient.columns(); k++) {
                    gradient.set(row, k, factor * gradient.get(row, k));
                }
            }
        }
    }

    public static class WrongSign extends Squared {
        public WrongSign() {
            super("wrong-sign");
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            double value = super.evaluate(predictions, targets, weights, gradient);
            scale(gradient, -1);
            return value;
        }
    }

    public static final class WrongFactor extends Squared {
        public WrongFactor() {
            super("wrong-factor");
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            return 0.5 * super.evaluate(predictions, targets, weights, gradient);
        }
    }

    public static final class WrongFamily extends Example {
        public WrongFamily() {
            super("wrong-family");
        }

        @Override
        public Loss create(Options options) {
            return new Loss() {
                @Override
                public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
                    return TrialLoss.LOGISTIC.evaluate(predictions, targets, weights, gradient);
                }

                @Override
                public Optional<ExponentialFamily> family() {
                    return Optional.of(ExponentialFamilies.poisson());
                }
            };
        }
    }

    public static final class Mean extends Squared {
        public Mean() {
            super("mean");
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            double share = 1.0 / Math.max(1, predictions.rows());
            double value = super.evaluate(predictions, targets, weights, gradient);
            scale(gradient, share);
            return share * value;
        }
    }

    public static final class ForgottenWeights extends Squared {
        public ForgottenWeights() {
            super("forgotten-weights");
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            double[] ones = weights.clone();
            Arrays.fill(ones, 1);
            return super.evaluate(predictions, targets, ones, gradient);
        }
    }

    public static final class WritesIntoInputs extends Squared {
        public WritesIntoInputs() {
            super("writes-into-inputs");
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            double value = super.evaluate(predictions, targets, weights, gradient);
            for (int row = 0; row < predictions.rows(); row++) {
                predictions.set(row, 0, predictions.get(row, 0) - targets.get(row, 0));
            }
            return value;
        }
    }

    public static final class StaticState extends ExampleWithDelta {
        private static double shared = 1;

        public StaticState() {
            super("static-state");
        }

        private static synchronized void share(double delta) {
            shared = delta;
        }

        @Override
        Loss create(double delta) {
            share(delta);
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    return new HuberLoss(shared).value(prediction, target);
                }

                @Override
                public double slope(double prediction, double target) {
                    return new HuberLoss(shared).slope(prediction, target);
                }
            };
        }
    }

    public static final class WrongBranch extends ExampleWithDelta {
        public WrongBranch() {
            super("wrong-branch");
        }

        @Override
        Loss create(double delta) {
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    return new HuberLoss(delta).value(prediction, target);
                }

                @Override
                public double slope(double prediction, double target) {
                    double r = prediction - target;
                    return r > delta ? 0.5 * delta : Math.max(-delta, r);
                }
            };
        }
    }

    public static final class BranchesThatDoNotMeet extends ExampleWithDelta {
        public BranchesThatDoNotMeet() {
            super("branches-that-do-not-meet");
        }

        @Override
        Loss create(double delta) {
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    double r = Math.abs(prediction - target);
                    return r <= delta ? 0.5 * r * r : delta * r;
                }

                @Override
                public double slope(double prediction, double target) {
                    return new HuberLoss(delta).slope(prediction, target);
                }
            };
        }
    }

    public static final class UndeclaredKink extends Example {
        public UndeclaredKink() {
            super("undeclared-kink");
        }

        @Override
        public Loss create(Options options) {
            return new AbsoluteLoss();
        }
    }

    /** Cauchy's loss as the textbook writes it: s²/2·log(1 + (r/s)²). */
    public static final class LostDigits extends Example {
        private static final double SCALE = 1000;

        public LostDigits() {
            super("lost-digits");
        }

        @Override
        public Loss create(Options options) {
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    double r = (prediction - target) / SCALE;
                    return SCALE * SCALE / 2 * StrictMath.log(1 + r * r);
                }

                @Override
                public double slope(double prediction, double target) {
                    double r = (prediction - target) / SCALE;
                    return SCALE * r / (1 + r * r);
                }
            };
        }
    }

    public static final class UndocumentedOption extends Example {
        private static final Option<Double> DELTA =
                Option.real("delta").greaterThan(0).defaultValue(1.0).doc("where square turns to linear");

        public UndocumentedOption() {
            super("undocumented-option");
        }

        @Override
        public Loss create(Options options) {
            return new HuberLoss(options.get(DELTA));
        }
    }

    public static final class OptionWithoutDoc extends Example {
        private static final Option<Double> DELTA =
                Option.real("delta").greaterThan(0).defaultValue(1.0);

        public OptionWithoutDoc() {
            super("option-without-doc");
        }

        @Override
        public List<Option<?>> options() {
            return List.of(DELTA);
        }

        @Override
        public Loss create(Options options) {
            return new HuberLoss(options.get(DELTA));
        }
    }

    public static final class OptionWithoutRange extends Example {
        private static final Option<Double> DELTA =
                Option.real("delta").defaultValue(1.0).doc("where square turns to linear");

        public OptionWithoutRange() {
            super("option-without-range");
        }

        @Override
        public List<Option<?>> options() {
            return List.of(DELTA);
        }

        @Override
        public Loss create(Options options) {
            if (!(options.get(DELTA) > 0)) {
                throw new IllegalArgumentException("must be positive");
            }
            return new HuberLoss(options.get(DELTA));
        }
    }

    public static final class NameClash extends Squared {
        public NameClash() {
            super("namesake");
        }
    }

    public static final class Namesake extends Squared {
        public Namesake() {
            super("namesake");
        }
    }

    public static final class IllegalName extends Squared {
        public IllegalName() {
            super("Illegal_Name");
        }
    }

    public static final class Overflow extends Example {
        public Overflow() {
            super("overflow");
        }

        @Override
        public Loss create(Options options) {
            return new SoftmaxLoss(false);
        }
    }

    /** Two outputs, however many targets there are. */
    public static final class TwoOutputs extends Squared {
        public TwoOutputs() {
            super("two-outputs");
        }

        @Override
        public int outputs(int targets) {
            return 2;
        }
    }

    public static final class NumbersAsShares extends Squared {
        public NumbersAsShares() {
            super("numbers-as-shares");
        }

        @Override
        public Readout readout() {
            return Readout.SOFTMAX;
        }
    }

    public static final class NumbersAsMargins extends Squared {
        public NumbersAsMargins() {
            super("numbers-as-margins");
        }

        @Override
        public Readout readout() {
            return Readout.MARGIN;
        }
    }

    public static final class SpreadOfClasses extends Example {
        public SpreadOfClasses() {
            super("spread-of-classes");
        }

        @Override
        public Loss create(Options options) {
            Loss spread = new ExampleLosses.SpreadLoss();
            return new Loss() {
                @Override
                public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
                    return spread.evaluate(predictions, targets, weights, gradient);
                }

                @Override
                public TargetKind targetKind() {
                    return TargetKind.BINARY;
                }

                @Override
                public int outputs(int targets) {
                    return spread.outputs(targets);
                }

                @Override
                public Readout readout() {
                    return Readout.NORMAL;
                }
            };
        }
    }

    public static final class FitsNothing extends Squared {
        public FitsNothing() {
            super("fits-nothing");
        }

        @Override
        public int outputs(int targets) {
            throw new IllegalArgumentException("found " + targets + " targets");
        }
    }

    public static final class HidesNaN extends Example {
        public HidesNaN() {
            super("hides-nan");
        }

        @Override
        public Loss create(Options options) {
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    double r = prediction - target;
                    return r > 0 || r < 0 ? r * r : 0;
                }

                @Override
                public double slope(double prediction, double target) {
                    return 2 * (prediction - target);
                }
            };
        }
    }

    /** Not registered anywhere. */
    public static final class Unregistered extends Squared {
        public Unregistered() {
            super("unregistered");
        }
    }

    public static final class StartsThread extends Squared {
        public StartsThread() {
            super("starts-thread");
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            Thread thread = new Thread(() -> LockSupport.parkNanos(200_000_000L), "pool-of-its-own");
            thread.setDaemon(true);
            thread.start();
            return super.evaluate(predictions, targets, weights, gradient);
        }
    }

    public static final class SharedMemory extends Squared {
        private final double[] memory = new double[1];

        public SharedMemory() {
            super("shared-memory");
        }

        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            double value = super.evaluate(predictions, targets, weights, gradient);
            memory[0] = value;
            LockSupport.parkNanos(1);
            return memory[0];
        }
    }
}
