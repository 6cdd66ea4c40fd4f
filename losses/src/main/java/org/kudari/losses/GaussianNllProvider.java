package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code gaussian-nll}: mean and variance of each target are predicted. */
public final class GaussianNllProvider implements LossProvider {
    private static final Option<Boolean> FULL = Option.flag("full")
            .defaultValue(false)
            .doc("whether to add ½·log 2π, which moves no minimum but makes values of the loss log " + "likelihoods");

    @Override
    public String name() {
        return "gaussian-nll";
    }

    @Override
    public String description() {
        return "Gaussian negative log likelihood: predicts for each target a mean and a standard deviation, "
                + "by two outputs";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FULL);
    }

    @Override
    public String formula() {
        return """
                with s = log σ²
                ℓ = ½·(s + (μ − y)²·e^−s)
                ∂ℓ/∂μ = (μ − y)·e^−s
                ∂ℓ/∂s = ½·(1 − (μ − y)²·e^−s)
                the outputs are first μ for each target, then s for each
                the predictions are μ and σ = e^(s/2)
                the full loss adds ½·log 2π""";
    }

    @Override
    public String source() {
        return "D. A. Nix and A. S. Weigend, Estimating the Mean and Variance of the Target Probability "
                + "Distribution, ICNN 1994";
    }

    @Override
    public String differences() {
        return "PyTorch's GaussianNLLLoss takes the variance instead of its log, and holds it above eps; a "
                + "log needs no such bound. Keras has none.";
    }

    @Override
    public Loss create(Options options) {
        return new GaussianNll(options.get(FULL));
    }
}
