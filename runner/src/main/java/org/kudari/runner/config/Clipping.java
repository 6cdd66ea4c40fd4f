package org.kudari.runner.config;

/**
 * How long or large a gradient may become.
 *
 * @param measure what is limited
 * @param limit greater than 0
 */
public record Clipping(Measure measure, double limit) {
    /** What of a gradient is limited. */
    public enum Measure {
        /** Each element. */
        VALUE,
        /** The Euclidean norm of each block. */
        NORM,
        /** The Euclidean norm of the whole. */
        GLOBAL_NORM
    }
}
