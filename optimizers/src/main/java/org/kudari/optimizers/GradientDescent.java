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
 * <p>With momentum μ, the heavy ball of B. T. Polyak, "Some methods of speeding up the convergence of iteration methods",
 * USSR Computational Mathematics and Mathematical Physics 4(5), 1964: v ← μ·v + (1 − τ)·g, then θ ← θ − η·v; in the first
 * step v is g, whatever the dampening τ. Nesterov's form takes θ ← θ − η·(g + μ·v) (I. Sutskever, J. Martens, G. Dahl,
 * G. Hinton, "On the importance of initialization and momentum in deep learning", ICML 2013, section 2.1, with the gradient
 * taken where the last step looked ahead to). This is PyTorch's form. Keras has v ← μ·v − η·g and θ ← θ + v: the same steps
 * while η stays the same; but where a schedule changes η, here the new rate holds at once for all of the velocity, and
 * there for the new gradient only.
 *
 * @param learningRate η; greater than 0
 * @param momentum μ; 0 ≤ μ &lt; 1
 * @param dampening τ; 0 ≤ τ ≤ 1
 * @param nesterov whether the step is g + μ·v instead of v
 * @param decay of both kinds
 */
record GradientDescent(double learningRate, double momentum, double dampening, boolean nesterov, WeightDecay decay)
        implements FirstOrderOptimizer {
    private static final String VELOCITY = "velocity";

    @Override
    public StateLayout state(ParameterLayout layout) {
        return hasMomentum() ? StateLayout.builder().perParameter(VELOCITY).build() : StateLayout.empty();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double rate = learningRate * step.learningRateFactor();
        double slope = decay.slope(step);
        double kept = decay.kept(rate, step);
        if (!hasMomentum()) {
            for (int i = from; i < to; i++) {
                double g = Math.fma(slope, parameters[i], gradient[i]);
                parameters[i] = Math.fma(-rate, g, kept * parameters[i]);
            }
            return;
        }
        double[] velocity = state.vector(VELOCITY);
        double share = step.number() == 1 ? 1 : 1 - dampening;
        // The step is v, or g + μ·v, in a form that takes no condition into the loop.
        double rateOfVelocity = nesterov ? rate * momentum : rate;
        double rateOfGradient = nesterov ? rate : 0;
        for (int i = from; i < to; i++) {
            double g = Math.fma(slope, parameters[i], gradient[i]);
            double v = Math.fma(momentum, velocity[i], share * g);
            velocity[i] = v;
            parameters[i] = Math.fma(-rateOfVelocity, v, Math.fma(-rateOfGradient, g, kept * parameters[i]));
        }
    }

    private boolean hasMomentum() {
        return momentum > 0;
    }
}
