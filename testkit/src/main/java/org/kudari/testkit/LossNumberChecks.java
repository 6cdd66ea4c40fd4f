package org.kudari.testkit;

import org.kudari.api.Loss;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;
import org.kudari.testkit.LossBatch.Evaluation;

/** What a loss says of itself, and what it does with numbers at the edge. */
final class LossNumberChecks {
    private static final double[] EXTREMES = {
        Double.MIN_VALUE, 1e-300, 1e-17, 40, 800, 1e5, 1e150, 1e300, -1e-300, -1e-17, -40, -800, -1e5, -1e150, -1e300
    };

    private LossNumberChecks() {}

    static void saysItsKind(LossTrial trial) {
        Loss loss = trial.loss();
        TargetKind kind = loss.targetKind();
        Readout readout = loss.readout();
        if (kind == null || readout == null) {
            throw new CheckFailure(
                    "targetKind() gave " + kind + " and readout() gave " + readout,
                    "neither to be null",
                    "an overriding method that is not finished");
        }
        if (readout == Readout.SOFTMAX && kind != TargetKind.CLASS) {
            throw new CheckFailure(
                    "the readout SOFTMAX with targets of the kind " + kind,
                    "SOFTMAX with CLASS only: its outputs are the probabilities of classes",
                    "targetKind() is not overridden");
        }
    }

    static void hugeAndTiny(LossTrial trial) {
        for (int outputs : trial.outputs()) {
            for (double extreme : EXTREMES) {
                if (trial.subject().predictions().contains(extreme)) {
                    for (int row = 0; row < Math.max(2, outputs); row++) {
                        requireNoNaN(trial, trial.batch(row + 1, outputs).rows(row, row + 1), extreme);
                    }
                }
            }
        }
    }

    private static void requireNoNaN(LossTrial trial, LossBatch row, double extreme) {
        Evaluation evaluation = row.withPrediction(0, 0, extreme).evaluate(trial.loss());
        String where = " for the prediction " + Bits.text(extreme) + " and the target "
                + Bits.text(row.targets().get(0, 0));
        String cause = "∞ − ∞, ∞/∞ or 0·∞ after an overflow. For exponentials of predictions, take the largest away"
                + " first (log-sum-exp); for log(1 + eˣ), use log1p(e^−|x|) + max(x, 0)";
        if (Double.isNaN(evaluation.value())) {
            throw skippedUnlessDeclared(
                    trial, new CheckFailure("the value NaN" + where, "a number, or an infinity", cause));
        }
        for (double slope : evaluation.gradient()) {
            if (Double.isNaN(slope)) {
                throw skippedUnlessDeclared(
                        trial, new CheckFailure("a gradient of NaN" + where, "a number, or an infinity", cause));
            }
        }
    }

    /** Only an author can say for which predictions a loss is defined. */
    private static CheckFailure skippedUnlessDeclared(LossTrial trial, CheckFailure failure) {
        if (!trial.subject().declared()) {
            throw new CheckSkipped(
                    failure.getMessage() + "\nits author can say in predictions() what the loss is defined for");
        }
        return failure;
    }

    static void nan(LossTrial trial) {
        for (int outputs : trial.outputs()) {
            LossBatch batch = trial.batch(3, outputs);
            for (int k = 0; k < outputs; k++) {
                requireNoNumber("a prediction", trial.loss(), batch.withPrediction(1, k, Double.NaN));
            }
            try {
                requireNoNumber("a target", trial.loss(), batch.withTarget(1, 0, Double.NaN));
            } catch (IllegalArgumentException clearError) {
                // Targets are the user's, so a loss may say that one is no number; predictions run away while training.
                continue;
            }
        }
    }

    private static void requireNoNumber(String what, Loss loss, LossBatch batch) {
        double value = batch.value(loss);
        if (Double.isFinite(value)) {
            throw new CheckFailure(
                    "the value " + Bits.text(value) + " where " + what + " is NaN",
                    "NaN, so that training notices that it has run away",
                    "a comparison that is false for NaN, as in 'if (x > 0) sum += x': turn it round, or use Math.max");
        }
    }
}
