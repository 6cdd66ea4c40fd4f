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
    private static final int CHUNK_ROWS = 256;
    /** Predictions that are in memory at a time, where not all are wanted. */
    private static final int STRETCH_VALUES = 1 << 16;

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
        forEachChunk(inputs.rows(), maxRows -> new Gathered(inputs, 0, maxRows), parallel, consumer);
    }

    /**
     * Predicts all rows, a stretch of some thousand after the other, so that not all predictions are in memory.
     *
     * @param consumer called from this thread, in the order of the rows
     */
    void forEachStretch(EncodedColumns inputs, Parallel parallel, Consumer consumer) {
        int stretch = Math.min(
                inputs.rows(), Math.max(CHUNK_ROWS * parallel.threads(), STRETCH_VALUES / predictor.outputs()));
        Matrix memory = Matrix.zeros(stretch, predictor.outputs());
        for (int from = 0; from < inputs.rows(); from += stretch) {
            int first = from;
            int rows = Math.min(stretch, inputs.rows() - from);
            Consumer copy = (row, chunk) -> chunk.copyTo(memory.rows(row, row + chunk.rows()));
            forEachChunk(rows, maxRows -> new Gathered(inputs, first, maxRows), parallel, copy);
            consumer.accept(first, memory.rows(0, rows));
        }
    }

    /** Predicts all rows of a matrix; see {@link FittedPreparation#rowEncoders} for what it must be, and for errors. */
    void forEachChunk(Matrix rows, Parallel parallel, Consumer consumer) {
        IntFunction<RowEncoder> encoders = preparation.rowEncoders(rows);
        forEachChunk(rows.rows(), maxRows -> encoders.apply(maxRows)::encode, parallel, consumer);
    }

    private void forEachChunk(int rows, IntFunction<Chunks> inputs, Parallel parallel, Consumer consumer) {
        parallel.forRange(rows, CHUNK_ROWS, (from, to) -> {
            int maxRows = Math.min(CHUNK_ROWS, to - from);
            Chunks chunks = inputs.apply(maxRows);
            Matrix predictions = Matrix.zeros(maxRows, predictor.outputs());
            for (int first = from; first < to; first += CHUNK_ROWS) {
                int end = Math.min(to, first + CHUNK_ROWS);
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
