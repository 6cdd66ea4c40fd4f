package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * Lion: X. Chen and others, "Symbolic Discovery of Optimization Algorithms", NeurIPS 2023, algorithm 2. With the gradient g
 * and the learning rate η:
 *
 * <pre>
 * θ ← θ − η·(sign(β₁·m + (1 − β₁)·g) + λ·θ)
 * m ← β₂·m + (1 − β₂)·g
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param beta1 β₁; 0 ≤ β₁ &lt; 1
 * @param beta2 β₂; 0 ≤ β₂ &lt; 1
 * @param decay decoupled
 */
record Lion(double learningRate, double beta1, double beta2, WeightDecay decay) implements FirstOrderOptimizer {
    @Override
    public StateLayout state(ParameterLayout layout) {
        return StateLayout.builder().perParameter(Moments.FIRST).build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double rate = learningRate * step.learningRateFactor();
        double kept = decay.kept(rate, step);
        for (int i = from; i < to; i++) {
            double direction = BranchFree.sign(Moments.average(beta1, m[i], gradient[i]));
            m[i] = Moments.average(beta2, m[i], gradient[i]);
            parameters[i] = Math.fma(-rate, direction, kept * parameters[i]);
        }
    }
}
