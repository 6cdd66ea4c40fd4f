package org.kudari.mlp;

import org.kudari.api.BatchPosition;
import org.kudari.api.Parallel;
import org.kudari.compute.Dropout;
import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.Panels;

/**
 * A pass's memory for what follows the product in a layer with {@link LayerExtras}, and the order of its steps. Forward:
 * {@link #start}; then for all rows, in parts, {@link #collect} and {@link #combine} if it {@link #waits}; then {@link #finish} for all
 * rows. Backward: {@link #backpropagate} for all rows; then {@link #combineSums}; then {@link #backpropagateNormalization}. Parts begin
 * at multiples of {@link NormalizationLoops#BLOCK_ROWS}.
 *
 * <p>Loop bodies are fields, so that running them allocates nothing.
 */
final class FinishedLayer<A> {
    private static final int BLOCK_ROWS = NormalizationLoops.BLOCK_ROWS;

    private final DenseLayer<A> layer;
    private final LayerShape shape;
    private final LayerFinish<A> finish;
    private final int maxRows;
    private final NormalizationLoops<A> loops;
    private final Parallel parallel;
    private final String purpose;
    private final FinishMemory<A> memory;
    /** Null if the layer does not normalise. */
    private final NormalizationNumbers<A> numbers;
    /** Null if the layer does not normalise over the batch. */
    private final BatchMoments moments;

    private final Parallel.Body combineColumns = this::combineColumns;
    private final Parallel.Body combineSumsOfColumns = this::combineSumsOfColumns;

    /** ∂loss/∂(what the next layer takes), and ∂loss/∂(X·W + b): the same unless the layer's inputs need the first as well. */
    private Panels<A> resultGradient;

    private Panels<A> gradient;
    private ColumnSums sums;
    private A gradientFactors;
    private A gradientMeans;
    private A gradientSlopes;

    private int rows;
    private boolean training;
    private boolean ofBatch;
    private long key;
    private long firstRow;

    FinishedLayer(DenseLayer<A> layer, Arithmetic<A> arithmetic, int maxRows, Parallel parallel) {
        this.layer = layer;
        this.shape = layer.shape();
        this.finish = new LayerFinish<>(shape, arithmetic);
        this.loops = arithmetic.normalization();
        this.maxRows = maxRows;
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

    /** Makes the memory for gradients: who only predicts needs none. */
    void prepareBackward() {
        gradient = layer.newResults(maxRows);
        resultGradient = skips() ? layer.newResults(maxRows) : gradient;
        if (numbers != null) {
            sums = new ColumnSums(maxRows, shape.outputs());
        }
        if (moments != null) {
            gradientFactors = loops.columnNumbers(gradient);
            gradientMeans = loops.columnNumbers(gradient);
            gradientSlopes = loops.columnNumbers(gradient);
        }
    }

    /** Where ∂loss/∂(what the next layer takes) is to be put. */
    Panels<A> resultGradient() {
        return resultGradient;
    }

    /** ∂loss/∂(X·W + b), in the end. */
    Panels<A> gradient() {
        return gradient;
    }

    /** Begins the way back. */
    void startBackward() {
        for (int column = 0; column < shape.outputs() && moments != null; column++) {
            loops.set(gradientFactors, gradient, column, numbers.scale(column) * numbers.factor(column));
            // Running statistics do not depend on the rows: for them it stays so; what the batch has is filled in
            // later.
            loops.set(gradientMeans, gradient, column, 0);
            loops.set(gradientSlopes, gradient, column, 0);
        }
        repeatGradientNumbers();
    }

    private void repeatGradientNumbers() {
        if (moments != null) {
            loops.repeat(gradientFactors, gradient);
            loops.repeat(gradientMeans, gradient);
            loops.repeat(gradientSlopes, gradient);
        }
    }

    /** From the gradient by the results to that by what normalisation gave, for some rows. */
    void backpropagate(int from, int to) {
        if (training && shape.extras().dropout() > 0) {
            finish.drop(key, firstRow, resultGradient, gradient, from, to);
        } else if (resultGradient != gradient) {
            finish.copy(resultGradient, gradient, from, to);
        }
        layer.multiplyBySlope(memory.kept(), gradient, from, to, 0, gradient.panels());
        if (numbers != null) {
            collectSums(from, to);
        }
    }

    private void collectSums(int from, int to) {
        for (int row = from; row < to; row += BLOCK_ROWS) {
            loops.columnSums(
                    gradient,
                    memory.sums(),
                    row,
                    Math.min(row + BLOCK_ROWS, to),
                    sums.blockSums(),
                    sums.blockProducts(),
                    row / BLOCK_ROWS * shape.outputs());
        }
    }

    /** Adds up what was collected of all rows. */
    void combineSums() {
        if (numbers != null) {
            parallel.forRange(shape.outputs(), Grain.of(rows), combineSumsOfColumns);
            repeatGradientNumbers();
        }
    }

    private void combineSumsOfColumns(int from, int to) {
        sums.combine(rows, from, to);
        for (int column = from; column < to && ofBatch; column++) {
            loops.set(gradientMeans, gradient, column, sums.sum(column) / rows);
            loops.set(gradientSlopes, gradient, column, sums.product(column) / rows);
        }
    }

    /** Adds the gradient by the results to that by the inputs, which were added to them, for some rows. */
    void addResultGradient(Panels<A> inputGradient, int from, int to) {
        finish.add(inputGradient, resultGradient, inputGradient, from, to);
    }

    /** From the gradient by what normalisation gave to that by X·W + b, for some rows. */
    void backpropagateNormalization(int from, int to) {
        if (moments != null) {
            loops.backpropagateColumns(
                    gradient, memory.sums(), from, to, gradientFactors, gradientMeans, gradientSlopes);
        } else if (numbers != null) {
            loops.backpropagateRows(
                    gradient,
                    memory.sums(),
                    from,
                    to,
                    memory.rowFactors(),
                    numbers.ofColumns().scale());
        }
    }

    /** Writes or adds ∂loss/∂scale = Σ g·x̂ and ∂loss/∂shift = Σ g, and 0 for running statistics. */
    void storeGradient(double[] parameterGradient, boolean add) {
        if (numbers == null) {
            return;
        }
        LayerExtras extras = shape.extras();
        for (int column = 0; column < shape.outputs(); column++) {
            int scale = extras.scaleOffset() + column;
            int shift = extras.shiftOffset() + column;
            parameterGradient[scale] = (add ? parameterGradient[scale] : 0) + sums.product(column);
            parameterGradient[shift] = (add ? parameterGradient[shift] : 0) + sums.sum(column);
            if (moments != null && !add) {
                parameterGradient[extras.meanOffset() + column] = 0;
                parameterGradient[extras.varianceOffset() + column] = 0;
            }
        }
    }
}
