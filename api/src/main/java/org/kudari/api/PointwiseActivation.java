package org.kudari.api;

/**
 * The short way to write an activation function: the value and the slope at one number.
 *
 * <pre>{@code
 * record SquaredRelu() implements PointwiseActivation {
 *     public double value(double x) {
 *         return Math.max(x, 0) * Math.max(x, 0);
 *     }
 *     public double slope(double x) {
 *         return 2 * Math.max(x, 0);
 *     }
 * }
 * }</pre>
 *
 * <p>Both are computed in {@code double}; in a network of single precision the results are rounded.
 *
 * @since 0.2.0
 */
public interface PointwiseActivation extends Activation {
    /** f(x). */
    double value(double x);

    /** f′(x); where f has a kink, any slope between those of its sides. */
    double slope(double x);

    @Override
    default void apply(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = value(values[i]);
        }
    }

    @Override
    default void apply(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = (float) value(values[i]);
        }
    }

    @Override
    default void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= slope(kept[i]);
        }
    }

    @Override
    default void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= (float) slope(kept[i]);
        }
    }

    /** {@inheritDoc} The slope is one at x, so it does. */
    @Override
    default boolean slopeNeedsValues() {
        return true;
    }
}
