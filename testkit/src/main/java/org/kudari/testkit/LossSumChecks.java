package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.Matrix;
import org.kudari.testkit.LossBatch.Evaluation;

/** A loss is a weighted sum over rows. */
final class LossSumChecks {
    private static final int ROWS = 6;
    /** A row's value takes a few dozen operations, each rounded; so does adding a few rows. */
    private static final double RELATIVE_ERROR = 64 * 0x1p-53;

    private static final String MEAN =
            "a mean instead of a sum: divide by the number of outputs, if you like, but never"
                    + " by the number of rows or the sum of the weights; the training loop does that";

    private LossSumChecks() {}

    static void doubling(LossTrial trial) {
        for (int targets : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targets);
            Evaluation once = batch.evaluate(trial.loss());
            Evaluation twice = batch.doubled().evaluate(trial.loss());
            double tolerance = 2 * tolerance(batch, trial);
            require("the value of all rows twice over", twice.value(), 2 * once.value(), tolerance, MEAN);
            double[] expected = Arrays.copyOf(once.gradient(), 2 * once.gradient().length);
            System.arraycopy(once.gradient(), 0, expected, once.gradient().length, once.gradient().length);
            require("the gradient of all rows twice over", twice.gradient(), expected, MEAN);
        }
    }

    static void splitting(LossTrial trial) {
        for (int targets : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targets);
            Evaluation whole = batch.evaluate(trial.loss());
            double sum = 0;
            double[] gradient = new double[whole.gradient().length];
            int[] ends = {1, 4, ROWS};
            int from = 0;
            for (int to : ends) {
                Evaluation part = batch.rows(from, to).evaluate(trial.loss());
                sum += part.value();
                System.arraycopy(part.gradient(), 0, gradient, from * batch.outputs(), part.gradient().length);
                from = to;
            }
            String cause = MEAN + "; or a row's value depends on other rows";
            require("the value of the whole batch", whole.value(), sum, tolerance(batch, trial), cause);
            require("the gradient of the whole batch", whole.gradient(), gradient, cause);
        }
    }

    /** Linear in the weights, row by row; what the weights are when all are 1 is left to the checks above. */
    static void weights(LossTrial trial) {
        for (int targets : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targets);
            Evaluation plain = batch.evaluate(trial.loss());
            double[] weights = {2, 0, 0.5, 1, 3, 0.25};
            double[] others = {1, 3, 0.5, 2, 0, 0.75};
            double[] sums = new double[ROWS];
            for (int row = 0; row < ROWS; row++) {
                sums[row] = weights[row] + others[row];
            }
            Evaluation weighted = batch.withWeights(weights).evaluate(trial.loss());
            double other = batch.withWeights(others).value(trial.loss());
            double both = batch.withWeights(sums).value(trial.loss());
            String cause = "forgotten weights: multiply each row's value and its slopes by weights[row]";
            require(
                    "the value with the weights u + v",
                    both,
                    weighted.value() + other,
                    4 * tolerance(batch, trial),
                    cause);
            double[] expected = plain.gradient().clone();
            for (int i = 0; i < expected.length; i++) {
                expected[i] *= weights[i / batch.outputs()];
            }
            require("the gradient with the weights " + Arrays.toString(weights), weighted.gradient(), expected, cause);
        }
    }

    static void moreWeights(LossTrial trial) {
        LossBatch batch = trial.batch(2, trial.targetCounts().get(0));
        double expected = batch.value(trial.loss());
        double found = batch.withWeights(1, 1, 7, 7, 7).value(trial.loss());
        require(
                "the value with weights for three rows that are not there",
                found,
                expected,
                tolerance(batch, trial),
                "weights.length taken for the number of rows; the caller reuses one array for batches of all sizes");
    }

    static void noRows(LossTrial trial) {
        double found = trial.batch(1, trial.targetCounts().get(0)).rows(0, 0).value(trial.loss());
        require("the value of no rows", found, 0, 0, "a division by the number of rows, or a look at the first row");
    }

    static void squaredError(LossTrial trial) {
        if (!trial.loss().isSquaredError()) {
            throw new CheckSkipped("it does not claim to be the squared error");
        }
        for (int targets : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targets);
            double expected = 0;
            for (int i = 0; i < ROWS * targets; i++) {
                double residual =
                        batch.predictions().values()[i] - batch.targets().values()[i];
                expected += residual * residual / targets;
            }
            require(
                    "the value, where isSquaredError() is true,",
                    batch.value(trial.loss()),
                    expected,
                    tolerance(batch, trial),
                    "a factor, such as ½, in front of 1/outputs · Σ (prediction − target)²; least squares needs it to be"
                            + " exactly that");
        }
    }

    /** Value and slopes: what a family makes of them must be theirs, but for what does not depend on predictions. */
    static void likelihood(LossTrial trial) {
        ExponentialFamily family = trial.loss()
                .family()
                .orElseThrow(() -> new CheckSkipped("it does not claim to be the likelihood of a family"));
        String cause = "another family's likelihood: family() must be empty where options make it one";
        for (int targets : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targets);
            LossBatch atZero = new LossBatch(Matrix.zeros(ROWS, targets), batch.targets(), batch.weights());
            double[] slopes = new double[ROWS * targets];
            double expected = atZero.value(trial.loss());
            double magnitude = 1;
            for (int i = 0; i < slopes.length; i++) {
                double target = batch.targets().values()[i];
                double prediction = batch.predictions().values()[i];
                double deviance = family.unitDeviance(target, prediction);
                double deviance0 = family.unitDeviance(target, 0);
                expected += (deviance - deviance0) / (2 * targets);
                magnitude += deviance + deviance0;
                slopes[i] = -family.residual(target, prediction)
                        * family.slope(prediction)
                        / (family.variance(prediction) * targets);
            }
            Evaluation found = batch.evaluate(trial.loss());
            double tolerance = RELATIVE_ERROR * magnitude + tolerance(batch, trial) + tolerance(atZero, trial);
            require("the value, by the deviance of family()", found.value(), expected, tolerance, cause);
            require("the gradient, by the mean of family()", found.gradient(), slopes, cause);
        }
    }

    /** What rounding can do to the sum, whose rows may cancel each other. */
    static double tolerance(LossBatch batch, LossTrial trial) {
        double magnitude = 1;
        for (int row = 0; row < batch.rows(); row++) {
            magnitude += Math.abs(batch.rows(row, row + 1).value(trial.loss()));
        }
        return RELATIVE_ERROR * magnitude;
    }

    private static void require(String what, double[] found, double[] expected, String cause) {
        for (int i = 0; i < expected.length; i++) {
            double tolerance = RELATIVE_ERROR * Math.max(1, Math.abs(expected[i]));
            require(what + ", element " + (i + 1), found[i], expected[i], tolerance, cause);
        }
    }

    static void require(String what, double found, double expected, double tolerance, String cause) {
        // Infinities are equal to themselves only, and NaN to nothing.
        if (!(found == expected || Math.abs(found - expected) <= tolerance)) {
            throw new CheckFailure(
                    what + " is " + Bits.text(found), Bits.text(expected) + " ± " + Bits.rounded(tolerance), cause);
        }
    }
}
