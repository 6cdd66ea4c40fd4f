package org.kudari.mlp;

import org.kudari.compute.Panels;

/**
 * Where a layer's results lie on their way, rows × outputs each; panels that need not be told apart may be the same.
 *
 * @param sums X·W + b, overwritten by what normalisation makes of them
 * @param values what the activation function is applied to, where its slope is computed from it; otherwise null
 * @param activated what the activation function gave
 * @param results what the next layer takes
 * @param rowFactors what layer normalisation multiplied each row by; null if not wanted
 */
record FinishMemory<A>(Panels<A> sums, Panels<A> values, Panels<A> activated, Panels<A> results, A rowFactors) {
    /** What the activation tells its slope from. */
    Panels<A> kept() {
        return values != null ? values : activated;
    }
}
