package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code focal}: binary cross-entropy in which what is easily told counts less. */
public final class FocalProvider implements LossProvider {
    private static final Option<Double> GAMMA = Option.real("gamma")
            .atLeast(0)
            .defaultValue(2.0)
            .doc("how fast what is easily told fades; with 0 only alpha remains");

    private static final Option<Double> ALPHA = Option.real("alpha")
            .greaterThan(0)
            .lessThan(1)
            .defaultValue(0.25)
            .doc("the weight of the positive class; the other has 1 − alpha");

    @Override
    public String name() {
        return "focal";
    }

    @Override
    public String description() {
        return "binary cross-entropy in which rows that are easily told count less, for rare positives";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(GAMMA, ALPHA);
    }

    @Override
    public String formula() {
        return """
                with p = 1/(1 + e^−ŷ)
                ℓ = −α·y·(1 − p)^γ·log p − (1 − α)·(1 − y)·p^γ·log(1 − p)
                ∂ℓ/∂ŷ = −α·y·(1 − p)^γ·(1 − p − γ·p·log p) + (1 − α)·(1 − y)·p^γ·(p − γ·(1 − p)·log(1 − p))
                a prediction is p""";
    }

    @Override
    public String source() {
        return "T.-Y. Lin, P. Goyal, R. Girshick, K. He and P. Dollár, Focal Loss for Dense Object "
                + "Detection, ICCV 2017, equation 5";
    }

    @Override
    public String differences() {
        return "For two classes. The same as torchvision's sigmoid_focal_loss, and Keras's "
                + "BinaryFocalCrossentropy with apply_class_balancing=True and from_logits=True. For a target "
                + "between 0 and 1 those raise a mixed probability to gamma; here it is the mean of both "
                + "classes' losses.";
    }

    @Override
    public Loss create(Options options) {
        return new Focal(options.get(GAMMA), options.get(ALPHA));
    }
}
