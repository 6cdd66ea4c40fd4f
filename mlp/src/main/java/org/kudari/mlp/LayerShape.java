package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.api.Initializer;

/**
 * One layer's sizes and where its parameters lie in the flat array.
 *
 * @param name what its blocks of parameters begin with
 * @param inputs how many values come in
 * @param outputs how many go out
 * @param activation what is applied to each output
 * @param weights what the weights start with
 * @param biases what the biases start with
 * @param weightOffset where the weights begin: inputs × outputs, row by row
 * @param biasOffset where the biases begin: one for each output; negative if there are none
 * @param extras what else it does
 */
record LayerShape(
        String name,
        int inputs,
        int outputs,
        Activation activation,
        Initializer weights,
        Initializer biases,
        int weightOffset,
        int biasOffset,
        LayerExtras extras) {
    int weightCount() {
        return inputs * outputs;
    }

    boolean hasBias() {
        return biasOffset >= 0;
    }
}
