package org.kudari.runner;

import java.util.function.IntFunction;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.api.Predictor;
import org.kudari.compute.WorkerPool;
import org.kudari.runner.block.RowOrder;
import org.kudari.runner.data.EncodedColumns;
import org.kudari.runner.data.FittedPreparation;
import org.kudari.runner.data.RowEncoder;

/**
 * Predicts many rows: splits them over threads in ranges, and passes through each range in chunks, so that no more than
 * some hundred rows are doubles at a time. Each row's bits are the same whatever chunk it is in.
 */
final class RowPrediction {
    /** Rows that are predicted at a time; each chunk but the last has as many, however many threads there are. */
    static final int CHUNK_ROWS = 256;

    private final Predictor predictor;
    private final PredictionColumns columns;
    private final FittedPreparation preparation;

    RowPrediction(Predictor predictor, PredictionColumns columns, FittedPreparation preparation) {
        this.predictor = predictor;
        this.columns = columns;
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
        forEachChunk(inputs, 0, inputs.rows(), parallel, consumer);
    }

    /**
     * Predicts a stretch of the rows.
     *
     * @param from the first of them
     * @param count how many
     */
    void forEachChunk(EncodedColumns inputs, int from, int count, Parallel parallel, Consumer consumer) {
        forEachChunk(
                count,
                maxRows -> new Gathered(inputs, from, maxRows),
                parallel,
                (first, predictions) -> consumer.accept(from + first, predictions));
    }

    /** How many chunks so many rows are. */
    static int chunks(int rows) {
        return rows / CHUNK_ROWS + (rows % CHUNK_ROWS == 0 ? 0 : 1);
    }

    /** Predicts all rows of a matrix; see {@link FittedPreparation#rowEncoders} for what it must be, and for errors. */
    void forEachChunk(Matrix rows, Parallel parallel, Consumer consumer) {
        IntFunction<RowEncoder> encoders = preparation.rowEncoders(rows);
        forEachChunk(rows.rows(), maxRows -> encoders.apply(maxRows)::encode, parallel, consumer);
    }

    private void forEachChunk(int rows, IntFunction<Chunks> inputs, Parallel parallel, Consumer consumer) {
        int maxRows = Math.min(CHUNK_ROWS, rows);
        parallel.forRange(chunks(rows), 1, (from, to) -> {
            Chunks chunks = inputs.apply(maxRows);
            Matrix predictions = Matrix.zeros(maxRows, predictor.outputs());
            for (int index = from; index < to; index++) {
                int first = index * CHUNK_ROWS;
                int end = Math.min(rows, first + CHUNK_ROWS);
                Matrix chunk = predictions.rows(0, end - first);
                predictor.predict(chunks.encoded(first, end), chunk);
                columns.read(chunk);
                consumer.accept(first, chunk);
            }
        });
    }

    /** Where one thread gets encoded rows from. */
    private interface Chunks {
        /** Some rows; read only, and maybe overwritten by the next ones. */
        Matrix encoded(int from, int to);
    }

    /** Rows from a given one on, gathered into memory that the next ones overwrite. */
    private static final class Gathered implements Chunks {
        private final EncodedColumns inputs;
        private final int firstRow;
        private final int[] order;
        private final Matrix memory;

        Gathered(EncodedColumns inputs, int firstRow, int maxRows) {
            this.inputs = inputs;
            this.firstRow = firstRow;
            this.order = new int[maxRows];
            this.memory = Matrix.zeros(maxRows, inputs.columns());
        }

        @Override
        public Matrix encoded(int from, int to) {
            RowOrder.fill(order, firstRow + from);
            inputs.gather(order, 0, to - from, memory, 0);
            return memory.rows(0, to - from);
        }
    }

    /** Predicts one row that is encoded. */
    double[] predict(double[] inputs) {
        double[] prediction = predictor.predict(inputs);
        columns.read(Matrix.of(prediction, 1, prediction.length));
        return prediction;
    }
}
