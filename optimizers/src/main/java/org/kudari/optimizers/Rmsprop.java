package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * RMSprop: T. Tieleman, G. Hinton, "Neural Networks for Machine Learning", lecture 6.5, 2012; centered and with momentum: A.
 * Graves, "Generating Sequences With Recurrent Neural Networks", arXiv:1308.0850, 2013, equations 38 to 41, without its ε
 * under the root. With the gradient g and the learning rate η:
 *
 * <pre>
 * v ← α·v + (1 − α)·g²
 * m ← α·m + (1 − α)·g          centered only; without it m is 0
 * b ← μ·b + g / (√(v − m²) + ε)
 * θ ← θ − η·b
 * </pre>
 *
 * <p>v − m² is the variance of the gradient. Where rounding makes it less than 0 it is taken as 0.
 *
 * @param learningRate η; greater than 0
 * @param alpha α; 0 ≤ α &lt; 1
 * @param epsilon ε; greater than 0
 * @param momentum μ; 0 ≤ μ &lt; 1
 * @param centered whether the square of the average gradient is taken off
 * @param decay coupled
 */
record Rmsprop(double learningRate, double alpha, double epsilon, double momentum, boolean centered, WeightDecay decay)
        implements FirstOrderOptimizer {
    private static final String VELOCITY = "velocity";

    @Override
    public StateLayout state(ParameterLayout layout) {
        StateLayout.Builder builder =
                centered ? Moments.both() : StateLayout.builder().perParameter(Moments.SECOND);
        return (hasMomentum() ? builder.perParameter(VELOCITY) : builder).build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        boolean hasMomentum = hasMomentum();
        double[] v = state.vector(Moments.SECOND);
        double[] m = centered ? state.vector(Moments.FIRST) : null;
        double[] velocity = hasMomentum ? state.vector(VELOCITY) : null;
        double rate = learningRate * step.learningRateFactor();
        double slope = decay.slope(step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            v[i] = Moments.average(alpha, v[i], g * g);
            double square = v[i];
            if (centered) {
                m[i] = Moments.average(alpha, m[i], g);
                square = Math.max(0, Math.fma(-m[i], m[i], square));
            }
            double direction = g / (Math.sqrt(square) + epsilon);
            if (hasMomentum) {
                velocity[i] = Math.fma(momentum, velocity[i], direction);
                direction = velocity[i];
            }
            parameters[i] = Math.fma(-rate, direction, parameters[i]);
        }
    }

    private boolean hasMomentum() {
        return momentum > 0;
    }
}
