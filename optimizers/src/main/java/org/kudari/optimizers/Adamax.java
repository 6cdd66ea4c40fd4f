package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * AdaMax: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 2, with PyTorch's ε. In step
 * t, counted from 1, with the gradient g and the learning rate η:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * u ← max(β₂·u, |g| + ε)
 * θ ← θ − η·m̂ / u
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param beta1 β₁; 0 ≤ β₁ &lt; 1
 * @param beta2 β₂; 0 ≤ β₂ &lt; 1
 * @param epsilon ε; greater than 0
 * @param decay coupled
 */
record Adamax(double learningRate, double beta1, double beta2, double epsilon, WeightDecay decay)
        implements FirstOrderOptimizer {
    private static final String LARGEST = "largest-gradient";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return StateLayout.builder()
                .perParameter(Moments.FIRST)
                .perParameter(LARGEST)
                .build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double[] u = state.vector(LARGEST);
        double rate = learningRate * step.learningRateFactor() / Moments.weight(beta1, step);
        double slope = decay.slope(step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            m[i] = Moments.average(beta1, m[i], g);
            u[i] = BranchFree.larger(beta2 * u[i], Math.abs(g) + epsilon);
            parameters[i] = Math.fma(-rate, m[i] / u[i], parameters[i]);
        }
    }
}
