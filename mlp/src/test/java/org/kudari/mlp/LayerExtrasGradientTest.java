package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;

/**
 * The gradient of Σ c·ŷ, with random factors c, against differences of that sum: through the means over a batch in training, with
 * running statistics in prediction.
 */
class LayerExtrasGradientTest {
    private static final int ROWS = 9;

    static List<Arguments> networks() {
        List<Arguments> networks = new ArrayList<>();
        for (String normalization : List.of("none", "batch", "layer")) {
            for (double dropout : new double[] {0, 0.3}) {
                for (boolean skip : new boolean[] {false, true}) {
                    boolean many = !normalization.equals("none") && dropout == 0 && !skip;
                    networks.add(Arguments.of(normalization, dropout, skip, many ? 100 : 5));
                }
            }
        }
        return networks;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientAgreesWithDifferences(String normalization, double dropout, boolean skip, int seeds) {
        Map<String, ?> first =
                Map.of("units", 5, "activation", "tanh", "normalization", normalization, "dropout", dropout);
        Map<String, ?> second = Map.of(
                "units", 5, "activation", "tanh", "normalization", normalization, "dropout", dropout, "skip", skip);
        Model model = Networks.network(3, 2, Map.of("precision", "double", "layers", List.of(first, second, second)));
        for (int seed = 1; seed <= seeds; seed++) {
            check(model, seed, BatchPosition.of(seed, 7, 0));
            check(model, seed, null);
        }
    }

    private static void check(Model model, int seed, BatchPosition position) {
        Model.Pass pass = model.newPass(ROWS, Parallel.sequential());
        double[] parameters = Networks.parameters(model, seed);
        Matrix inputs = Networks.batch(ROWS, 3, seed);
        Matrix factors = Networks.batch(ROWS, 2, seed + 100);
        double[] gradient = new double[parameters.length];
        predict(pass, parameters, inputs, position);
        pass.overwriteGradient(factors, gradient);
        double scale = 0;
        for (double slope : gradient) {
            scale = Math.max(scale, Math.abs(slope));
        }
        assertTrue(scale > 0.1);
        for (ParameterBlock block : model.parameters().blocks()) {
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                if (block.role() == Role.STATISTIC) {
                    assertEquals(0, gradient[i], block.name());
                    continue;
                }
                double tolerance = 1e-7 * Math.max(Math.abs(gradient[i]), 0.01 * scale);
                double slope = slope(pass, parameters, i, inputs, factors, position);
                assertEquals(slope, gradient[i], tolerance, block.name() + ", seed " + seed + ", " + position);
            }
        }
    }

    /** Seven points: an error of h⁶, and one of 1e-16 / h by rounding. */
    private static double slope(
            Model.Pass pass, double[] parameters, int index, Matrix inputs, Matrix factors, BatchPosition position) {
        double h = 2e-4;
        double[] differences = new double[4];
        for (int n = 1; n <= 3; n++) {
            differences[n] = sum(pass, parameters, index, n * h, inputs, factors, position)
                    - sum(pass, parameters, index, -n * h, inputs, factors, position);
        }
        return (45 * differences[1] - 9 * differences[2] + differences[3]) / (60 * h);
    }

    private static double sum(
            Model.Pass pass,
            double[] parameters,
            int index,
            double change,
            Matrix inputs,
            Matrix factors,
            BatchPosition position) {
        double[] changed = parameters.clone();
        changed[index] += change;
        Matrix predictions = predict(pass, changed, inputs, position);
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < 2; column++) {
                sum += factors.get(row, column) * predictions.get(row, column);
            }
        }
        return sum;
    }

    private static Matrix predict(Model.Pass pass, double[] parameters, Matrix inputs, BatchPosition position) {
        return position == null
                ? pass.predict(parameters, inputs)
                : pass.predictForTraining(parameters, inputs, position);
    }
}
