package org.kudari.mlp;

import org.kudari.api.Activation;

/**
 * One layer's sizes and where its parameters lie in the flat array.
 *
 * @param inputs how many values come in
 * @param outputs how many go out
 * @param activation what is applied to each output
 * @param weightOffset where the weights begin: inputs × outputs, row by row
 * @param biasOffset where the biases begin: one for each output
 */
record LayerShape(int inputs, int outputs, Activation activation, int weightOffset, int biasOffset) {
    int weights() {
        return inputs * outputs;
    }
}
