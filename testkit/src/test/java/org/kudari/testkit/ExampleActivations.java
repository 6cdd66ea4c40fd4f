package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;
import org.kudari.api.PointwiseActivation;
import org.kudari.compute.ElementaryFunctions;

/** Activation functions that are right, and some that are wrong, each in one way. */
public final class ExampleActivations {
    private ExampleActivations() {}

    /** What providers of examples have in common. */
    abstract static class Example implements ActivationProvider {
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

    /** A provider that is the function as well. */
    abstract static class Pointwise extends Example implements PointwiseActivation {
        Pointwise(String name) {
            super(name);
        }

        @Override
        public Activation create(Options options) {
            return this;
        }
    }

    /** The square of max(x, 0), with something done to it. */
    public static class SquaredRamp extends Pointwise {
        public SquaredRamp() {
            this("squared-ramp");
        }

        SquaredRamp(String name) {
            super(name);
        }

        @Override
        public double value(double x) {
            return Math.max(x, 0) * Math.max(x, 0);
        }

        @Override
        public double slope(double x) {
            return 2 * Math.max(x, 0);
        }
    }

    /** max(x, 0), which has a kink. */
    public static class Ramp extends Pointwise {
        public Ramp() {
            this("ramp");
        }

        Ramp(String name) {
            super(name);
        }

        @Override
        public double value(double x) {
            return Math.max(x, 0);
        }

        @Override
        public double slope(double x) {
            return x > 0 ? 1 : 0;
        }
    }

    /** 1 / √(1 + e^−x) without overflow, whose slope is told from the result: y·(1 − y²) / 2. */
    public static final class FromResults extends Pointwise {
        public FromResults() {
            super("from-results");
        }

        @Override
        public double value(double x) {
            return Math.sqrt(ElementaryFunctions.sigmoid(x));
        }

        @Override
        public double slope(double y) {
            return y * (1 - y * y) / 2;
        }

        @Override
        public boolean slopeNeedsValues() {
            return false;
        }
    }

    public static final class WrongSign extends SquaredRamp {
        public WrongSign() {
            super("wrong-sign");
        }

        @Override
        public double slope(double x) {
            return -super.slope(x);
        }
    }

    public static final class WrongBranch extends Ramp {
        public WrongBranch() {
            super("wrong-branch");
        }

        @Override
        public double value(double x) {
            return x > 4 ? 4 + 0.5 * (x - 4) : super.value(x);
        }
    }

    public static final class Jump extends SquaredRamp {
        public Jump() {
            super("jump");
        }

        @Override
        public double value(double x) {
            return x > 0 ? 1 + super.value(x) : super.value(x);
        }
    }

    public static final class WrongKept extends SquaredRamp {
        public WrongKept() {
            super("wrong-kept");
        }

        @Override
        public boolean slopeNeedsValues() {
            return false;
        }
    }

    public static final class OtherFloat extends SquaredRamp {
        public OtherFloat() {
            super("other-float");
        }

        @Override
        public void apply(float[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = Math.max(values[i], 0) * Math.max(values[i], 0) * 1.001f;
            }
        }
    }

    public static final class Overflow extends Pointwise {
        public Overflow() {
            super("overflow");
        }

        @Override
        public double value(double x) {
            return x / (1 + Math.abs(x));
        }

        @Override
        public double slope(double x) {
            return 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)));
        }
    }

    public static final class HidesNaN extends Ramp {
        public HidesNaN() {
            super("hides-nan");
        }

        @Override
        public double value(double x) {
            return x > 0 ? x : 0;
        }
    }

    public static final class OverwrittenGradient extends SquaredRamp {
        public OverwrittenGradient() {
            super("overwritten-gradient");
        }

        @Override
        public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] = slope(kept[i]);
            }
        }
    }

    public static final class WholeArray extends SquaredRamp {
        public WholeArray() {
            super("whole-array");
        }

        @Override
        public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
            super.multiplyBySlope(kept, gradient, 0, gradient.length);
        }
    }

    public static final class WritesKept extends SquaredRamp {
        public WritesKept() {
            super("writes-kept");
        }

        @Override
        public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
            super.multiplyBySlope(kept, gradient, from, to);
            Arrays.fill(kept, from, to, 0);
        }
    }

    /** Of four values at a time the last is computed otherwise, and those that are left over are not. */
    public static final class RoughInPlace extends SquaredRamp {
        public RoughInPlace() {
            super("rough-in-place");
        }

        @Override
        public void apply(double[] values, int from, int to) {
            super.apply(values, from, to);
            for (int i = from; i + 3 < to; i += 4) {
                values[i] = Math.nextUp(values[i]);
            }
        }
    }
}
