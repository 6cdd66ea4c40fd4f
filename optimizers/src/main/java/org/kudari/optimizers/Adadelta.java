package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * Adadelta: M. D. Zeiler, "ADADELTA: An Adaptive Learning Rate Method", arXiv:1212.5701, 2012, algorithm 1, with a learning
 * rate η. With the gradient g:
 *
 * <pre>
 * v ← ρ·v + (1 − ρ)·g²
 * Δ = g·√(u + ε) / √(v + ε)
 * u ← ρ·u + (1 − ρ)·Δ²
 * θ ← θ − η·Δ
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param rho ρ; 0 ≤ ρ &lt; 1
 * @param epsilon ε; greater than 0
 * @param decay coupled
 */
record Adadelta(double learningRate, double rho, double epsilon, WeightDecay decay) implements FirstOrderOptimizer {
    private static final String SQUARED_MOVE = "squared-move";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return StateLayout.builder()
                .perParameter(Moments.SECOND)
                .perParameter(SQUARED_MOVE)
                .build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] v = state.vector(Moments.SECOND);
        double[] u = state.vector(SQUARED_MOVE);
        double rate = learningRate * step.learningRateFactor();
        double slope = decay.slope(step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            v[i] = Moments.average(rho, v[i], g * g);
            double delta = Math.sqrt(u[i] + epsilon) / Math.sqrt(v[i] + epsilon) * g;
            u[i] = Moments.average(rho, u[i], delta * delta);
            parameters[i] = Math.fma(-rate, delta, parameters[i]);
        }
    }
}
