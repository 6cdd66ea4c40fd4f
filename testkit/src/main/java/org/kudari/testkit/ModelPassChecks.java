package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;

/** A model's parameters and predictions, and what its passes read, write and refuse. */
final class ModelPassChecks {
    private static final int ROWS = ModelTrial.ROWS;

    private ModelPassChecks() {}

    static void shape(ModelTrial trial, int inputs, int outputs) {
        Model model = trial.model();
        if (model.inputs() != inputs || model.outputs() != outputs) {
            throw new CheckFailure(
                    model.inputs() + " inputs and " + model.outputs() + " outputs",
                    inputs + " and " + outputs + ", as create was told",
                    "the two numbers swapped, or a constant");
        }
        ParameterLayout first = model.parameters();
        ParameterLayout second = model.parameters();
        if (!first.toString().equals(second.toString())) {
            throw new CheckFailure(
                    second + " at the second call",
                    first + ", as at the first",
                    "a layout made anew at each call from something that changes");
        }
    }

    static void initialisation(ModelTrial trial) {
        double[] first = new double[trial.model().parameters().size()];
        Arrays.fill(first, Double.NaN);
        trial.model().initialize(first, ModelTrial.random());
        for (int i = 0; i < first.length; i++) {
            if (!Double.isFinite(first[i])) {
                throw new CheckFailure(
                        "parameter " + (i + 1) + " of " + first.length + " is " + Bits.text(first[i])
                                + " after initialize, in an array that held NaN",
                        "a starting value for every parameter",
                        "a block left out: zeros have to be written as well");
            }
        }
        double[] second = new double[first.length];
        trial.model().initialize(second, ModelTrial.random());
        Bits.require(
                "initialised again with the same stream of random numbers",
                second,
                first,
                "non-determinism: a source of randomness other than the one handed in, such as Math.random or a new"
                        + " Random");
    }

    static void finite(ModelTrial trial) {
        Matrix predictions = trial.pass().predict(trial.parameters(), trial.inputs());
        if (predictions.rows() != ROWS || predictions.columns() != trial.model().outputs()) {
            throw new CheckFailure(
                    predictions.toString(),
                    ROWS + " × " + trial.model().outputs() + ", a row for each row of the inputs",
                    "the whole of a pass's memory handed out, where a batch is smaller than that: use rows(0, rows)");
        }
        for (double prediction : predictions.toArray()) {
            if (!Double.isFinite(prediction)) {
                throw new CheckFailure(
                        "the prediction " + Bits.text(prediction) + " for starting parameters and inputs of about 1",
                        "a finite number",
                        "memory that is read before it is written, or an overflow");
            }
        }
    }

    static void batchIndependence(ModelTrial trial) {
        double[] parameters = trial.parameters();
        Matrix inputs = trial.inputs();
        int outputs = trial.model().outputs();
        double[] whole = trial.pass().predict(parameters, inputs).toArray();
        String cause = "statistics over the batch, or a sum whose order depends on the number of rows";
        for (int row = 0; row < ROWS; row++) {
            double[] expected = Arrays.copyOfRange(whole, row * outputs, (row + 1) * outputs);
            double[] alone =
                    trial.pass().predict(parameters, inputs.rows(row, row + 1)).toArray();
            Bits.require("row " + (row + 1) + " predicted alone", alone, expected, cause);
        }
        Matrix reversed = Matrix.zeros(ROWS, inputs.columns());
        for (int row = 0; row < ROWS; row++) {
            inputs.rows(row, row + 1).copyTo(reversed.rows(ROWS - 1 - row, ROWS - row));
        }
        Matrix backwards =
                trial.model().newPass(ROWS + 9, Parallel.sequential()).predict(parameters, reversed);
        for (int row = 0; row < ROWS; row++) {
            Bits.require(
                    "row " + (row + 1) + " predicted in a batch in reverse order, by a pass with more room",
                    backwards.rows(ROWS - 1 - row, ROWS - row).toArray(),
                    Arrays.copyOfRange(whole, row * outputs, (row + 1) * outputs),
                    cause);
        }
    }

    static void reuse(ModelTrial trial) {
        double[] predictions = trial.predictions(trial.pass());
        double[] gradient = trial.gradient(trial.pass());
        Model.Pass pass = trial.pass();
        double[] otherParameters = trial.parameters();
        for (int i = 0; i < otherParameters.length; i++) {
            otherParameters[i] *= -0.75;
        }
        pass.predict(otherParameters, trial.inputs().rows(1, 3));
        pass.backpropagate(trial.outputGradient().rows(1, 3), new double[gradient.length]);
        pass.predict(otherParameters, trial.inputs());
        String cause =
                "something is left in the pass from the call before: a sum that is not cleared, weights that were"
                        + " prepared for other parameters, rows of a larger batch";
        Bits.require("predictions by a pass that was used before", trial.predictions(pass), predictions, cause);
        Bits.require("the gradient by a pass that was used before", trial.gradient(pass), gradient, cause);
    }

    static void order(ModelTrial trial) {
        double[] gradient = new double[trial.model().parameters().size()];
        Model.Pass fresh = trial.pass();
        refusesOrder("before any prediction", () -> fresh.backpropagate(trial.outputGradient(), gradient));
        Model.Pass used = trial.pass();
        used.predict(trial.parameters(), trial.inputs());
        used.backpropagate(trial.outputGradient(), gradient);
        refusesOrder("a second time after one prediction", () -> used.backpropagate(trial.outputGradient(), gradient));
    }

