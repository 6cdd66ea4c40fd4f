package org.kudari.benchmarks.network;

import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Unit;

/** How well networks predict: whoever is fast must not have done less. */
final class Quality {
    private Quality() {}

    /** (ŷ - y)², the mean over rows and outputs. */
    static Figure meanSquaredError(TrainedNetwork network, Samples samples, int epochs) {
        float[] predictions = network.outputs(samples);
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            double error = predictions[i] - samples.y()[i];
            sum += error * error;
        }
        return new Figure("mean squared error after " + epochs(epochs), Unit.QUALITY, sum / predictions.length);
    }

    /** The share of rows whose largest output is that of their class. */
    static Figure accuracy(TrainedNetwork network, Samples samples, int epochs) {
        float[] outputs = network.outputs(samples);
        int classes = outputs.length / samples.rows();
        int hits = 0;
        for (int row = 0; row < samples.rows(); row++) {
            int likeliest = 0;
            for (int k = 1; k < classes; k++) {
                if (outputs[row * classes + k] > outputs[row * classes + likeliest]) {
                    likeliest = k;
                }
            }
            hits += likeliest == (int) samples.y()[row] ? 1 : 0;
        }
        return new Figure("test accuracy after " + epochs(epochs), Unit.QUALITY, (double) hits / samples.rows());
    }

    private static String epochs(int count) {
        return count == 1 ? "1 epoch" : count + " epochs";
    }
}
