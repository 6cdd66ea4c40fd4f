/**
 * Activation functions: values go in and their results come out, gradients by results go in and those by values come out, a range of
 * an array at a time.
 *
 * <p>Read {@link Relu} for one that is a loop, {@link Tanh} for one that {@link org.kudari.compute.ElementaryFunctions} computes, and
 * {@link Silu} for one that combines the two. Each is written once for {@code double} and once for {@code float}, in loops that C2
 * turns into vector instructions: they are as much of a small network's time as its products.
 */
package org.kudari.mlp.activations;
