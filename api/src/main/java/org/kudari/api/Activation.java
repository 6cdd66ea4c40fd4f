package org.kudari.api;

/**
 * A function that a network applies to each output of a layer. Immutable and safe for many threads. When its value and slope
 * are easily written for one number, implement {@link PointwiseActivation} instead.
 */
public interface Activation {
    /**
     * Overwrites values with their results.
     *
     * @param from the first position, inclusive
     * @param to the last position, exclusive
     */
    void apply(double[] values, int from, int to);

    /** The same for single precision. */
    void apply(float[] values, int from, int to);

    /**
     * The chain rule: from a gradient by results to a gradient by values, in place.
     *
     * @param kept the results of {@link #apply}, or the values it was given: see {@link #slopeNeedsValues()}; read only
     * @param gradient overwritten in the range
     */
    void multiplyBySlope(double[] kept, double[] gradient, int from, int to);

    /** The same for single precision. */
    void multiplyBySlope(float[] kept, float[] gradient, int from, int to);

    /** Whether the slope is computed from the values that went in, so that a network must keep those too. */
    boolean slopeNeedsValues();
}
