package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;

/** A model's gradient beside differences of its predictions. */
final class ModelGradientChecks {
    private static final int MOST_OF_A_BLOCK = 20;

    private ModelGradientChecks() {}

    /** Predicts as in use, or as in training. */
    @FunctionalInterface
    private interface Forward {
        Matrix predict(Model.Pass pass, double[] parameters, Matrix inputs);
    }

    /** One parameter: its block, what the model says of its slope, and what differences say. */
    private record Point(ParameterBlock block, int element, double gradient, Differences differences) {
        String where() {
            return "element " + (element + 1) + " of block '" + block.name() + "'";
        }

        boolean isWrong() {
            return differences.isSmooth() && !differences.agrees(gradient);
        }
    }

    static void gradientIsDerivative(ModelTrial trial) {
        gradientIsDerivative(trial, Model.Pass::predict);
    }

    static void trainingGradientIsDerivative(ModelTrial trial) {
        ModelTrainingChecks.requireTrainingMode(trial);
        gradientIsDerivative(trial, ModelTrial::predictForTraining);
    }

    private static void gradientIsDerivative(ModelTrial trial, Forward forward) {
        List<Point> points = points(trial, forward);
        long smooth =
                points.stream().filter(point -> point.differences().isSmooth()).count();
        List<Point> wrong = points.stream().filter(Point::isWrong).toList();
        if (!wrong.isEmpty()) {
            Point first = wrong.get(0);
            throw new CheckFailure(
                    "the gradient " + Bits.text(first.gradient()) + " for " + first.where() + "; wrong for "
                            + wrong.size() + " of " + smooth + " parameters, in the blocks " + blocks(wrong),
                    Bits.text(first.differences().slope()) + " ± "
                            + Bits.rounded(first.differences().tolerance()) + ", from differences of the predictions",
                    cause(smooth, wrong));
        }
        if (2 * smooth < points.size()) {
            throw new CheckSkipped("near most parameters the model is not smooth enough for differences");
        }
    }

    private static Set<String> blocks(List<Point> points) {
        Set<String> names = new LinkedHashSet<>();
        points.forEach(point -> names.add(point.block().name()));
        return names;
    }

    private static String cause(long smooth, List<Point> wrong) {
        boolean opposite = wrong.stream()
                .allMatch(
                        point -> Math.abs(point.gradient() + point.differences().slope())
                                <= point.differences().tolerance() + 0.03 * Math.abs(point.gradient()));
        if (opposite && wrong.size() == smooth) {
            return "the wrong sign: backpropagate adds ∂loss/∂θ, which points uphill";
        }
        return wrong.size() < smooth
                ? "a wrong derivative in one branch or layer: elsewhere it is right"
                : "a factor or the sum over rows: every row of the output gradient counts, and none is divided by their"
                        + " number";
    }

    private static List<Point> points(ModelTrial trial, Forward forward) {
        double[] parameters = trial.parameters();
        Model.Pass pass = trial.pass();
        double[] predictions = forward.predict(pass, parameters, trial.inputs()).toArray();
        double[] gradient = new double[parameters.length];
        pass.backpropagate(trial.outputGradient(), gradient);
        double magnitude = weigh(predictions, trial.outputGradient(), true);
        List<Point> points = new ArrayList<>();
        for (ParameterBlock block : trial.model().parameters().blocks()) {
            if (block.role() == Role.STATISTIC) {
                continue;
            }
            int stride = Math.max(1, block.size() / MOST_OF_A_BLOCK);
            for (int element = 0; element < block.size(); element += stride) {
                int parameter = block.offset() + element;
                Differences differences = new Differences(
                        value -> sum(forward, pass, parameters, parameter, value, trial),
                        parameters[parameter],
                        relativeError(predictions, parameters.length),
                        magnitude);
                points.add(new Point(block, element, gradient[parameter], differences));
            }
        }
        return points;
    }

    /**
     * What rounding does to a sum over n products is n·u at worst, and with a probability next to 1 no more than a few times
     * √n·u (N. J. Higham, T. Mary, "A New Approach to Probabilistic Rounding Error Analysis", SIAM Journal on Scientific
     * Computing 41(5), 2019); a few dozen operations more come from activations. Predictions that are all floats were
     * computed in single precision, where u is larger.
     */
    private static double relativeError(double[] predictions, int parameters) {
        boolean single = true;
        for (double prediction : predictions) {
            single &= prediction == (float) prediction;
        }
        return (32 + 8 * Math.sqrt(parameters)) * (single ? 0x1p-24 : 0x1p-53);
    }

    private static double sum(
            Forward forward, Model.Pass pass, double[] parameters, int index, double value, ModelTrial trial) {
        double[] changed = parameters.clone();
        changed[index] = value;
        return weigh(forward.predict(pass, changed, trial.inputs()).toArray(), trial.outputGradient(), false);
    }

    private static double weigh(double[] predictions, Matrix factors, boolean magnitudes) {
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            double product = predictions[i] * factors.values()[i];
            sum += magnitudes ? Math.abs(product) : product;
        }
        return sum;
    }

    static void backpropagationAdds(ModelTrial trial) {
        double[] gradient = trial.gradient(trial.pass());
        Model.Pass pass = trial.pass();
        pass.predict(trial.parameters(), trial.inputs());
        double[] twice = gradient.clone();
        pass.backpropagate(trial.outputGradient(), twice);
        for (int i = 0; i < twice.length; i++) {
            requireNear(
                    "element " + (i + 1) + " after backpropagating twice into one array",
                    twice[i],
                    2 * gradient[i],
                    "'=' where '+=' belongs: the loop adds up the gradients of parts of a batch");
        }
    }

    static void overwriteOverwrites(ModelTrial trial) {
        double[] expected = trial.gradient(trial.pass());
        Model.Pass pass = trial.pass();
        pass.predict(trial.parameters(), trial.inputs());
        double[] found = new double[expected.length];
        Arrays.fill(found, Double.NaN);
        pass.overwriteGradient(trial.outputGradient(), found);
        for (int i = 0; i < found.length; i++) {
            requireNear(
                    "element " + (i + 1) + " after overwriteGradient on memory that held NaN",
                    found[i],
                    expected[i],
                    "'+=' where '=' belongs, or an element left out; the default of overwriteGradient will do as well");
        }
    }

    private static void requireNear(String what, double found, double expected, String cause) {
        // One more addition: one more rounding, in single precision at worst.
        double tolerance = 0x1p-22 * Math.max(1, Math.abs(expected));
        if (!(Math.abs(found - expected) <= tolerance)) {
            throw new CheckFailure(what + ": " + Bits.text(found), Bits.text(expected), cause);
        }
    }
}
