package org.kudari.benchmarks.network;

import java.util.List;

/**
 * A network and how it is to be trained: batches are consecutive rows, in the order of the data in every epoch. Initial
 * weights are uniform between ±√(6 / (inputs + outputs)) of their layer (Glorot and Bengio, AISTATS 2010), biases 0.
 *
 * @param sizes the number of inputs, of units in each hidden layer, and of outputs
 * @param activation what follows each hidden layer
 * @param loss what is minimised
 * @param method how
 * @param learningRate how far a step goes
 * @param batch rows a step
 * @param samples what is learned
 */
public record Task(
        List<Integer> sizes,
        Activation activation,
        Loss loss,
        Method method,
        double learningRate,
        int batch,
        Samples samples) {
    /** The momentum of {@link Method#MOMENTUM}. */
    public static final double MOMENTUM = 0.9;

    /** What follows each hidden layer. */
    public enum Activation {
        /** tanh x. */
        TANH,
        /** max(0, x). */
        RELU
    }

    /** What is minimised, its mean over the rows of a batch. */
    public enum Loss {
        /** (ŷ - y)², the mean over the outputs. */
        SQUARED_ERROR,
        /** The cross-entropy of a softmax over the outputs with one class a row. */
        CROSS_ENTROPY
    }

    /** How parameters follow from gradients. */
    public enum Method {
        /** Plain gradient descent. */
        GRADIENT_DESCENT,
        /** Gradient descent with a momentum of {@link Task#MOMENTUM}. */
        MOMENTUM,
        /** Adam with its usual β₁ = 0.9, β₂ = 0.999. */
        ADAM
    }

    /** The number of inputs. */
    public int inputs() {
        return sizes.get(0);
    }

    /** The units of the hidden layers. */
    public List<Integer> hidden() {
        return sizes.subList(1, sizes.size() - 1);
    }

    /** The number of outputs. */
    public int outputs() {
        return sizes.get(sizes.size() - 1);
    }

    /** How many steps an epoch has. */
    int steps() {
        return (samples.rows() + batch - 1) / batch;
    }

    /** Weights, without biases. */
    long weights() {
        long count = 0;
        for (int layer = 1; layer < sizes.size(); layer++) {
            count += (long) sizes.get(layer - 1) * sizes.get(layer);
        }
        return count;
    }
}
