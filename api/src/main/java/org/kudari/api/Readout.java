package org.kudari.api;

/** How a model's raw outputs read as predictions, given the loss they were trained with. */
public enum Readout {
    /** The outputs are the predictions. */
    IDENTITY,
    /** eᶻ of each output: a positive number. */
    EXPONENTIAL,
    /** 1 / (1 + e⁻ᶻ) of each output: a probability. */
    SIGMOID,
    /** eᶻᵏ / Σ eᶻʲ over the outputs of a row: probabilities that add up to 1. */
    SOFTMAX
}
