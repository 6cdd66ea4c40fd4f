/**
 * Activation functions: values go in and their results come out, gradients by results go in and those by values come out, a range of
 * an array at a time.
 *
 * <p>Read {@link Relu} for one that is a loop, {@link Tanh} for one that {@link org.kudari.compute.ElementaryFunctions} computes, and
 * {@link Silu} for one that combines the two. Each is written once for {@code double} and once for {@code float}, in loops that C2
 * turns into vector instructions: they are as much of a small network's time as its products.
 *
 * <p>Results and slopes are within 1e-13 of the exact ones in {@code double}, relative to them, and within 8 units in the last place in
 * {@code float}. Where a slope is told from a result, or a sum leaves little of its parts, that holds relative to 1, or to the value
 * where this is smaller.
 */
package org.kudari.mlp.activations;
