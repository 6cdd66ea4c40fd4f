package org.kudari.losses;

import org.kudari.api.PointwiseLoss;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;

/**
 * ℓ = max(0, 1 − m) with the margin m = (2y − 1)·ŷ, or its square: the right sign of ŷ is not enough, it has to be 1 away
 * from 0 (C. Cortes and V. Vapnik, "Support-Vector Networks", Machine Learning 20, 1995). Targets are 0 and 1, which stand
 * for −1 and 1. Where m = 1 the slope is given as 0.
 */
enum Hinge implements PointwiseLoss {
    PLAIN {
        @Override
        public double value(double prediction, double target) {
            return Math.max(0, 1 - sign(target) * prediction);
        }

        @Override
        public double slope(double prediction, double target) {
            return sign(target) * prediction >= 1 ? 0 : -sign(target);
        }
    },
    SQUARED {
        @Override
        public double value(double prediction, double target) {
            double shortfall = PLAIN.value(prediction, target);
            return shortfall * shortfall;
        }

        @Override
        public double slope(double prediction, double target) {
            return -2 * sign(target) * PLAIN.value(prediction, target);
        }
    };

    private static double sign(double target) {
        return 2 * target - 1;
    }

    @Override
    public TargetKind targetKind() {
        return TargetKind.BINARY;
    }

    @Override
    public Readout readout() {
        return Readout.MARGIN;
    }
}
