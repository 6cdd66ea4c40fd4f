package org.kudari.benchmarks.smile;

import java.util.function.DoubleSupplier;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.TrainedNetwork;
import smile.regression.MLP;

/** A perceptron that predicts a number. */
record SmileRegression(MLP network) implements TrainedNetwork {
    @Override
    public DoubleSupplier rowPrediction(float[] inputs) {
        double[] row = new double[inputs.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = inputs[j];
        }
        return () -> network.predict(row);
    }

    @Override
    public Runnable manyRowsPrediction(Samples samples) {
        double[][] rows = samples.inputRows();
        return () -> network.predict(rows);
    }

    @Override
    public float[] outputs(Samples samples) {
        float[] outputs = new float[samples.rows()];
        double[][] rows = samples.inputRows();
        for (int row = 0; row < outputs.length; row++) {
            outputs[row] = (float) network.predict(rows[row]);
        }
        return outputs;
    }
}
