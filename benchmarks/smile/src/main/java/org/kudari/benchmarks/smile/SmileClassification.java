package org.kudari.benchmarks.smile;

import java.util.function.DoubleSupplier;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.TrainedNetwork;
import smile.classification.MLP;

/** A perceptron that predicts classes. */
record SmileClassification(MLP network, int classes) implements TrainedNetwork {
    @Override
    public DoubleSupplier rowPrediction(float[] inputs) {
        throw new UnsupportedOperationException("no workload predicts the class of one row");
    }

    @Override
    public Runnable manyRowsPrediction(Samples samples) {
        double[][] rows = samples.inputRows();
        return () -> network.predict(rows);
    }

    @Override
    public float[] outputs(Samples samples) {
        float[] outputs = new float[samples.rows() * classes];
        double[] probabilities = new double[classes];
        double[][] rows = samples.inputRows();
        for (int row = 0; row < rows.length; row++) {
            network.predict(rows[row], probabilities);
            for (int k = 0; k < classes; k++) {
                outputs[row * classes + k] = (float) probabilities[k];
            }
        }
        return outputs;
    }
}
