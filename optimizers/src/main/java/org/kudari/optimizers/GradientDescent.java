package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * Steps against the gradient g, by the learning rate η:
 *
 * <p>v ← μ·v + g, θ ← θ − η·v
 *
 * <p>μ is the momentum, and with μ = 0 this is θ ← θ − η·g. The heavy ball of B. T. Polyak, "Some methods of speeding up the
 * convergence of iteration methods", 1964, in the form that PyTorch's SGD has; Keras scales the velocity by η when a
 * gradient is added to it, which differs only while η changes.
 */
final class GradientDescent implements FirstOrderOptimizer {
    private static final String VELOCITY = "velocity";

    private final double learningRate;
    private final double momentum;

    GradientDescent(double learningRate, double momentum) {
        this.learningRate = learningRate;
        this.momentum = momentum;
    }

    @Override
    public StateLayout state(ParameterLayout layout) {
        return momentum == 0
                ? StateLayout.empty()
                : StateLayout.builder().perParameter(VELOCITY).build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double rate = learningRate * step.learningRateFactor();
        if (momentum == 0) {
            for (int i = from; i < to; i++) {
                parameters[i] = Math.fma(-rate, gradient[i], parameters[i]);
            }
            return;
        }
        double[] velocity = state.vector(VELOCITY);
        for (int i = from; i < to; i++) {
            velocity[i] = Math.fma(momentum, velocity[i], gradient[i]);
            parameters[i] = Math.fma(-rate, velocity[i], parameters[i]);
        }
    }
}
