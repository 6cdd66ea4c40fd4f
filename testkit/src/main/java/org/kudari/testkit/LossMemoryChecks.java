package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Matrix;
import org.kudari.testkit.LossBatch.Evaluation;

/** What a loss reads and writes. */
final class LossMemoryChecks {
    private static final int ROWS = 5;
    private static final double AROUND = -777;

    private LossMemoryChecks() {}

    static void argumentsStay(LossTrial trial) {
        for (int targetCount : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targetCount).withWeights(1, 2, 0, 0.5, 3);
            Matrix predictions = window(batch.predictions());
            Matrix targets = window(batch.targets());
            double[] weights = batch.weights().clone();
            double[] predictionsBefore = predictions.values().clone();
            double[] targetsBefore = targets.values().clone();
            trial.loss().evaluate(predictions, targets, weights, Matrix.zeros(ROWS, batch.outputs()));
            trial.loss().evaluate(predictions, targets, weights, null);
            String cause = "writing into an input to save an array: inputs are read only, the gradient is the one"
                    + " place to write to";
            Bits.require("the predictions after evaluate", predictions.values(), predictionsBefore, cause);
            Bits.require("the targets after evaluate", targets.values(), targetsBefore, cause);
            Bits.require("the weights after evaluate", weights, batch.weights(), cause);
        }
    }

    static void gradientIsOverwritten(LossTrial trial) {
        for (int targetCount : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targetCount);
            double[] expected = batch.evaluate(trial.loss()).gradient();
            Matrix gradient = window(Matrix.zeros(ROWS, batch.outputs()));
            for (int row = 0; row < ROWS; row++) {
                int at = gradient.index(row);
                Arrays.fill(gradient.values(), at, at + batch.outputs(), Double.NaN);
            }
            trial.loss().evaluate(batch.predictions(), batch.targets(), batch.weights(), gradient);
            Bits.require(
                    "the gradient in memory that held NaN, and in a window of a larger array",
                    gradient.toArray(),
                    expected,
                    "'+=' where '=' belongs, an element left out, or gradient.index(row) not used");
            Bits.require(
                    "the array around the gradient's window",
                    around(gradient),
                    around(window(Matrix.zeros(ROWS, batch.outputs()))),
                    "writing beyond the window: row r begins at gradient.index(r), and has gradient.columns() elements");
        }
    }

    static void gradientMayBeNull(LossTrial trial) {
        for (int targetCount : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targetCount);
            Evaluation evaluation = batch.evaluate(trial.loss());
            double value;
            try {
                value = batch.value(trial.loss());
            } catch (NullPointerException e) {
                throw new CheckFailure(
                        "a NullPointerException with null for the gradient",
                        "the value: null says that only that is wanted",
                        "'if (gradient != null)' is missing",
                        e);
            }
            LossSumChecks.require(
                    "the value with null for the gradient",
                    value,
                    evaluation.value(),
                    LossSumChecks.tolerance(batch, trial),
                    "two ways to compute the value, with and without the gradient, that differ");
        }
    }

    static void windows(LossTrial trial) {
        for (int targetCount : trial.targetCounts()) {
            LossBatch batch = trial.batch(ROWS, targetCount);
            LossBatch windows = new LossBatch(window(batch.predictions()), window(batch.targets()), batch.weights());
            double expected = batch.value(trial.loss());
            double found = trial.loss().evaluate(windows.predictions(), windows.targets(), windows.weights(), null);
            Bits.require(
                    "the value of windows on larger arrays",
                    new double[] {found},
                    new double[] {expected},
                    "values()[row * columns + k] for an element: it is values()[index(row) + k]");
        }
    }

    static void shapes(LossTrial trial) {
        int targetCount = trial.targetCounts().get(0);
        LossBatch batch = trial.batch(ROWS, targetCount);
        Matrix gradient = Matrix.zeros(ROWS, batch.outputs());
        refuses(trial, "one target row too few", batch, batch.targets().rows(0, ROWS - 1), batch.weights(), gradient);
        refuses(
                trial,
                "one target too many in each row",
                batch,
                Matrix.zeros(ROWS, targetCount + 1),
                batch.weights(),
                gradient);
        refuses(trial, "one weight too few", batch, batch.targets(), new double[ROWS - 1], gradient);
        refuses(trial, "a gradient with one row too few", batch, batch.targets(), batch.weights(), gradient.rows(0, 1));
    }

    private static void refuses(
            LossTrial trial, String what, LossBatch batch, Matrix targets, double[] weights, Matrix gradient) {
        String found;
        try {
            found = "the value " + Bits.text(trial.loss().evaluate(batch.predictions(), targets, weights, gradient));
        } catch (IllegalArgumentException refused) {
            return;
        } catch (RuntimeException other) {
            found = other.toString();
        }
        throw new CheckFailure(
                found + " with " + what,
                "an IllegalArgumentException that says what was found and what was expected",
                "Shapes.requireLossShapes(predictions, targets, weights, gradient) is missing at the top of evaluate");
    }

    /** A copy as a window on a larger array, with numbers around it that are easily told. */
    static Matrix window(Matrix matrix) {
        int stride = matrix.columns() + 3;
        double[] values = new double[7 + matrix.rows() * stride];
        Arrays.fill(values, AROUND);
        Matrix window = Matrix.window(values, 5, stride, matrix.rows(), matrix.columns());
        matrix.copyTo(window);
        return window;
    }

    /** The array behind a window, with the window itself blanked out. */
    private static double[] around(Matrix window) {
        double[] values = window.values().clone();
        Matrix.zeros(window.rows(), window.columns())
                .copyTo(Matrix.window(values, window.offset(), window.rowStride(), window.rows(), window.columns()));
        return values;
    }
}
