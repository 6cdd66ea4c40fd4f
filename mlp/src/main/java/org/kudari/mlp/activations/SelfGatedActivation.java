package org.kudari.mlp.activations;

import org.kudari.compute.ElementaryFunctions;

/** x times a gate between 0 and 1 that is computed from e⁻ˣ; the slope needs x, which the result does not tell. */
abstract class SelfGatedActivation extends ChunkedActivation {
    /** e⁻ˣ for {@code values[from]} and so many that follow, from the start of {@code scratch} on. */
    static void exponentialsOfNegated(double[] values, int from, int count, double[] scratch) {
        for (int i = 0; i < count; i++) {
            scratch[i] = -values[from + i];
        }
        ElementaryFunctions.exp(scratch, 0, count);
    }

    /** The same in single precision. */
    static void exponentialsOfNegated(float[] values, int from, int count, float[] scratch) {
        for (int i = 0; i < count; i++) {
            scratch[i] = -values[from + i];
        }
        ElementaryFunctions.exp(scratch, 0, count);
    }

    @Override
    public final boolean slopeNeedsValues() {
        return true;
    }

    @Override
    public final boolean isRectifier() {
        return true;
    }
}
