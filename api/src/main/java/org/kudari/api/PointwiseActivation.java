package org.kudari.api;

/** The short way to write an activation function: the value and the slope at one number. */
public interface PointwiseActivation extends Activation {
    /** f(x). */
    double value(double x);

    /** f′(x). */
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

    @Override
    default boolean slopeNeedsValues() {
        return true;
    }
}
