package org.kudari.mlp;

import org.kudari.api.BatchPosition;
import org.kudari.api.Parallel;
import org.kudari.compute.Dropout;
import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.Panels;

/**
 * A pass's memory for what follows the product in a layer with {@link LayerExtras}, and the order of its steps: {@link #start}; then, if
 * it {@link #waits}, {@link #collect} for all rows, in parts, and {@link #combine}; then {@link #finish} for all rows. Parts begin at
 * multiples of {@link NormalizationLoops#BLOCK_ROWS}. The way back is {@link FinishGradient}'s.
 */
final class FinishedLayer<A> {
    private static final int BLOCK_ROWS = NormalizationLoops.BLOCK_ROWS;

    private final LayerShape shape;
    private final LayerFinish<A> finish;
    private final NormalizationLoops<A> loops;
    private final Parallel parallel;
    private final String purpose;
    private final FinishMemory<A> memory;
    /** Null if the layer does not normalise. */
    private final NormalizationNumbers<A> numbers;
    /** Null if the layer does not normalise over the batch. */
    private final BatchMoments moments;

    /** A field, so that running it allocates nothing. */
    private final Parallel.Body combineColumns = this::combineColumns;

    private int rows;
    private boolean training;
    private boolean ofBatch;
    private long key;
    private long firstRow;

    FinishedLayer(DenseLayer<A> layer, Arithmetic<A> arithmetic, int maxRows, Parallel parallel) {
        this.shape = layer.shape();
        this.finish = new LayerFinish<>(shape, arithmetic);
        this.loops = arithmetic.normalization();
        this.parallel = parallel;
        this.purpose = "dropout " + shape.name();
        LayerExtras extras = shape.extras();
        Panels<A> results = layer.newResults(maxRows);
        Panels<A> activated = extras.changesResults() ? layer.newResults(maxRows) : results;
        Panels<A> normalized = extras.normalizes() ? layer.newResults(maxRows) : activated;
        boolean perRow = extras.normalization() == Normalization.LAYER;
        this.memory = new FinishMemory<>(
                normalized, layer.newValues(maxRows), activated, results, perRow ? loops.zeros(maxRows) : null);
        this.numbers = extras.normalizes() ? new NormalizationNumbers<>(shape, loops, normalized) : null;
        this.moments = extras.normalizesBatch() ? new BatchMoments(maxRows, shape.outputs()) : null;
    }

    /** Where the product is to be put. */
    Panels<A> sums() {
        return memory.sums();
    }

    /** What the next layer takes. */
    Panels<A> results() {
        return memory.results();
    }

    boolean skips() {
        return shape.extras().skip();
    }

    /**
     * Begins a forward computation.
     *
     * @param parameters not kept
     * @param position null for a prediction
     */
    void start(double[] parameters, int newRows, BatchPosition position) {
        rows = newRows;
        training = position != null;
        // One row has no variance, so that it is normalised as in a prediction.
        ofBatch = moments != null && training && rows > 1;
        if (training) {
            firstRow = position.firstRow();
            key = shape.extras().dropout() > 0 ? Dropout.key(position.seed(), purpose, position.step()) : 0;
        }
        if (numbers != null) {
            numbers.load(parameters);
        }
        if (moments != null && !ofBatch) {
            numbers.loadStatistics(parameters);
        }
        if (moments != null && training && firstRow == 0) {
            moments.startBatch();
        }
    }

    /** Whether all rows are needed before the first can be finished, or their gradient be passed on. */
    boolean waits() {
        return ofBatch;
    }

    /** Takes the moments of some rows. */
    void collect(int from, int to) {
        for (int row = from; row < to; row += BLOCK_ROWS) {
            loops.columnMoments(
                    memory.sums(),
                    row,
                    Math.min(row + BLOCK_ROWS, to),
                    moments.blockSums(),
                    moments.blockSquares(),
                    row / BLOCK_ROWS * shape.outputs());
        }
    }

    /** Combines the moments of all rows. */
    void combine() {
        parallel.forRange(shape.outputs(), Grain.of(rows), combineColumns);
        numbers.centered();
        moments.addRows(rows);
    }

    private void combineColumns(int from, int to) {
        moments.combine(rows, from, to);
        for (int column = from; column < to; column++) {
            numbers.center(column, moments.mean(column), moments.variance(column, rows));
        }
    }

    /** Computes the results of some rows; x are the layer's inputs. */
    void finish(Panels<A> x, int from, int to) {
        if (training) {
            finish.train(memory, numbers, x, key, firstRow, from, to);
        } else {
            finish.predict(memory, numbers, x, from, to);
        }
    }

    /** Moves the running statistics, if there are any. */
    void updateStatistics(double[] parameters) {
        if (moments != null) {
            LayerExtras extras = shape.extras();
            moments.updateRunning(
                    parameters,
                    extras.meanOffset(),
                    extras.varianceOffset(),
                    extras.rule().momentum());
        }
    }

    /** How many rows were last begun with. */
    int rows() {
        return rows;
    }

    /** What normalisation gave before scale and shift. */
    Panels<A> normalized() {
        return memory.sums();
    }

    /** What the activation tells its slope from. */
    Panels<A> kept() {
        return memory.kept();
    }

    /** What layer normalisation multiplied each row by. */
    A rowFactors() {
        return memory.rowFactors();
    }

    /** Null if the layer does not normalise. */
    NormalizationNumbers<A> numbers() {
        return numbers;
    }

    /** From the gradient by the results to that by what the activation function gave, for some rows. */
    void dropGradient(Panels<A> resultGradient, Panels<A> gradient, int from, int to) {
        if (training && shape.extras().dropout() > 0) {
            finish.drop(key, firstRow, resultGradient, gradient, from, to);
        } else if (resultGradient != gradient) {
            finish.copy(resultGradient, gradient, from, to);
        }
    }

    /** Adds the gradient by the results to that by the inputs, which were added to them, for some rows. */
    void addGradient(Panels<A> resultGradient, Panels<A> inputGradient, int from, int to) {
        finish.add(inputGradient, resultGradient, inputGradient, from, to);
    }
}
