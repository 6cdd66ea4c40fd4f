package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.api.Initializer;

/**
 * What is asked for of a layer.
 *
 * @param weights what the weights start with before this activation
 * @param biases what the biases start with beside these weights
 * @param dropout the probability that an output is left out of a training step; 0 or more, below 1
 * @param skip whether the layer's inputs are added to its outputs
 */
record LayerOptions(
        int units,
        Activation activation,
        Initializer weights,
        Initializer biases,
        Normalization normalization,
        double dropout,
        boolean skip) {}
