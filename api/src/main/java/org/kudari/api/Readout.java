package org.kudari.api;

/**
 * How a model's raw outputs read as predictions, given the loss they were trained with.
 *
 * @since 0.1.0
 */
public enum Readout {
    /** The outputs are the predictions. */
    IDENTITY,
    /** eᶻ of each output: a positive number. */
    EXPONENTIAL,
    /** 1 / (1 + e⁻ᶻ) of each output: a probability. */
    SIGMOID,
    /** eᶻᵏ / Σ eᶻʲ over the outputs of a row: probabilities that add up to 1. */
    SOFTMAX,
    /**
     * Numbers whose signs tell which of two classes: the positive one above 0, the other one else. No probabilities.
     *
     * @since 0.2.0
     */
    MARGIN,
    /**
     * Two outputs for each target: the first half are means μ, as they are; the second half, log σ² in the same order,
     * read as standard deviations σ.
     *
     * @since 0.2.0
     */
    NORMAL
}
