package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * NAdam: T. Dozat, "Incorporating Nesterov Momentum into Adam", ICLR 2016 workshop, algorithm 2, with PyTorch's schedule of
 * the momentum. In step t, counted from 1, with the gradient g and the learning rate η:
 *
 * <pre>
 * μₜ = β₁·(1 − ½·0.96^(t·ψ))
 * m ← β₁·m + (1 − β₁)·g        m̂ = μₜ₊₁·m / (1 − μ₁·…·μₜ₊₁) + (1 − μₜ)·g / (1 − μ₁·…·μₜ)
 * v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − η·m̂ / (√v̂ + ε)
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param beta1 β₁; 0 ≤ β₁ &lt; 1
 * @param beta2 β₂; 0 ≤ β₂ &lt; 1
 * @param epsilon ε; greater than 0
 * @param momentumDecay ψ; 0 or more
 * @param decay of both kinds
 */
record Nadam(double learningRate, double beta1, double beta2, double epsilon, double momentumDecay, WeightDecay decay)
        implements FirstOrderOptimizer {
    /** μ₁·…·μₜ. */
    private static final String PRODUCT = "momentum-product";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return Moments.both().vector(PRODUCT, 1).build();
    }

    @Override
    public void beforeUpdate(State state, Step step) {
        double[] product = state.vector(PRODUCT);
        double before = step.number() == 1 ? 1 : product[0];
        product[0] = before * momentum(step.number());
    }

    private double momentum(long number) {
        return beta1 * (1 - 0.5 * StrictMath.pow(0.96, number * momentumDecay));
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double[] v = state.vector(Moments.SECOND);
        double product = state.vector(PRODUCT)[0];
        double next = momentum(step.number() + 1);
        double rate = learningRate * step.learningRateFactor();
        double rateOfAverage = rate * next / (1 - product * next);
        double rateOfGradient = rate * (1 - momentum(step.number())) / (1 - product);
        double correction = 1 / Moments.weight(beta2, step);
        double slope = decay.slope(step);
        double kept = decay.kept(rate, step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            m[i] = Moments.average(beta1, m[i], g);
            v[i] = Moments.average(beta2, v[i], g * g);
            double move = Math.fma(rateOfAverage, m[i], rateOfGradient * g);
            parameters[i] = Math.fma(kept, parameters[i], -move / (Math.sqrt(correction * v[i]) + epsilon));
        }
    }
}
