package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;

/**
 * Backpropagation. First G = ∂loss/∂(X·W + b) of each layer, from the last to the first: G·Wᵀ, times the slope of the activation,
 * in the layer before. That again is done for some rows by each thread, or by columns where rows are few. Then Xᵀ·G, the gradient of
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
    private final PanelProducts<A> products;
    private final Parallel parallel;
    private final long workPerRow;

    /** G of each layer: rows × outputs. */
    private final List<Panels<A>> gradients = new ArrayList<>();

    private final List<GradientTask> gradientTasks = new ArrayList<>();
    private final Tasks parameterGradients;
    private final Parallel.Body backpropagateRows = this::backpropagateRows;
    private final Parallel.Body backpropagatePanels = this::backpropagatePanels;

    private Weights<A> weights;
    private Forward<A> forward;
    private Matrix outputGradient;
    private double[] parameterGradient;
    private boolean add;
    private int layer;

    Backward(List<DenseLayer<A>> layers, Arithmetic<A> arithmetic, int maxRows, Parallel parallel) {
        this.layers = layers;
        this.products = arithmetic.products();
        this.parallel = parallel;
        layers.forEach(each -> gradients.add(each.newResults(maxRows)));
        this.workPerRow = layers.stream()
                .skip(1)
                .mapToLong(each -> each.shape().weights())
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
     * @param lastForward the forward computation that it belongs to
     * @param newOutputGradient ∂loss/∂ŷ, as many rows as that had
     * @param newParameterGradient ∂loss/∂θ; added to or overwritten
     * @param addToIt which of the two
     */
    void run(
            Weights<A> newWeights,
            Forward<A> lastForward,
            Matrix newOutputGradient,
            double[] newParameterGradient,
            boolean addToIt) {
        weights = newWeights;
        forward = lastForward;
        outputGradient = newOutputGradient;
        parameterGradient = newParameterGradient;
        add = addToIt;
        int blocks = RowBlocks.count(forward.rows(), products.blockRows());
        if (blocks >= parallel.threads()) {
            parallel.forRange(blocks, Grain.of(workPerRow * products.blockRows()), backpropagateRows);
        } else {
            backpropagateByPanels();
        }
        parameterGradients.run(forward.rows());
        forward = null;
        outputGradient = null;
        parameterGradient = null;
    }

    private void backpropagateRows(int fromBlock, int toBlock) {
        int from = fromBlock * products.blockRows();
        int to = Math.min(toBlock * products.blockRows(), forward.rows());
        loadOutputGradient(from, to);
        for (int i = layers.size() - 1; i > 0; i--) {
            backpropagate(i, from, to, 0, gradients.get(i - 1).panels());
        }
    }

    private void backpropagateByPanels() {
        loadOutputGradient(0, forward.rows());
        for (layer = layers.size() - 1; layer > 0; layer--) {
            Panels<A> before = gradients.get(layer - 1);
            long workPerPanel =
                    (long) forward.rows() * layers.get(layer).shape().outputs() * before.width();
            parallel.forRange(before.panels(), Grain.of(workPerPanel), backpropagatePanels);
        }
    }

    private void backpropagatePanels(int from, int to) {
        backpropagate(layer, 0, forward.rows(), from, to);
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
