package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code pytorch}: what PyTorch's Linear starts with: weights and biases uniform within 1 / √inputs. */
public final class PyTorchProvider implements InitializerProvider {
    @Override
    public String name() {
        return "pytorch";
    }

    @Override
    public String description() {
        return "what PyTorch's Linear starts with: weights and biases uniform within 1 / √inputs";
    }

    @Override
    public String formula() {
        return "w, b ~ U(−limit, limit), limit = 1 / √inputs";
    }

    @Override
    public String source() {
        return "PyTorch 2, torch.nn.Linear.reset_parameters";
    }

    @Override
    public String differences() {
        return "drawn from other random numbers";
    }

    @Override
    public Initializer create(Options options) {
        return new WithBiases(new ScaledUniform(1.0 / 3, Fan.IN));
    }
}
