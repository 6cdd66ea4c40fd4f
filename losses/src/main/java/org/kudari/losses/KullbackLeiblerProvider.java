package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code kl-divergence}: for targets that are probabilities. */
public final class KullbackLeiblerProvider implements LossProvider {
    @Override
    public String name() {
        return "kl-divergence";
    }

    @Override
    public String description() {
        return "Kullback-Leibler divergence: for target columns that hold the probabilities of classes, "
                + "which add up to 1";
    }

    @Override
    public String formula() {
        return """
                with qₖ = e^ŷₖ / Σⱼ e^ŷⱼ
                ℓ = Σₖ yₖ·log(yₖ/qₖ), where 0·log 0 = 0
                ∂ℓ/∂ŷₖ = qₖ·Σⱼ yⱼ − yₖ
                the predictions are q""";
    }

    @Override
    public String source() {
        return "S. Kullback and R. A. Leibler, On Information and Sufficiency, The Annals of Mathematical "
                + "Statistics 22(1), 1951";
    }

    @Override
    public String differences() {
        return "Takes logits, where PyTorch's KLDivLoss takes log probabilities and Keras's KLDivergence "
                + "probabilities; the mean over rows is what PyTorch calls batchmean. The gradient is that of "
                + "cross-entropy; the value is 0 where the targets are met.";
    }

    @Override
    public Loss create(Options options) {
        return KullbackLeibler.INSTANCE;
    }
}
