package org.kudari.runner.training;

import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.runner.config.Clipping;

/** Keeps a gradient from becoming larger than a limit. Allocates nothing once it is made. */
interface GradientClip {
    /** Overwrites the gradient where it is too large. */
    void apply(double[] gradient);

    /** What a configuration asks for. */
    static GradientClip of(Clipping clipping, ParameterLayout layout, Parallel parallel) {
        return switch (clipping.measure()) {
            case VALUE -> new ValueClip(clipping.limit(), parallel);
            case NORM -> NormClip.ofBlocks(clipping.limit(), layout, parallel);
            case GLOBAL_NORM -> NormClip.ofAll(clipping.limit(), layout, parallel);
        };
    }
}
