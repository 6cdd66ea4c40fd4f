package org.kudari.mlp;

import org.kudari.api.Parallel;
import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.Panels;

/**
 * The way back through a {@link FinishedLayer}, with its memory: {@link #start}; then {@link #backpropagate} for all rows, in parts;
 * then {@link #combine} and {@link #backpropagateNormalization}, for all rows again, in this order if the layer {@linkplain
 * FinishedLayer#waits() waits}, otherwise in any; then {@link #store}. Parts begin at multiples of {@link
 * NormalizationLoops#BLOCK_ROWS}.
 */
final class FinishGradient<A> {
    private static final int BLOCK_ROWS = NormalizationLoops.BLOCK_ROWS;

    private final FinishedLayer<A> forward;
    private final DenseLayer<A> layer;
    private final LayerShape shape;
    private final NormalizationLoops<A> loops;
    private final Parallel parallel;
    private final boolean normalizes;
    private final boolean normalizesBatch;

    /** ∂loss/∂(what the next layer takes), and ∂loss/∂(X·W + b): the same unless the layer's inputs need the first as well. */
    private final Panels<A> resultGradient;

    private final Panels<A> gradient;
    /** Null if the layer does not normalise. */
    private final ColumnSums sums;
    /** A number for each column; null if the layer does not normalise over the batch. */
    private final A factors;

    private final A means;
    private final A slopes;

    /** A field, so that running it allocates nothing. */
    private final Parallel.Body combineColumns = this::combineColumns;

    FinishGradient(
            FinishedLayer<A> forward, DenseLayer<A> layer, Arithmetic<A> arithmetic, int maxRows, Parallel parallel) {
        this.forward = forward;
        this.layer = layer;
        this.shape = layer.shape();
        this.loops = arithmetic.normalization();
        this.parallel = parallel;
        this.normalizes = shape.extras().normalizes();
        this.normalizesBatch = shape.extras().normalizesBatch();
        this.gradient = layer.newResults(maxRows);
        this.resultGradient = forward.skips() ? layer.newResults(maxRows) : gradient;
        this.sums = normalizes ? new ColumnSums(maxRows, shape.outputs()) : null;
        this.factors = normalizesBatch ? loops.columnNumbers(gradient) : null;
        this.means = normalizesBatch ? loops.columnNumbers(gradient) : null;
        this.slopes = normalizesBatch ? loops.columnNumbers(gradient) : null;
    }

    boolean waits() {
        return forward.waits();
    }

    /** Where ∂loss/∂(what the next layer takes) is to be put. */
    Panels<A> resultGradient() {
        return resultGradient;
    }

    /** ∂loss/∂(X·W + b), in the end. */
    Panels<A> gradient() {
        return gradient;
    }

    /** Begins the way back of the last forward computation. */
    void start() {
        for (int column = 0; column < shape.outputs() && normalizesBatch; column++) {
            NormalizationNumbers<A> numbers = forward.numbers();
            loops.set(factors, gradient, column, numbers.scale(column) * numbers.factor(column));
            // Running statistics do not change with the rows. Those of a batch do: for them it is combined later.
            loops.set(means, gradient, column, 0);
            loops.set(slopes, gradient, column, 0);
        }
        repeatNumbers();
    }

    private void repeatNumbers() {
        if (normalizesBatch) {
            loops.repeat(factors, gradient);
            loops.repeat(means, gradient);
            loops.repeat(slopes, gradient);
        }
    }

    /** From the gradient by the results to that by what normalisation gave, for some rows. */
    void backpropagate(int from, int to) {
        forward.dropGradient(resultGradient, gradient, from, to);
        layer.multiplyBySlope(forward.kept(), gradient, from, to, 0, gradient.panels());
        for (int row = from; row < to && normalizes; row += BLOCK_ROWS) {
            loops.columnSums(
                    gradient,
                    forward.normalized(),
                    row,
                    Math.min(row + BLOCK_ROWS, to),
                    sums.blockSums(),
                    sums.blockProducts(),
                    row / BLOCK_ROWS * shape.outputs());
        }
    }

    /** Adds up what the rows say of scale and shift, and of the means of a batch. */
    void combine() {
        if (normalizes) {
            parallel.forRange(shape.outputs(), Grain.of(forward.rows()), combineColumns);
            repeatNumbers();
        }
    }

    private void combineColumns(int from, int to) {
        int rows = forward.rows();
        sums.combine(rows, from, to);
        for (int column = from; column < to && waits(); column++) {
            loops.set(means, gradient, column, sums.sum(column) / rows);
            loops.set(slopes, gradient, column, sums.product(column) / rows);
        }
    }

    /** From the gradient by what normalisation gave to that by X·W + b, for some rows. */
    void backpropagateNormalization(int from, int to) {
        if (normalizesBatch) {
            loops.backpropagateColumns(gradient, forward.normalized(), from, to, factors, means, slopes);
        } else if (normalizes) {
            A scale = forward.numbers().ofColumns().scale();
            loops.backpropagateRows(gradient, forward.normalized(), from, to, forward.rowFactors(), scale);
        }
    }

    /** Adds the gradient by the results to that by the inputs where the layer skips, for some rows. */
    void addToInputs(Panels<A> inputGradient, int from, int to) {
        if (forward.skips()) {
            forward.addGradient(resultGradient, inputGradient, from, to);
        }
    }

    /** Writes or adds ∂loss/∂scale = Σ g·x̂ and ∂loss/∂shift = Σ g, and 0 for running statistics. */
    void store(double[] parameterGradient, boolean add) {
        LayerExtras extras = shape.extras();
        for (int column = 0; column < shape.outputs() && normalizes; column++) {
            int scale = extras.scaleOffset() + column;
            int shift = extras.shiftOffset() + column;
            parameterGradient[scale] = (add ? parameterGradient[scale] : 0) + sums.product(column);
            parameterGradient[shift] = (add ? parameterGradient[shift] : 0) + sums.sum(column);
        }
        for (int column = 0; column < shape.outputs() && normalizesBatch && !add; column++) {
            parameterGradient[extras.meanOffset() + column] = 0;
            parameterGradient[extras.varianceOffset() + column] = 0;
        }
    }
}
