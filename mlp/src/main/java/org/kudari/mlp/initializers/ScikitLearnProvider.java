package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code scikit-learn}: what scikit-learn's MLPs start with: weights and biases uniform, of the variance 2 / (inputs + outputs). */
public final class ScikitLearnProvider implements InitializerProvider {
    @Override
    public String name() {
        return "scikit-learn";
    }

    @Override
    public String description() {
        return "what scikit-learn's MLPs start with: weights and biases uniform, of the variance 2 / (inputs + outputs)";
    }

    @Override
    public String formula() {
        return "w, b ~ U(−limit, limit), limit = √(6 / (inputs + outputs)), or √(2 / (inputs + outputs)) before a sigmoid";
    }

    @Override
    public String source() {
        return "scikit-learn 1.2, MLPClassifier and MLPRegressor, _init_coef";
    }

    @Override
    public String differences() {
        return "drawn from other random numbers; after sigmoid layers, scikit-learn takes the narrower limit for the output layer too";
    }

    @Override
    public Initializer create(Options options) {
        return new ScikitLearn();
    }
}
