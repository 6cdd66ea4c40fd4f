package org.kudari.losses;

import org.kudari.api.Readout;
import org.kudari.api.TargetKind;

/**
 * A loss of one of two classes, y = 1 with the probability p = σ(ŷ), made of −log p and −log(1 − p) in softplus form:
 * −log σ(ŷ) = softplus(−ŷ) = max(−ŷ, 0) + softplus(−|ŷ|). Its slope is made of the smaller of p and 1 − p, which is σ(−|ŷ|) and
 * keeps its digits.
 */
abstract class LogitLoss extends ElementwiseLoss {
    LogitLoss() {
        super(Elementary.SOFTPLUS, Elementary.SIGMOID);
    }

    @Override
    final double argument(double prediction, double target) {
        return -Math.abs(prediction);
    }

    @Override
    public TargetKind targetKind() {
        return TargetKind.BINARY;
    }

    @Override
    public Readout readout() {
        return Readout.SIGMOID;
    }
}
