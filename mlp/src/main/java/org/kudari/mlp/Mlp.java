package org.kudari.mlp;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Predictor;
import org.kudari.api.Shapes;

/**
 * A feed-forward network: X₁ = f(X₀·W₁ + b₁), X₂ = f(X₁·W₂ + b₂), … and, with another function, ŷ = g(X_(L−1)·W_L + b_L).
 *
 * <p>A hidden layer with {@link LayerExtras} does these, in this order: it normalises X·W + b, applies f, drops out, and adds X.
 * Normalisation gives scale · x̂ + shift with x̂ = (z − mean) / √(variance + ε), the variance being the mean of squared distances from the mean.
 * <ul>
 *   <li>Over a batch, mean and variance are a unit's over the rows handed to a pass at once: a larger batch comes in parts, of 4096 rows or
 *       of what is accumulated, and each part is normalised by itself (E. Hoffer, I. Hubara, D. Soudry, "Train longer, generalize better",
 *       NIPS 2017, section 4, "ghost batch normalization"). All rows count alike, whatever their weights. A part of one row, which has no
 *       variance, is normalised as in a prediction. Then b would be subtracted again, so there is none.
 *   <li>Predictions take running statistics instead, r ← r + momentum · (s − r) at the end of each step, with s the statistics of the
 *       whole batch and its variance divided by rows − 1. An optimizer that evaluates a step several times sees the same units dropped
 *       each time, and what it evaluated last counts.
 *   <li>Whether a unit is dropped depends on seed, layer, step, row of the batch, and unit: see {@link org.kudari.compute.Dropout}.
 * </ul>
 *
 * <p>Working memory, with n₀ inputs, layers of n₁ … n_L outputs, a pass for B rows, and numbers of s = 4 (single) or 8
 * (double) bytes. Where vectors are used, widths are rounded up to multiples of 128/s and B to one of 8.
 * <ul>
 *   <li>a pass: s·(Σₗ (nₗ₋₁ + 1)·nₗ + Σₗ﹥₁ nₗ₋₁·nₗ + B·(n₀ + n₁ + … + n_L)) + 8·B·n_L: the weights, all but the first layer's a
 *       second time transposed, the results, and the predictions; and again s·B·nₗ for each layer whose activation computes its slope
 *       from values;
 *   <li>and from its first backpropagation on also s·B·(n₁ + … + n_L);
 *   <li>for a layer of n units that normalises (s + 2)·B·n, and from the first backpropagation on 2·B·n; for one that drops out or
 *       skips s·B·n; and for one that skips another s·B·n from the first backpropagation on;
 *   <li>a predictor: s·Σₗ (nₗ₋₁ + 1)·nₗ, and for each thread that predicts at the same time s·128·(n₀ + n₁ + … + n_L);
 *   <li>scratch of the products: a few kB for each thread.
 * </ul>
 *
 * <p>Passes and predictors allocate none of it again in later calls.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class Mlp<A> implements Model {
    private final MlpArchitecture architecture;
    private final Arithmetic<A> arithmetic;
    private final List<DenseLayer<A>> layers;

    Mlp(MlpArchitecture architecture, Arithmetic<A> arithmetic) {
        this.architecture = architecture;
        this.arithmetic = arithmetic;
        this.layers = architecture.layers().stream()
                .map(shape -> new DenseLayer<>(shape, arithmetic))
                .toList();
    }

    @Override
    public int inputs() {
        return architecture.inputs();
    }

    @Override
    public int outputs() {
        return architecture.outputs();
    }

    @Override
    public ParameterLayout parameters() {
        return architecture.parameters();
    }

    @Override
    public void initialize(double[] parameters, RandomGenerator random) {
        requireParameters(parameters);
        for (LayerShape layer : architecture.layers()) {
            layer.weights()
                    .initialize(
                            parameters,
                            layer.weightOffset(),
                            layer.weightOffset() + layer.weightCount(),
                            layer.inputs(),
                            layer.outputs(),
                            random);
            if (layer.hasBias()) {
                layer.biases()
                        .initialize(
                                parameters,
                                layer.biasOffset(),
                                layer.biasOffset() + layer.outputs(),
                                layer.inputs(),
                                layer.outputs(),
                                random);
            }
            initializeNormalization(parameters, layer);
        }
    }

    /** So that it passes on what it normalised, and that running statistics are those of a normal distribution. */
    private static void initializeNormalization(double[] parameters, LayerShape layer) {
        LayerExtras extras = layer.extras();
        if (extras.normalizes()) {
            fill(parameters, extras.scaleOffset(), layer.outputs(), 1);
            fill(parameters, extras.shiftOffset(), layer.outputs(), 0);
        }
        if (extras.normalizesBatch()) {
            fill(parameters, extras.meanOffset(), layer.outputs(), 0);
            fill(parameters, extras.varianceOffset(), layer.outputs(), 1);
        }
    }

    private static void fill(double[] parameters, int offset, int count, double value) {
        Arrays.fill(parameters, offset, offset + count, value);
    }

    @Override
    public int leastBatchRows() {
        return architecture.normalizesBatch() ? 2 : 1;
    }

    @Override
    public boolean isRandomInTraining() {
        return architecture.dropsOut();
    }

    @Override
    public Pass newPass(int maxRows, Parallel parallel) {
        return new MlpPass<>(architecture, layers, arithmetic, maxRows, Objects.requireNonNull(parallel));
    }

    @Override
    public Predictor predictor(double[] parameters) {
        requireParameters(parameters);
        return new MlpPredictor<>(architecture, layers, arithmetic, parameters);
    }

    private void requireParameters(double[] parameters) {
        Shapes.require("parameters", parameters, parameters().size());
    }
}
