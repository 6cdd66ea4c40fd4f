package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code binary-cross-entropy}: of the sigmoid, for targets that are one of two classes. */
public final class BinaryCrossEntropyProvider implements LossProvider {
    private static final Option<Double> POSITIVE_WEIGHT = Option.real("positive-weight")
            .greaterThan(0)
            .defaultValue(1.0)
            .doc("how often a row of the positive class counts; negative rows per positive row balances " + "the two");

    private static final Option<Double> LABEL_SMOOTHING = Option.real("label-smoothing")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.0)
            .doc("ε, which takes a target y to (1 − ε)·y + ε/2, so that no probability is driven to 0 or 1");

    @Override
    public String name() {
        return "binary-cross-entropy";
    }

    @Override
    public String description() {
        return "sigmoid cross-entropy: minus the log of the probability of the right one of two classes, by "
                + "one output";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(POSITIVE_WEIGHT, LABEL_SMOOTHING);
    }

    @Override
    public String formula() {
        return """
                with p = 1/(1 + e^−ŷ), the weight c of the positive class, and y after smoothing
                ℓ = −c·y·log p − (1 − y)·log(1 − p)
                ∂ℓ/∂ŷ = (1 − y)·p − c·y·(1 − p)
                a prediction is p""";
    }

    @Override
    public String source() {
        return "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equation 4.90; smoothing: C. "
                + "Szegedy and others, Rethinking the Inception Architecture for Computer Vision, 2016, section "
                + "7";
    }

    @Override
    public String differences() {
        return "The same as PyTorch's BCEWithLogitsLoss with pos_weight, and Keras's BinaryCrossentropy with "
                + "from_logits=True and label_smoothing. PyTorch has no smoothing here, Keras no weight. It "
                + "always takes logits, never probabilities.";
    }

    @Override
    public Loss create(Options options) {
        return new BinaryCrossEntropy(options.get(POSITIVE_WEIGHT), options.get(LABEL_SMOOTHING));
    }
}
