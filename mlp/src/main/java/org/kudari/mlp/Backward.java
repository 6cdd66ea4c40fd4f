package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;

/**
 * Backpropagation. First G = ∂loss/∂(X·W + b) of each layer, from the last to the first: G·Wᵀ, times the slope of the activation,
 * in the layer before. That again is done for some rows by each thread, up to the next layer that {@linkplain FinishedLayer#waits()
 * waits} for all rows, or by columns where rows are few. Then Xᵀ·G, the gradient of
 * W, and 1ᵀ·G, that of b, for all layers at once, divided by the rows of W. Nobody asks for the gradient by the inputs of the
 * first layer, so it is not computed.
 *
 * <p>Loop bodies are fields and take what they work on from fields, so that running them allocates nothing.
 */
final class Backward<A> {
    /** So many panels of a gradient are one task: enough that the rows of Xᵀ they share are read once. */
    private static final int TASK_PANELS = 16;

    /** A part of one layer's gradient. */
    private record GradientTask(int layer, int block, int fromPanel, int toPanel) {}

    private final List<DenseLayer<A>> layers;
    private final Forward<A> forward;
    private final PanelProducts<A> products;
    private final Parallel parallel;
    private final long workPerRow;

    /** G of each layer: rows × outputs. */
    private final List<Panels<A>> gradients = new ArrayList<>();

    /** For each layer the way back through what follows its product; null where that is the activation function only. */
    private final List<FinishGradient<A>> finishes = new ArrayList<>();

    private final List<GradientTask> gradientTasks = new ArrayList<>();
    private final Tasks parameterGradients;
    private final Parallel.Body backpropagateRows = this::backpropagateRows;
    private final Parallel.Body backpropagatePanels = this::backpropagatePanels;

    private Weights<A> weights;
    private Matrix outputGradient;
    private double[] parameterGradient;
    private boolean add;
    private int layer;
    /** The layer whose G is complete but for its normalisation, if it has one, and the one to compute until it is so again. */
    private int lastLayer;

    private int waitingLayer;

