package org.kudari.api;

/**
 * A function f that a network applies to each output of a layer. Immutable and safe for many threads. When its value and slope
 * are easily written for one number, implement {@link PointwiseActivation} instead.
 *
 * <p>Every result depends on the one value it stands for, wherever that lies and whatever lies beside it. NaN gives NaN, an
 * infinity what f tends to, and nothing but NaN gives NaN. Nothing outside the range is read or written.
 *
 * @since 0.2.0
 */
public interface Activation {
    /**
     * Overwrites values x with their results f(x).
     *
     * @param from the first position, inclusive
     * @param to the last position, exclusive
     */
    void apply(double[] values, int from, int to);

    /** The same in single precision. */
    void apply(float[] values, int from, int to);

    /**
     * The chain rule: from a gradient by results to a gradient by values, that is multiplied by f′(x), in place.
     *
     * @param kept the results f(x), or the values x: see {@link #slopeNeedsValues}; as long as the gradient, and read only
     * @param gradient overwritten in the range
     * @param from the first position in both arrays, inclusive
     * @param to the last position in both arrays, exclusive
     */
    void multiplyBySlope(double[] kept, double[] gradient, int from, int to);

    /** The same in single precision. */
    void multiplyBySlope(float[] kept, float[] gradient, int from, int to);

    /**
     * Whether the slope is computed from the values that went in, so that a network must keep them beside the results. Where
     * the results tell the slope, as y = eˣ does with f′(x) = y, {@code false} saves that memory.
     */
    boolean slopeNeedsValues();

    /**
     * Whether it lets positive values through and little of negative ones, as max(x, 0) does: about half of the variance is lost,
     * and an initializer may make up for it. {@code false} unless overridden.
     */
    default boolean isRectifier() {
        return false;
    }

    /**
     * About how many multiplications it takes as long as, for one value. It tells how finely work is worth dividing over threads,
     * and changes no result. 256 unless overridden.
     */
    default int work() {
        return 256;
    }
}
