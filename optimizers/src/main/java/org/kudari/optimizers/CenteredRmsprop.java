package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * Centered RMSprop: A. Graves, "Generating Sequences With Recurrent Neural Networks", arXiv:1308.0850, 2013, equations 38 to 41,
 * with PyTorch's ε and momentum. It is {@link Rmsprop} by the variance of the gradient, v − m², in the place of its mean square:
 *
 * <pre>
 * v ← α·v + (1 − α)·g²
 * m ← α·m + (1 − α)·g
 * b ← μ·b + g / (√(v − m²) + ε)
 * θ ← θ − η·b
 * </pre>
 *
 * <p>Where rounding makes the variance less than 0 it is taken as 0.
 *
 * @param learningRate η; greater than 0
 * @param alpha α; 0 ≤ α &lt; 1
 * @param epsilon ε; greater than 0
 * @param momentum μ; 0 ≤ μ &lt; 1
 * @param decay coupled
 */
record CenteredRmsprop(double learningRate, double alpha, double epsilon, double momentum, WeightDecay decay)
        implements FirstOrderOptimizer {
    @Override
    public StateLayout state(ParameterLayout layout) {
        return Rmsprop.layoutWithVelocity(StateLayout.builder().perParameter(Moments.FIRST), momentum);
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] v = state.vector(Moments.SECOND);
        double[] m = state.vector(Moments.FIRST);
        double[] b = Rmsprop.velocity(state, gradient, momentum);
        double rate = learningRate * step.learningRateFactor();
        double slope = decay.slope(step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            double square = Moments.average(alpha, v[i], g * g);
            double mean = Moments.average(alpha, m[i], g);
            double variance = BranchFree.orZero(Math.fma(-mean, mean, square));
            double velocity = Math.fma(momentum, b[i], g / (Math.sqrt(variance) + epsilon));
            v[i] = square;
            m[i] = mean;
            b[i] = velocity;
            parameters[i] = Math.fma(-rate, velocity, parameters[i]);
        }
    }
}
