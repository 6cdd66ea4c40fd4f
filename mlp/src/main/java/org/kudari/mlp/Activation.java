package org.kudari.mlp;

import org.kudari.compute.ElementaryFunctions;

/**
 * What is applied to each output of a hidden layer. Its slope is computed from its result, so that nothing else of the
 * forward computation has to be kept.
 */
enum Activation {
    /** max(x, 0), and NaN for NaN; its slope at 0 is taken as 0. */
    RELU(1) {
        @Override
        void apply(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = Math.max(values[i], 0.0);
            }
        }

        @Override
        void apply(float[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = Math.max(values[i], 0.0f);
            }
        }

        @Override
        void multiplyBySlope(double[] results, double[] gradient, int from, int to) {
            ElementaryFunctions.keepWherePositive(results, gradient, from, to);
        }

        @Override
        void multiplyBySlope(float[] results, float[] gradient, int from, int to) {
            ElementaryFunctions.keepWherePositive(results, gradient, from, to);
        }
    },

    /** y = tanh x, with slope 1 − y². */
    TANH(256) {
        @Override
        void apply(double[] values, int from, int to) {
            ElementaryFunctions.tanh(values, from, to);
        }

        @Override
        void apply(float[] values, int from, int to) {
            ElementaryFunctions.tanh(values, from, to);
        }

        @Override
        void multiplyBySlope(double[] results, double[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= (1 - results[i]) * (1 + results[i]);
            }
        }

        @Override
        void multiplyBySlope(float[] results, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= (1 - results[i]) * (1 + results[i]);
            }
        }
    },

    /** y = 1 / (1 + e⁻ˣ), with slope y·(1 − y). */
    SIGMOID(256) {
        @Override
        void apply(double[] values, int from, int to) {
            ElementaryFunctions.sigmoid(values, from, to);
        }

        @Override
        void apply(float[] values, int from, int to) {
            ElementaryFunctions.sigmoid(values, from, to);
        }

        @Override
        void multiplyBySlope(double[] results, double[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= results[i] * (1 - results[i]);
            }
        }

        @Override
        void multiplyBySlope(float[] results, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= results[i] * (1 - results[i]);
            }
        }
    },

    /** x itself. */
    IDENTITY(0) {
        @Override
        void apply(double[] values, int from, int to) {}

        @Override
        void apply(float[] values, int from, int to) {}

        @Override
        void multiplyBySlope(double[] results, double[] gradient, int from, int to) {}

        @Override
        void multiplyBySlope(float[] results, float[] gradient, int from, int to) {}
    };

    private final int work;

    Activation(int work) {
        this.work = work;
    }

    /** About how many multiplications one value takes as long as. */
    int work() {
        return work;
    }

    /** Overwrites values with their results. */
    abstract void apply(double[] values, int from, int to);

    /** Overwrites values with their results. */
    abstract void apply(float[] values, int from, int to);

    /** The chain rule: from a gradient by results to a gradient by values, in place. */
    abstract void multiplyBySlope(double[] results, double[] gradient, int from, int to);

    /** The chain rule: from a gradient by results to a gradient by values, in place. */
    abstract void multiplyBySlope(float[] results, float[] gradient, int from, int to);
}
