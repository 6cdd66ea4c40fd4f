package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code smooth-l1}: square near 0, the absolute error beyond, but for a constant. */
public final class SmoothL1Provider implements LossProvider {
    private static final Option<Double> BETA = Option.real("beta")
            .atLeast(0)
            .defaultValue(1.0)
            .doc("the distance of prediction and target, in units of the target as trained, below which "
                    + "the loss is a square; with 0 it is the absolute error");

    @Override
    public String name() {
        return "smooth-l1";
    }

    @Override
    public String description() {
        return "absolute error, rounded off to a square where it is below beta";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BETA);
    }

    @Override
    public String formula() {
        return """
                with r = ŷ − y
                ℓ = ½·r²/β where |r| < β, else |r| − ½·β
                ∂ℓ/∂ŷ = r/β where |r| < β, else sign(r)""";
    }

    @Override
    public String source() {
        return "R. Girshick, Fast R-CNN, ICCV 2015, equation 3 (β = 1)";
    }

    @Override
    public String differences() {
        return "The same as PyTorch's SmoothL1Loss. Keras has none; it is huber with the same delta, divided "
                + "by delta.";
    }

    @Override
    public Loss create(Options options) {
        return new SmoothL1(options.get(BETA));
    }
}
