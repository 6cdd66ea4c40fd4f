package org.kudari.benchmarks.kudari;

import java.util.function.DoubleSupplier;
import org.kudari.api.Matrix;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.TrainedNetwork;
import org.kudari.runner.TrainedModel;

/** A model that predicts from raw rows. */
record KudariNetwork(TrainedModel model) implements TrainedNetwork {
    @Override
    public DoubleSupplier rowPrediction(float[] inputs) {
        double[] row = doubles(inputs);
        return () -> model.predict(row)[0];
    }

    @Override
    public Runnable manyRowsPrediction(Samples samples) {
        Matrix rows = inputs(samples);
        return () -> model.predict(rows);
    }

    @Override
    public float[] outputs(Samples samples) {
        double[] predictions = model.predict(inputs(samples)).toArray();
        float[] outputs = new float[predictions.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = (float) predictions[i];
        }
        return outputs;
    }

    private static Matrix inputs(Samples samples) {
        return Matrix.of(doubles(samples.x()), samples.rows(), samples.inputs());
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
