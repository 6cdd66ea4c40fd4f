package org.kudari.mlp;

import org.kudari.compute.Panels;

/**
 * One layer's parameters in the type and order that its products read.
 *
 * @param weights inputs × outputs
 * @param bias 1 × outputs; null if there is none
 * @param transposed outputs × inputs; null where nobody asks for the gradient by the inputs
 */
record LayerWeights<A>(Panels<A> weights, Panels<A> bias, Panels<A> transposed) {}
