package org.kudari.testkit;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;
import org.kudari.api.TargetRange;
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
        TargetRange range = loss.targetRange();
        if (range == null) {
            throw new CheckFailure("targetRange() gave null", "a range", "an overriding method that is not finished");
        }
        if (readout == Readout.SOFTMAX && kind != TargetKind.CLASS && !range.isDistribution()) {
            throw new CheckFailure(
                    "the readout SOFTMAX with targets of the kind " + kind,
                    "SOFTMAX with CLASS, or with numbers in TargetRange.distribution(): its outputs are the probabilities"
                            + " of classes",
                    "targetKind() or targetRange() is not overridden");
        }
        if (readout == Readout.NORMAL && kind != TargetKind.NUMERIC) {
            throw new CheckFailure(
                    "the readout NORMAL with targets of the kind " + kind,
                    "NORMAL with NUMERIC only: its outputs are means and variances of numbers",
                    "targetKind() is overridden, and readout() should not be");
        }
        if (readout == Readout.MARGIN && kind != TargetKind.BINARY) {
            throw new CheckFailure(
                    "the readout MARGIN with targets of the kind " + kind,
                    "MARGIN with BINARY only: the sign of an output tells one of two classes",
                    "targetKind() is not overridden");
        }
    }

    static void saysItsOutputs(LossTrial trial) {
        List<Integer> counts = trial.possibleTargetCounts();
        if (counts.isEmpty()) {
            throw new CheckFailure(
                    "outputs(targets) throws an IllegalArgumentException for every number of targets up to 16",
                    "a number of outputs for some number of targets",
                    "a condition in outputs(…) that is the wrong way round");
        }
        for (int targets : counts) {
            if (!trial.hasRightOutputs(targets)) {
                throw new CheckFailure(
                        "outputs(" + targets + ") gave " + trial.loss().outputs(targets),
                        trial.loss().readout() == Readout.NORMAL
                                ? "two outputs for each target with the readout NORMAL: a mean and a log variance"
                                : "a multiple of the targets: one output for each, then perhaps a second for each …",
                        "outputs(…) is not overridden, or gives the number for one target whatever it is asked for");
            }
        }
    }

    static void hugeAndTiny(LossTrial trial) {
        for (int targets : trial.targetCounts()) {
            for (double extreme : EXTREMES) {
                if (trial.subject().predictions().contains(extreme)) {
                    for (int row = 0; row < Math.max(2, targets); row++) {
                        LossBatch one = trial.batch(row + 1, targets).rows(row, row + 1);
                        for (int output = 0; output < one.outputs(); output += targets) {
                            requireNoNaN(trial, one, output, extreme);
                        }
                    }
                }
            }
        }
    }

    private static void requireNoNaN(LossTrial trial, LossBatch row, int output, double extreme) {
        Evaluation evaluation = row.withPrediction(0, output, extreme).evaluate(trial.loss());
        String where = " for the prediction " + Bits.text(extreme) + " and the target "
                + Bits.text(row.targets().get(0, 0));
        requireNoNaN(trial, "the value", evaluation.value(), where);
        for (double slope : evaluation.gradient()) {
            requireNoNaN(trial, "the gradient", slope, where);
        }
    }

    private static void requireNoNaN(LossTrial trial, String what, double value, String where) {
        if (Double.isNaN(value)) {
            throw new CheckFailure(
                            what + " NaN" + where,
                            "a number, or an infinity",
                            "∞ − ∞, ∞/∞ or 0·∞ after an overflow. For roots of squares, use StrictMath.hypot(a, b) for"
                                    + " sqrt(a² + b²), and r·(r/s) for r²/s; for exponentials of predictions, take the largest away"
                                    + " first (log-sum-exp); for log(1 + eˣ), use log1p(e^−|x|) + max(x, 0)")
                    .where(trial.subject(), "in predictions()");
        }
    }

    static void nan(LossTrial trial) {
        for (int targets : trial.targetCounts()) {
            LossBatch batch = trial.batch(3, targets);
            for (int k = 0; k < batch.outputs(); k++) {
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