    private static void refusesOrder(String when, Runnable call) {
        String found = "no complaint";
        try {
            call.run();
        } catch (IllegalStateException refused) {
            return;
        } catch (RuntimeException other) {
            found = other.toString();
        }
        throw new CheckFailure(
                found + " when backpropagate is called " + when,
                "an IllegalStateException that says what to call first",
                "the pass does not remember whether its last prediction is still to be used");
    }

    static void shapes(ModelTrial trial) {
        int inputs = trial.model().inputs();
        int outputs = trial.model().outputs();
        double[] parameters = trial.parameters();
        double[] gradient = new double[parameters.length];
        Model.Pass pass = trial.pass();
        refusesShape(
                "one row more than newPass was told", () -> pass.predict(parameters, Matrix.zeros(ROWS + 1, inputs)));
        refusesShape("one input too many", () -> pass.predict(parameters, Matrix.zeros(2, inputs + 1)));
        refusesShape(
                "one parameter too many",
                () -> pass.predict(Arrays.copyOf(parameters, parameters.length + 1), trial.inputs()));
        pass.predict(parameters, trial.inputs());
        refusesShape(
                "an output gradient with one row too few",
                () -> pass.backpropagate(Matrix.zeros(ROWS - 1, outputs), gradient));
        pass.predict(parameters, trial.inputs());
        refusesShape(
                "a gradient with one element too many",
                () -> pass.backpropagate(trial.outputGradient(), new double[gradient.length + 1]));
    }

    private static void refusesShape(String what, Runnable call) {
        String found = "no complaint";
        try {
            call.run();
        } catch (IllegalArgumentException refused) {
            return;
        } catch (RuntimeException other) {
            found = other.toString();
        }
        throw new CheckFailure(
                found + " with " + what,
                "an IllegalArgumentException that says what was found and what was expected",
                "Shapes.require(…) is missing at the top of the method");
    }

    static void argumentsStay(ModelTrial trial) {
        double[] parameters = trial.parameters();
        Matrix inputs = trial.inputs();
        Matrix outputGradient = trial.outputGradient();
        Model.Pass pass = trial.pass();
        pass.predict(parameters, inputs);
        String cause = "writing into an argument to save an array; a pass has working memory of its own";
        Bits.require("the parameters after predict", parameters, trial.parameters(), cause);
        Bits.require("the inputs after predict", inputs.values(), trial.inputs().values(), cause);
        pass.backpropagate(outputGradient, new double[parameters.length]);
        Bits.require("the parameters after backpropagate", parameters, trial.parameters(), cause);
        Bits.require(
                "the inputs after backpropagate",
                inputs.values(),
                trial.inputs().values(),
                cause);
        Bits.require(
                "the output gradient after backpropagate",
                outputGradient.values(),
                trial.outputGradient().values(),
                cause);
    }

    static void windows(ModelTrial trial) {
        Model.Pass pass = trial.pass();
        String cause = "values()[row * columns + k] for an element: it is values()[index(row) + k]";
        double[] predictions =
                pass.predict(trial.parameters(), window(trial.inputs())).toArray();
        Bits.require("predictions for inputs that are a window", predictions, trial.predictions(trial.pass()), cause);
        double[] gradient = new double[trial.model().parameters().size()];
        pass.backpropagate(window(trial.outputGradient()), gradient);
        Bits.require(
                "the gradient for an output gradient that is a window", gradient, trial.gradient(trial.pass()), cause);
    }

    /** A copy as a window on a larger array that is NaN elsewhere. */
    private static Matrix window(Matrix matrix) {
        int stride = matrix.columns() + 2;
        double[] values = new double[4 + matrix.rows() * stride];
        Arrays.fill(values, Double.NaN);
        Matrix window = Matrix.window(values, 3, stride, matrix.rows(), matrix.columns());
        matrix.copyTo(window);
        return window;
    }

    static void dividing(ModelTrial trial) {
        double[] predictions = trial.predictions(trial.pass());
        double[] gradient = trial.gradient(trial.pass());
        for (int pieces : new int[] {2, 3, 7, 64}) {
            Model.Pass pass = trial.model().newPass(ROWS, new CutRanges(pieces));
            String when = " with its work cut into " + pieces + " pieces";
            String cause = "a sum that is divided over threads: divide what is written, never a sum";
            Bits.require("predictions" + when, trial.predictions(pass), predictions, cause);
            Bits.require("the gradient" + when, trial.gradient(pass), gradient, cause);
        }
    }

    static void nan(ModelTrial trial) {
        double[] runAway = new double[trial.model().parameters().size()];
        Arrays.fill(runAway, Double.NaN);
        for (double prediction : trial.pass().predict(runAway, trial.inputs()).toArray()) {
            if (runAway.length > 0 && !Double.isNaN(prediction)) {
                throw new CheckFailure(
                        "the prediction " + Bits.text(prediction) + " with parameters that are all NaN",
                        "NaN, so that training notices that it has run away",
                        "a comparison that is false for NaN, as in 'x > 0 ? x : 0': write Math.max(x, 0)");
            }
        }
        int outputs = trial.model().outputs();
        double[] expected = trial.predictions(trial.pass());
        Matrix inputs = trial.inputs();
        inputs.set(1, 0, Double.NaN);
        double[] found = trial.pass().predict(trial.parameters(), inputs).toArray();
        Arrays.fill(found, outputs, 2 * outputs, 0);
        Arrays.fill(expected, outputs, 2 * outputs, 0);
        Bits.require(
                "the other rows, with NaN in row 2", found, expected, "a row's prediction that depends on other rows");
    }
}
