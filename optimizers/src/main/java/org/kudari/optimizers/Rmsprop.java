package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * RMSprop: T. Tieleman, G. Hinton, "Neural Networks for Machine Learning", lecture 6.5, 2012, with PyTorch's ε and momentum. With
 * the gradient g and the learning rate η:
 *
 * <pre>
 * v ← α·v + (1 − α)·g²
 * b ← μ·b + g / (√v + ε)
 * θ ← θ − η·b
 * </pre>
 *
 * @param learningRate η; greater than 0
 * @param alpha α; 0 ≤ α &lt; 1
 * @param epsilon ε; greater than 0
 * @param momentum μ; 0 ≤ μ &lt; 1
 * @param decay coupled
 */
record Rmsprop(double learningRate, double alpha, double epsilon, double momentum, WeightDecay decay)
        implements FirstOrderOptimizer {
    private static final String VELOCITY = "velocity";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return layoutWithVelocity(StateLayout.builder(), momentum);
    }

    /** What RMSprop remembers beside what is given, in either form. */
    static StateLayout layoutWithVelocity(StateLayout.Builder more, double momentum) {
        more.perParameter(Moments.SECOND);
        return (momentum > 0 ? more.perParameter(VELOCITY) : more).build();
    }

    /** b; where μ is 0 what was in it does not count, so the gradient will do, which is read before. */
    static double[] velocity(State state, double[] gradient, double momentum) {
        return momentum > 0 ? state.vector(VELOCITY) : gradient;
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] v = state.vector(Moments.SECOND);
        double[] b = velocity(state, gradient, momentum);
        double rate = learningRate * step.learningRateFactor();
        double slope = decay.slope(step);
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            double square = Moments.average(alpha, v[i], g * g);
            double velocity = Math.fma(momentum, b[i], g / (Math.sqrt(square) + epsilon));
            v[i] = square;
            b[i] = velocity;
            parameters[i] = Math.fma(-rate, velocity, parameters[i]);
        }
    }
}
