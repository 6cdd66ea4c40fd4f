package org.kudari.api;

/**
 * What a block of parameters does, which decides what is done to it: penalties touch weights only, and optimizers no statistics.
 *
 * @since 0.1.0
 */
public enum Role {
    /** Multiplies an input or an activation. Penalised, decayed. */
    WEIGHT,
    /** Is added; an intercept. Never penalised. */
    BIAS,
    /**
     * Is measured, not trained: a running mean of activations, say. Saved with the model, but no optimizer touches it: its
     * gradient is 0, and {@link FirstOrderOptimizer#update} is never called for it.
     *
     * @since 0.2.0
     */
    STATISTIC,
    /**
     * Multiplies what was brought to a fixed spread before: the scale of a normalisation. Near 1 rather than near 0 is where it
     * means nothing, so it is never penalised.
     *
     * @since 0.2.0
     */
    SCALE
}
