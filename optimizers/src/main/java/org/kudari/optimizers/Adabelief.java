package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * AdaBelief: J. Zhuang and others, "AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients", NeurIPS 2020,
 * algorithm 2. In step t, counted from 1, with the gradient g and the learning rate η:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g                  m̂ = m / (1 − β₁ᵗ)
 * s ← β₂·s + (1 − β₂)·(g − m)² + ε       ŝ = s / (1 − β₂ᵗ)
 * θ ← θ − η·m̂ / (√ŝ + ε)
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param beta1 β₁; 0 ≤ β₁ &lt; 1
 * @param beta2 β₂; 0 ≤ β₂ &lt; 1
 * @param epsilon ε; greater than 0
 * @param decay decoupled
 */
record Adabelief(double learningRate, double beta1, double beta2, double epsilon, WeightDecay decay)
        implements FirstOrderOptimizer {
    /** How far gradients are from their average, squared. */
    private static final String SURPRISE = "squared-surprise";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return StateLayout.builder()
                .perParameter(Moments.FIRST)
                .perParameter(SURPRISE)
                .build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double[] s = state.vector(SURPRISE);
        double rate = learningRate * step.learningRateFactor();
        double correctedRate = rate / Moments.weight(beta1, step);
        double correction = 1 / Moments.weight(beta2, step);
        double kept = decay.kept(rate, step);
        for (int i = from; i < to; i++) {
            m[i] = Moments.average(beta1, m[i], gradient[i]);
            double surprise = gradient[i] - m[i];
            s[i] = Moments.average(beta2, s[i], surprise * surprise) + epsilon;
            double direction = m[i] / (Math.sqrt(correction * s[i]) + epsilon);
            parameters[i] = Math.fma(-correctedRate, direction, kept * parameters[i]);
        }
    }
}
