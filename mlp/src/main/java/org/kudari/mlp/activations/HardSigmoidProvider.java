package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code hard-sigmoid}: sigmoid of three straight lines. */
public final class HardSigmoidProvider implements ActivationProvider {
    @Override
    public String name() {
        return "hard-sigmoid";
    }

    @Override
    public String description() {
        return "sigmoid of three straight lines";
    }

    @Override
    public String formula() {
        return "f(x) = min(max(x + 3, 0), 6) / 6";
    }

    @Override
    public String source() {
        return "A. Howard et al., Searching for MobileNetV3, ICCV 2019, section 5.2";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras 3 compute the same; before, Keras had min(max(0.2 · x + 0.5, 0), 1)";
    }

    @Override
    public Activation create(Options options) {
        return new HardSigmoid();
    }
}
