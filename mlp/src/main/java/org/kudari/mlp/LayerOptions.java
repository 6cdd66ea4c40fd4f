package org.kudari.mlp;

/**
 * What is asked for of a hidden layer.
 *
 * @param dropout the probability that an output is left out of a training step; 0 or more, below 1
 * @param skip whether the layer's inputs are added to its outputs
 */
record LayerOptions(
        int units,
        Activation activation,
        Initializer initializer,
        Normalization normalization,
        double dropout,
        boolean skip) {}
