/**
 * Starting values of weights and biases, drawn from the stream of random numbers that is handed in.
 *
 * <p>Read {@link ScaledUniform} first: most are of a variance that keeps values from growing or fading from layer to layer.
 */
package org.kudari.mlp.initializers;
