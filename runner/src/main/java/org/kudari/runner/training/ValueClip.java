package org.kudari.runner.training;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Parallel;

/** Cuts each element off: g ← min(max(g, −limit), limit). */
final class ValueClip implements GradientClip {
    private final double limit;
    private final Parallel parallel;
    private final Parallel.Body clipRange = this::clipRange;
    private double[] gradient;

    ValueClip(double limit, Parallel parallel) {
        this.limit = limit;
        this.parallel = parallel;
    }

    @Override
    public void apply(double[] newGradient) {
        gradient = newGradient;
        parallel.forRange(gradient.length, FirstOrderOptimizer.GRAIN, clipRange);
    }

    private void clipRange(int from, int to) {
        double[] g = gradient;
        double most = limit;
        for (int i = from; i < to; i++) {
            g[i] = Math.min(Math.max(g[i], -most), most);
        }
    }
}
