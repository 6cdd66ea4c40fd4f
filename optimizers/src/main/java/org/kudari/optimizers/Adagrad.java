package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * AdaGrad: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization",
 * Journal of Machine Learning Research 12, 2011, figure 1 (diagonal). In step t, counted from 1, with the gradient g and the
 * learning rate η:
 *
 * <pre>
 * s ← s + g²
 * θ ← θ − η / (1 + (t − 1)·κ) · g / (√(s + s₀) + ε)
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param learningRateDecay κ; 0 or more
 * @param initialSum s₀; 0 or more
 * @param epsilon ε; greater than 0
 * @param decay coupled
 */
record Adagrad(double learningRate, double learningRateDecay, double initialSum, double epsilon, WeightDecay decay)
        implements FirstOrderOptimizer {
    private static final String SUM = "sum-of-squares";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return StateLayout.builder().perParameter(SUM).build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] s = state.vector(SUM);
        double rate = learningRate * step.learningRateFactor() / (1 + (step.number() - 1) * learningRateDecay);
        double slope = decay.slope(step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            s[i] = Math.fma(g, g, s[i]);
            parameters[i] = Math.fma(-rate, g / (Math.sqrt(s[i] + initialSum) + epsilon), parameters[i]);
        }
    }
}
