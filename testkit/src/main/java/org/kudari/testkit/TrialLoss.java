package org.kudari.testkit;

import java.util.Optional;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.PointwiseLoss;
import org.kudari.compute.ElementaryFunctions;
import org.kudari.compute.ExponentialFamilies;

/** The losses behind the problems that optimizers are tried on. */
enum TrialLoss implements PointwiseLoss {
    SQUARED {
        @Override
        public double value(double prediction, double target) {
            return (prediction - target) * (prediction - target);
        }

        @Override
        public double slope(double prediction, double target) {
            return 2 * (prediction - target);
        }

        @Override
        public boolean isSquaredError() {
            return true;
        }
    },

    /** log(1 + e^ŷ) − y·ŷ, for targets of 0 and 1. */
    LOGISTIC {
        @Override
        public double value(double prediction, double target) {
            return ElementaryFunctions.softplus(prediction) - target * prediction;
        }

        @Override
        public double slope(double prediction, double target) {
            return ElementaryFunctions.sigmoid(prediction) - target;
        }

        @Override
        public Optional<ExponentialFamily> family() {
            return Optional.of(ExponentialFamilies.binomial());
        }
    }
}
