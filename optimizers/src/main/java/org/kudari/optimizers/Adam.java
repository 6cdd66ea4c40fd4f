package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * Adam: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1. In step t, counted from
 * 1, with the gradient g and the learning rate η:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − η·m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>The averages begin at 0; m̂ and v̂ correct the bias of that. With decoupled weight decay it is AdamW (I. Loshchilov,
 * F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, algorithm 2). This is PyTorch's form, with its defaults. Keras adds its ε (1e-7 unless told otherwise) to √v before the bias is corrected, which is the paper's
 * ε̂ at the end of section 2: in step t it does what an ε of 1e-7 / √(1 − β₂ᵗ) would do here.
 *
 * <p>t is {@link Step#number()}, so the averages are all there is to remember.
 *
 * @param learningRate η; greater than 0
 * @param beta1 β₁; 0 ≤ β₁ &lt; 1
 * @param beta2 β₂; 0 ≤ β₂ &lt; 1
 * @param epsilon ε; greater than 0
 * @param decay of both kinds
 */
record Adam(double learningRate, double beta1, double beta2, double epsilon, WeightDecay decay)
        implements FirstOrderOptimizer {
    static final String EPSILON_IN_KERAS =
            "Keras adds its ε of 1e-7 to √v before the bias is corrected, as if ε were" + " 1e-7 / √(1 − β₂ᵗ) here.";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return Moments.both().build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double[] v = state.vector(Moments.SECOND);
        double rate = learningRate * step.learningRateFactor();
        double correctedRate = rate / Moments.weight(beta1, step);
        double correction = 1 / Moments.weight(beta2, step);
        double slope = decay.slope(step);
        double kept = decay.kept(rate, step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            m[i] = Moments.average(beta1, m[i], g);
            v[i] = Moments.average(beta2, v[i], g * g);
            double direction = m[i] / (Math.sqrt(correction * v[i]) + epsilon);
            parameters[i] = Math.fma(-correctedRate, direction, kept * parameters[i]);
        }
    }
}
