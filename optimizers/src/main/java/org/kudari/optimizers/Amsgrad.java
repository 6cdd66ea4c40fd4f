package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * AMSGrad: S. J. Reddi, S. Kale, S. Kumar, "On the Convergence of Adam and Beyond", ICLR 2018, algorithm 2, with the bias
 * corrected as PyTorch does. It is {@link Adam} with the largest v so far in the place of v, so that no step is longer than one
 * before for the gradient's having become small:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂·v + (1 − β₂)·g²
 * w ← max(w, v)                ŵ = w / (1 − β₂ᵗ)
 * θ ← θ − η·m̂ / (√ŵ + ε)
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param beta1 β₁; 0 ≤ β₁ &lt; 1
 * @param beta2 β₂; 0 ≤ β₂ &lt; 1
 * @param epsilon ε; greater than 0
 * @param decay of both kinds
 */
record Amsgrad(double learningRate, double beta1, double beta2, double epsilon, WeightDecay decay)
        implements FirstOrderOptimizer {
    private static final String LARGEST = "largest-second-moment";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return Moments.both().perParameter(LARGEST).build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double[] v = state.vector(Moments.SECOND);
        double[] largest = state.vector(LARGEST);
        double rate = learningRate * step.learningRateFactor();
        double correctedRate = rate / Moments.weight(beta1, step);
        double correction = 1 / Moments.weight(beta2, step);
        double slope = decay.slope(step);
        double kept = decay.kept(rate, step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            double average = Moments.average(beta1, m[i], g);
            double square = Moments.average(beta2, v[i], g * g);
            double largestSquare = BranchFree.larger(largest[i], square);
            m[i] = average;
            v[i] = square;
            largest[i] = largestSquare;
            double direction = average / (Math.sqrt(correction * largestSquare) + epsilon);
            parameters[i] = Math.fma(-correctedRate, direction, kept * parameters[i]);
        }
    }
}
