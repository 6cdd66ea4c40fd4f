package org.kudari.optimizers;

import org.kudari.api.Batching;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * Rprop without weight backtracking: M. Riedmiller, H. Braun, "A Direct Adaptive Method for Faster Backpropagation Learning: The
 * RPROP Algorithm", ICNN 1993, in the form Rprop− with the skipped step of C. Igel, M. Hüsken, "Improving the Rprop Learning
 * Algorithm", NC 2000, algorithm iRprop−. With the gradient g, the one before it g′, and a step length Δ per parameter that begins
 * at the learning rate:
 *
 * <pre>
 * g·g′ &gt; 0:   Δ ← min(η⁺·Δ, Δmax)
 * g·g′ &lt; 0:   Δ ← max(η⁻·Δ, Δmin),  g ← 0
 * θ ← θ − sign(g)·Δ
 * </pre>
 *
 * <p>Only signs count, which the noise of a batch would turn; so it wants all rows in every step. Beside the gradient of so many
 * rows the conditions in its loop cost nothing.
 *
 * @param learningRate what Δ begins with; greater than 0
 * @param decrease η⁻; 0 &lt; η⁻ &lt; 1
 * @param increase η⁺; greater than 1
 * @param smallest Δmin; 0 or more
 * @param largest Δmax; at least Δmin
 */
record Rprop(double learningRate, double decrease, double increase, double smallest, double largest)
        implements FirstOrderOptimizer {
    private static final String LENGTH = "step-length";
    private static final String SIGN = "gradient-sign";

    @Override
    public Batching batching() {
        return Batching.FULL;
    }

    @Override
    public StateLayout state(ParameterLayout layout) {
        return StateLayout.builder().perParameter(LENGTH).perParameter(SIGN).build();
    }

    @Override
    public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] length = state.vector(LENGTH);
        double[] sign = state.vector(SIGN);
        boolean first = step.number() == 1;
        double factor = step.learningRateFactor();
        for (int i = from; i < to; i++) {
            double now = Math.signum(gradient[i]);
            double agreement = now * sign[i];
            double growth = agreement > 0 ? increase : agreement < 0 ? decrease : 1;
            double grown = growth * (first ? learningRate : length[i]);
            length[i] = Math.min(largest, Math.max(smallest, grown));
            sign[i] = agreement < 0 ? 0 : now;
            parameters[i] = Math.fma(-factor * sign[i], length[i], parameters[i]);
        }
    }
}