    /** @param forward whose results it will be given */
    Backward(List<DenseLayer<A>> layers, Arithmetic<A> arithmetic, Forward<A> forward, int maxRows, Parallel parallel) {
        this.layers = layers;
        this.forward = forward;
        this.products = arithmetic.products();
        this.parallel = parallel;
        for (int i = 0; i < layers.size(); i++) {
            DenseLayer<A> each = layers.get(i);
            FinishedLayer<A> ofForward = forward.finishOf(i);
            FinishGradient<A> finish =
                    ofForward == null ? null : new FinishGradient<>(ofForward, each, arithmetic, maxRows, parallel);
            finishes.add(finish);
            gradients.add(finish == null ? each.newResults(maxRows) : finish.gradient());
        }
        this.workPerRow = layers.stream()
                .skip(1)
                .mapToLong(each -> each.shape().weightCount())
                .sum();
        List<Long> work = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            addGradientTasks(i, work);
        }
        this.parameterGradients =
                new Tasks(work.stream().mapToLong(Long::longValue).toArray(), parallel, this::computeGradient);
    }

    private void addGradientTasks(int layerIndex, List<Long> workPerRowOfBatch) {
        Panels<A> g = gradients.get(layerIndex);
        for (int block = 0; block < layers.get(layerIndex).gradientBlocks(); block++) {
            for (int panel = 0; panel < g.panels(); panel += TASK_PANELS) {
                int end = Math.min(panel + TASK_PANELS, g.panels());
                gradientTasks.add(new GradientTask(layerIndex, block, panel, end));
                workPerRowOfBatch.add((long) products.blockRows() * (end - panel) * g.width());
            }
        }
    }

    /**
     * Computes ∂loss/∂θ.
     *
     * @param newOutputGradient ∂loss/∂ŷ, as many rows as that had
     * @param newParameterGradient ∂loss/∂θ; added to or overwritten
     * @param addToIt which of the two
     */
    void run(Weights<A> newWeights, Matrix newOutputGradient, double[] newParameterGradient, boolean addToIt) {
        weights = newWeights;
        outputGradient = newOutputGradient;
        parameterGradient = newParameterGradient;
        add = addToIt;
        for (int i = 0; i < layers.size(); i++) {
            if (finishes.get(i) != null) {
                finishes.get(i).start();
            }
        }
        int blocks = RowBlocks.count(forward.rows(), products.blockRows());
        if (blocks >= parallel.threads()) {
            backpropagateByRows(blocks);
        } else {
            backpropagateByPanels();
        }
        parameterGradients.run(forward.rows());
        for (int i = 0; i < layers.size(); i++) {
            storeNormalizationGradient(finishes.get(i));
        }
        outputGradient = null;
        parameterGradient = null;
    }

    private void storeNormalizationGradient(FinishGradient<A> finish) {
        if (finish == null) {
            return;
        }
        if (!finish.waits()) {
            finish.combine();
        }
        finish.store(parameterGradient, add);
    }

    private void backpropagateByRows(int blocks) {
        lastLayer = layers.size() - 1;
        waitingLayer = waitingFrom(lastLayer);
        while (waitingLayer >= 0) {
            parallel.forRange(blocks, Grain.of(workPerRow * products.blockRows()), backpropagateRows);
            finishes.get(waitingLayer).combine();
            lastLayer = waitingLayer;
            waitingLayer = waitingFrom(lastLayer - 1);
        }
        parallel.forRange(blocks, Grain.of(workPerRow * products.blockRows()), backpropagateRows);
    }

    private int waitingFrom(int last) {
        int found = last;
        while (found >= 0 && !waits(found)) {
            found--;
        }
        return found;
    }

    private boolean waits(int layerIndex) {
        return finishes.get(layerIndex) != null && finishes.get(layerIndex).waits();
    }

    private void backpropagateRows(int fromBlock, int toBlock) {
        int from = fromBlock * products.blockRows();
        int to = Math.min(toBlock * products.blockRows(), forward.rows());
        if (lastLayer == layers.size() - 1) {
            loadOutputGradient(from, to);
        } else {
            finishes.get(lastLayer).backpropagateNormalization(from, to);
        }
        for (int i = lastLayer; i > 0 && i > waitingLayer; i--) {
            if (isPlain(i)) {
                backpropagate(i, from, to, 0, gradients.get(i - 1).panels());
            } else {
                multiplyAndFinish(i, from, to);
            }
        }
    }

    /** Whether nothing but an activation function stands between this layer and the one before. */
    private boolean isPlain(int layerIndex) {
        return forward.finishOf(layerIndex - 1) == null
                && (forward.finishOf(layerIndex) == null
                        || !forward.finishOf(layerIndex).skips());
    }

    /** So many rows at once as stay in the cache. */
    private void multiplyAndFinish(int layerIndex, int from, int to) {
        Panels<A> before = resultGradient(layerIndex - 1);
        for (int row = from; row < to; row += DenseLayer.CACHED_ROWS) {
            int end = Math.min(row + DenseLayer.CACHED_ROWS, to);
            layers.get(layerIndex)
                    .multiplyTransposed(
                            weights.of(layerIndex), gradients.get(layerIndex), before, row, end, 0, before.panels());
            finish(layerIndex, row, end);
        }
    }

    /** ∂loss/∂(what the next layer takes). */
    private Panels<A> resultGradient(int layerIndex) {
        FinishGradient<A> finish = finishes.get(layerIndex);
        return finish == null ? gradients.get(layerIndex) : finish.resultGradient();
    }

    /** What is left to do for G of the layer before once G·Wᵀ is there. */
    private void finish(int layerIndex, int from, int to) {
        Panels<A> before = resultGradient(layerIndex - 1);
        if (finishes.get(layerIndex) != null) {
            finishes.get(layerIndex).addToInputs(before, from, to);
        }
        FinishGradient<A> finishBefore = finishes.get(layerIndex - 1);
        if (finishBefore == null) {
            layers.get(layerIndex - 1)
                    .multiplyBySlope(forward.keptOf(layerIndex - 1), before, from, to, 0, before.panels());
            return;
        }
        finishBefore.backpropagate(from, to);
        if (layerIndex - 1 != waitingLayer) {
            finishBefore.backpropagateNormalization(from, to);
        }
    }

    private void backpropagateByPanels() {
        loadOutputGradient(0, forward.rows());
        for (layer = layers.size() - 1; layer > 0; layer--) {
            Panels<A> before = gradients.get(layer - 1);
            long workPerPanel =
                    (long) forward.rows() * layers.get(layer).shape().outputs() * before.width();
            parallel.forRange(before.panels(), Grain.of(workPerPanel), backpropagatePanels);
            if (!isPlain(layer)) {
                finishFewRows();
            }
        }
    }

    private void finishFewRows() {
        waitingLayer = waits(layer - 1) ? layer - 1 : -1;
        finish(layer, 0, forward.rows());
        if (waitingLayer >= 0) {
            finishes.get(waitingLayer).combine();
            finishes.get(waitingLayer).backpropagateNormalization(0, forward.rows());
        }
    }

    private void backpropagatePanels(int from, int to) {
        if (isPlain(layer)) {
            backpropagate(layer, 0, forward.rows(), from, to);
        } else {
            layers.get(layer)
                    .multiplyTransposed(
                            weights.of(layer),
                            gradients.get(layer),
                            resultGradient(layer - 1),
                            0,
                            forward.rows(),
                            from,
                            to);
        }
    }

    private void loadOutputGradient(int from, int to) {
        int last = layers.size() - 1;
        Panels<A> g = gradients.get(last);
        products.load(outputGradient.values(), outputGradient.index(from), outputGradient.rowStride(), g, from, to);
        layers.get(last).multiplyBySlope(forward.keptOf(last), g, from, to, 0, g.panels());
    }

    private void backpropagate(int layerIndex, int fromRow, int toRow, int fromPanel, int toPanel) {
        layers.get(layerIndex)
                .backpropagate(
                        weights.of(layerIndex),
                        gradients.get(layerIndex),
                        layers.get(layerIndex - 1),
                        forward.keptOf(layerIndex - 1),
                        gradients.get(layerIndex - 1),
                        fromRow,
                        toRow,
                        fromPanel,
                        toPanel);
    }

    private void computeGradient(int task) {
        GradientTask part = gradientTasks.get(task);
        layers.get(part.layer)
                .gradient(
                        forward.inputsOf(part.layer),
                        gradients.get(part.layer),
                        forward.rows(),
                        part.block,
                        part.fromPanel,
                        part.toPanel,
                        parameterGradient,
                        add);
    }
}
