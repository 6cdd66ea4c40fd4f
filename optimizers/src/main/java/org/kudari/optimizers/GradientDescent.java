package org.kudari.optimizers;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * Gradient descent, with momentum if wanted.
 *
 * <p>Without momentum: θ ← θ − η·g, with the gradient g and the learning rate η.
 *
 * <p>With momentum m, the heavy ball of B. T. Polyak, "Some methods of speeding up the convergence of iteration methods",
 * USSR Computational Mathematics and Mathematical Physics 4(5), 1964: v ← m·v + g, then θ ← θ − η·v. This is PyTorch's
 * form. Keras has v ← m·v − η·g and θ ← θ + v: the same steps while η stays the same; but where a schedule changes η,
 * here the new rate holds at once for all of the velocity, and there for the new gradient only.
 *
 * @param learningRate η; greater than 0
 * @param momentum m; 0 ≤ m &lt; 1
 */
record GradientDescent(double learningRate, double momentum) implements FirstOrderOptimizer {
    private static final String VELOCITY = "velocity";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return hasMomentum() ? StateLayout.builder().perParameter(VELOCITY).build() : StateLayout.empty();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double rate = learningRate * step.learningRateFactor();
        if (!hasMomentum()) {
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

    private boolean hasMomentum() {
        return momentum > 0;
    }
}
