package org.kudari.testkit;

import java.util.Arrays;
import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Predictor;

/** What a model becomes when it is trained. */
final class PredictorChecks {
    private PredictorChecks() {}

    static void equalsPass(ModelTrial trial) {
        double[] expected = trial.predictions(trial.pass());
        Predictor predictor = trial.model().predictor(trial.parameters());
        String cause = "a predictor with arithmetic of its own, or parameters that were prepared otherwise";
        Bits.require("the predictor's predictions", predictions(predictor, trial.inputs()), expected, cause);
        int outputs = trial.model().outputs();
        for (int row = 0; row < ModelTrial.ROWS; row++) {
            double[] one = predictor.predict(trial.inputs().rows(row, row + 1).toArray());
            double[] expectedRow = Arrays.copyOfRange(expected, row * outputs, (row + 1) * outputs);
            Bits.require("the predictor's prediction of row " + (row + 1) + " alone", one, expectedRow, cause);
        }
    }

    static void ownParameters(ModelTrial trial) {
        double[] parameters = trial.parameters();
        Predictor predictor = trial.model().predictor(parameters);
        double[] expected = predictions(predictor, trial.inputs());
        Arrays.fill(parameters, 12345);
        Bits.require(
                "predictions after the array that the predictor was made from was overwritten",
                predictions(predictor, trial.inputs()),
                expected,
                "the caller's array is kept instead of a copy: parameters.clone()");
    }

    static void manyThreads(ModelTrial trial) {
        Predictor predictor = trial.model().predictor(trial.parameters());
        double[] expected = rowByRow(predictor, trial.inputs());
        List<double[]> answers = Threads.together(4, 20, () -> rowByRow(predictor, trial.inputs()));
        for (double[] answer : answers) {
            Bits.require(
                    "predictions from four threads at a time",
                    answer,
                    expected,
                    "working memory that threads share: lend it to one at a time");
        }
    }

    /** Threads that share memory spoil it for each other only while they are at different rows. */
    private static double[] rowByRow(Predictor predictor, Matrix inputs) {
        double[] predictions = new double[inputs.rows() * predictor.outputs()];
        for (int row = 0; row < inputs.rows(); row++) {
            double[] prediction = predictor.predict(inputs.rows(row, row + 1).toArray());
            System.arraycopy(prediction, 0, predictions, row * predictor.outputs(), prediction.length);
        }
        return predictions;
    }

    private static double[] predictions(Predictor predictor, Matrix inputs) {
        Matrix predictions = Matrix.zeros(inputs.rows(), predictor.outputs());
        predictor.predict(inputs, predictions);
        return predictions.toArray();
    }
}
