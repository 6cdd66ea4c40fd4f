package org.kudari.runner;

import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.api.Predictor;
import org.kudari.compute.Readouts;
import org.kudari.compute.WorkerPool;
import org.kudari.runner.data.EncodedColumns;
import org.kudari.runner.data.FittedPreparation;

/**
 * Predicts many rows: splits them over threads in ranges, and passes through each range in chunks, so that no more than
 * some hundred rows are doubles at a time. Each row's bits are the same whatever chunk it is in.
 */
final class RowPrediction {
    private static final int CHUNK_ROWS = 256;

    private final Predictor predictor;
    private final Loss loss;
    private final FittedPreparation preparation;

    RowPrediction(Predictor predictor, Loss loss, FittedPreparation preparation) {
        this.predictor = predictor;
        this.loss = loss;
        this.preparation = preparation;
    }

    /** Takes predictions; called from several threads. */
    interface Consumer {
        /**
         * Takes the predictions of some rows.
         *
         * @param firstRow which row the first prediction is of
         * @param predictions rows × outputs, in the units of the data; overwritten later
         */
        void accept(int firstRow, Matrix predictions);
    }

    /** A pool for one call, to be closed by it: as many threads as may be and pay, the caller's alone where rows are few. */
    static WorkerPool pool(int rows, int threads) {
        return new WorkerPool(Math.max(1, Math.min(threads, rows / CHUNK_ROWS)));
    }

    /** Predicts all rows. */
    void forEachChunk(EncodedColumns inputs, Parallel parallel, Consumer consumer) {
        parallel.forRange(inputs.rows(), CHUNK_ROWS, (from, to) -> {
            Matrix predictions = Matrix.zeros(Math.min(CHUNK_ROWS, to - from), predictor.outputs());
            for (int first = from; first < to; first += CHUNK_ROWS) {
                int end = Math.min(to, first + CHUNK_ROWS);
                Matrix chunk = predictions.rows(0, end - first);
                predictor.predict(inputs.gather(first, end), chunk);
                toDataUnits(chunk);
                consumer.accept(first, chunk);
            }
        });
    }

    /** Predicts one row that is encoded. */
    double[] predict(double[] inputs) {
        double[] prediction = predictor.predict(inputs);
        toDataUnits(Matrix.of(prediction, 1, prediction.length));
        return prediction;
    }

    private void toDataUnits(Matrix predictions) {
        Readouts.apply(loss.readout(), predictions);
        preparation.decodeTargets(predictions);
    }
}
