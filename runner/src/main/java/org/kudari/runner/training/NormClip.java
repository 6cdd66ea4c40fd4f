package org.kudari.runner.training;

import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.compute.ParallelVectors;

/**
 * Scales what is too long: g ← g · limit / ‖g‖ where ‖g‖ &gt; limit. R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of
 * training recurrent neural networks", ICML 2013, algorithm 1. PyTorch's {@code clip_grad_norm_} divides by ‖g‖ + 10⁻⁶ instead.
 */
final class NormClip implements GradientClip {
    private final double limit;
    private final ParallelVectors vectors;
    /** Where each part that has a norm of its own begins; then where the last one ends. */
    private final int[] bounds;

    private NormClip(double limit, int[] bounds, Parallel parallel) {
        this.limit = limit;
        this.vectors = new ParallelVectors(bounds[bounds.length - 1], parallel);
        this.bounds = bounds;
    }

    static NormClip ofAll(double limit, ParameterLayout layout, Parallel parallel) {
        return new NormClip(limit, new int[] {0, layout.size()}, parallel);
    }

    static NormClip ofBlocks(double limit, ParameterLayout layout, Parallel parallel) {
        int[] bounds = new int[layout.blocks().size() + 1];
        for (int i = 0; i < layout.blocks().size(); i++) {
            ParameterBlock block = layout.blocks().get(i);
            bounds[i + 1] = block.offset() + block.size();
        }
        return new NormClip(limit, bounds, parallel);
    }

    @Override
    public void apply(double[] gradient) {
        for (int i = 1; i < bounds.length; i++) {
            double norm = vectors.norm(gradient, bounds[i - 1], bounds[i]);
            if (norm > limit) {
                vectors.scale(limit / norm, gradient, bounds[i - 1], bounds[i]);
            }
        }
    }
}
