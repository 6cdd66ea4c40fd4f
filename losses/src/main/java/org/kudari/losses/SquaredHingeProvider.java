package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code squared-hinge}: the square of the hinge loss. */
public final class SquaredHingeProvider implements LossProvider {
    @Override
    public String name() {
        return "squared-hinge";
    }

    @Override
    public String description() {
        return "square of the hinge loss, for two classes; smooth, and harder on rows far on the wrong side";
    }

    @Override
    public String formula() {
        return """
                with m = (2·y − 1)·ŷ
                ℓ = max(0, 1 − m)²
                ∂ℓ/∂ŷ = −2·(2·y − 1)·max(0, 1 − m)
                the positive class is predicted where ŷ > 0""";
    }

    @Override
    public String source() {
        return "K.-W. Chang, C.-J. Hsieh and C.-J. Lin, Coordinate Descent Method for Large-scale L2-loss Linear "
                + "Support Vector Machines, Journal of Machine Learning Research 9, 2008";
    }

    @Override
    public String differences() {
        return "The same as Keras's SquaredHinge and scikit-learn's squared_hinge. Gives no probabilities.";
    }

    @Override
    public Loss create(Options options) {
        return Hinge.SQUARED;
    }
}
