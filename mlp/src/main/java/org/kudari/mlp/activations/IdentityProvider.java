package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code identity}: the value itself. */
public final class IdentityProvider implements ActivationProvider {
    @Override
    public String name() {
        return "identity";
    }

    @Override
    public String description() {
        return "the value itself";
    }

    @Override
    public String formula() {
        return "f(x) = x";
    }

    @Override
    public String source() {
        return "PyTorch 2, torch.nn.Identity; Keras 3, keras.activations.linear";
    }

    @Override
    public String differences() {
        return "Keras calls it linear";
    }

    @Override
    public Activation create(Options options) {
        return new Identity();
    }
}
