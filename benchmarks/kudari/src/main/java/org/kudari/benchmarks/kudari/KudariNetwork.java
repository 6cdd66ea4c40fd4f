package org.kudari.benchmarks.kudari;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.TrainedNetwork;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/** A model that predicts from raw rows. */
record KudariNetwork(TrainedModel model) implements TrainedNetwork {
    @Override
    public DoubleSupplier rowPrediction(float[] inputs) {
        double[] row = new double[inputs.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = inputs[j];
        }
        return () -> model.predict(row)[0];
    }

    @Override
    public Runnable tablePrediction(Samples samples) {
        Table table = Columns.of(samples);
        return () -> model.predict(table);
    }

    @Override
    public float[] outputs(Samples samples) {
        Table predictions = model.predict(Columns.of(samples));
        // Beside the probabilities of the classes is a column of texts with the likeliest.
        List<String> columns = predictions.names().stream()
                .filter(column -> predictions.kind(column) == ColumnKind.NUMBERS)
                .toList();
        float[] outputs = new float[samples.rows() * columns.size()];
        for (int k = 0; k < columns.size(); k++) {
            double[] column = predictions.numbers(columns.get(k));
            for (int row = 0; row < column.length; row++) {
                outputs[row * columns.size() + k] = (float) column[row];
            }
        }
        return outputs;
    }
}
