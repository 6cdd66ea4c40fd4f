package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code hinge}: the loss of support-vector machines. */
public final class HingeProvider implements LossProvider {
    @Override
    public String name() {
        return "hinge";
    }

    @Override
    public String description() {
        return "loss of support-vector machines, for two classes; the sign of the output tells which, and "
                + "should be 1 away from 0";
    }

    @Override
    public String formula() {
        return """
                with m = (2·y − 1)·ŷ
                ℓ = max(0, 1 − m)
                ∂ℓ/∂ŷ = −(2·y − 1) where m < 1, else 0
                the positive class is predicted where ŷ > 0""";
    }

    @Override
    public String source() {
        return "C. Cortes and V. Vapnik, Support-Vector Networks, Machine Learning 20, 1995; T. Hastie, R. "
                + "Tibshirani and J. Friedman, The Elements of Statistical Learning, 2nd edition 2009, equation "
                + "12.25";
    }

    @Override
    public String differences() {
        return "The same as Keras's Hinge and scikit-learn's hinge. Gives no probabilities. PyTorch's "
                + "HingeEmbeddingLoss is something else.";
    }

    @Override
    public Loss create(Options options) {
        return Hinge.PLAIN;
    }
}
