package org.kudari.mlp;

/**
 * What a layer does besides its activation function, in this order: normalise before it, drop out behind it, and add the layer's
 * inputs.
 *
 * @param normalization how it normalises
 * @param rule with which constants
 * @param scaleOffset where the scales begin: one for each output; without meaning if it does not normalise
 * @param shiftOffset likewise the shifts
 * @param meanOffset likewise the running means of batch normalisation
 * @param varianceOffset likewise its running variances
 * @param dropout the probability that an output is left out of a training step
 * @param skip whether the inputs are added
 */
record LayerExtras(
        Normalization normalization,
        NormalizationRule rule,
        int scaleOffset,
        int shiftOffset,
        int meanOffset,
        int varianceOffset,
        double dropout,
        boolean skip) {

    static final LayerExtras NONE =
            new LayerExtras(Normalization.NONE, NormalizationRule.DEFAULT, -1, -1, -1, -1, 0, false);

    boolean isNone() {
        return !normalizes() && dropout == 0 && !skip;
    }

    boolean normalizes() {
        return normalization != Normalization.NONE;
    }

    boolean normalizesBatch() {
        return normalization == Normalization.BATCH;
    }

    /** Whether what the next layer takes differs from what the activation function gave. */
    boolean changesResults() {
        return dropout > 0 || skip;
    }

    /** About how many multiplications the extras take as long as, for one output. */
    int work() {
        return (normalizes() ? 32 : 0) + (dropout > 0 ? 32 : 0) + (skip ? 8 : 0);
    }
}
