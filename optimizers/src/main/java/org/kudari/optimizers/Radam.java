package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * RAdam: L. Liu and others, "On the Variance of the Adaptive Learning Rate and Beyond", ICLR 2020, algorithm 2. In step t,
 * counted from 1, with the gradient g and the learning rate η:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂·v + (1 − β₂)·g²
 * ρ∞ = 2 / (1 − β₂) − 1        ρₜ = ρ∞ − 2·t·β₂ᵗ / (1 − β₂ᵗ)
 * ρₜ &gt; 5:   r = √((ρₜ − 4)·(ρₜ − 2)·ρ∞ / ((ρ∞ − 4)·(ρ∞ − 2)·ρₜ))
 *           θ ← θ − η·r·m̂·√(1 − β₂ᵗ) / (√v + ε)
 * else:     θ ← θ − η·m̂
 * </pre>
 *
 * <p>While few gradients have been seen, ρₜ is small, v says little, and steps go by the average gradient alone. As in
 * PyTorch, that is so up to ρₜ = 5, where the paper has 4, and ε is added before the bias is corrected.
 *
 * @param learningRate η; greater than 0
 * @param beta1 β₁; 0 ≤ β₁ &lt; 1
 * @param beta2 β₂; 0 ≤ β₂ &lt; 1
 * @param epsilon ε; greater than 0
 * @param decay of both kinds
 */
record Radam(double learningRate, double beta1, double beta2, double epsilon, WeightDecay decay)
        implements FirstOrderOptimizer {
    private static final double FEWEST = 5;

    /** Σ β₂ʲ and Σ (j + 1)·β₂ʲ over j = 0 … t − 1: what the gradients in v weigh, and that times their age. */
    private static final String AGES = "weights-and-ages";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return Moments.both().vector(AGES, 2).build();
    }

    @Override
    public void beforeUpdate(State state, Step step) {
        double[] ages = state.vector(AGES);
        ages[0] = Math.fma(beta2, ages[0], 1);
        ages[1] = Math.fma(beta2, ages[1], ages[0]);
    }

    /**
     * ρₜ, over how many gradients v is as good as a plain average: that has a mean age of (ρₜ + 1)/2. So the paper comes to
     * its formula, which takes nearly the same number from ρ∞ at first and so loses half of the digits.
     */
    private static double gradientsSeen(State state) {
        double[] ages = state.vector(AGES);
        return 2 * ages[1] / ages[0] - 1;
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double[] v = state.vector(Moments.SECOND);
        double seen = gradientsSeen(state);
        boolean rectified = seen > FEWEST;
        double rate = learningRate * step.learningRateFactor();
        double correctedRate = rate / Moments.weight(beta1, step);
        double scale = rectified ? correctedRate * rectification(seen, step) : correctedRate;
        // √v + ε or 1, in a form that takes no condition into the loop.
        double rootFactor = rectified ? 1 : 0;
        double summand = rectified ? epsilon : 1;
        double slope = decay.slope(step);
        double kept = decay.kept(rate, step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            m[i] = Moments.average(beta1, m[i], g);
            v[i] = Moments.average(beta2, v[i], g * g);
            double direction = m[i] / Math.fma(rootFactor, Math.sqrt(v[i]), summand);
            parameters[i] = Math.fma(-scale, direction, kept * parameters[i]);
        }
    }

    /** r·√(1 − β₂ᵗ). */
    private double rectification(double seen, Step step) {
        double most = 2 / (1 - beta2) - 1;
        double variance = (seen - 4) * (seen - 2) * most / ((most - 4) * (most - 2) * seen);
        return Math.sqrt(variance * Moments.weight(beta2, step));
    }
}
