package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;

class MlpGradientTest {
    private static final int ROWS = 5;

    static Stream<Arguments> networks() {
        List<List<Integer>> hiddens = List.of(List.of(), List.of(4), List.of(5, 3), List.of(4, 6, 3));
        return Networks.ACTIVATIONS.stream()
                .flatMap(activation -> hiddens.stream().map(hidden -> Arguments.of(activation, hidden)));
    }

    /**
     * The loss here is Σ cᵢₖ ŷᵢₖ with fixed c, so ∂loss/∂ŷ = c. Richardson's extrapolation of two central differences has an
     * error of order h⁴: with h = 10⁻³ some 10⁻¹², and rounding adds about ε/h ≈ 10⁻¹³.
     */
    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAgreeWithCentralDifferences(String activation, List<Integer> hidden) {
        for (long seed = 1; seed <= 5; seed++) {
            Model model = Networks.network(3, hidden, 2, activation, "double");
            double[] parameters = Networks.parameters(model, seed);
            Matrix inputs = Networks.matrix(ROWS, 3, seed);
            Matrix slope = Networks.matrix(ROWS, 2, -seed);
            double[] gradient = new double[parameters.length];
            Model.Pass pass = model.newPass(ROWS, Parallel.sequential());
            pass.predict(parameters, inputs);
            pass.backpropagate(slope, gradient);

            double largest = 0;
            for (double value : gradient) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int i = 0; i < parameters.length; i++) {
                double h = 1e-3;
                double wide = difference(pass, parameters, inputs, slope, i, h);
                double narrow = difference(pass, parameters, inputs, slope, i, h / 2);
                if (activation.equals("relu") && Math.abs(wide - narrow) > 1e-9 * largest) {
                    // A kink lies within the step: there is no derivative to compare with, until the step is small.
                    wide = difference(pass, parameters, inputs, slope, i, 2e-7);
                    narrow = difference(pass, parameters, inputs, slope, i, 1e-7);
                }
                double expected = (4 * narrow - wide) / 3;
                double tolerance = 1e-7 * Math.max(Math.abs(expected), 0.01 * largest);
                assertEquals(expected, gradient[i], tolerance, "parameter " + i + ", seed " + seed);
            }
            assertTrue(largest > 0.1);
        }
    }

    private static double difference(
            Model.Pass pass, double[] parameters, Matrix inputs, Matrix slope, int i, double h) {
        double[] moved = parameters.clone();
        moved[i] = parameters[i] + h;
        double above = weightedSum(pass.predict(moved, inputs), slope);
        double up = moved[i];
        moved[i] = parameters[i] - h;
        double below = weightedSum(pass.predict(moved, inputs), slope);
        return (above - below) / (up - moved[i]);
    }

    private static double weightedSum(Matrix predictions, Matrix slope) {
        double sum = 0;
        for (int row = 0; row < predictions.rows(); row++) {
            for (int k = 0; k < predictions.columns(); k++) {
                sum += predictions.get(row, k) * slope.get(row, k);
            }
        }
        return sum;
    }

    /**
     * One input, one hidden unit, one output, all by hand. w₁ = 0.5, b₁ = −0.25, w₂ = 2, b₂ = 1 and x = 1.5:
     *
     * <p>z = 0.5·1.5 − 0.25 = 0.5, a = f(z), ŷ = 2a + 1. With ∂loss/∂ŷ = 3: ∂w₂ = 3a, ∂b₂ = 3, δ = 3·2·f′(z),
     * ∂w₁ = 1.5·δ, ∂b₁ = δ.
     *
     * <p>tanh(½) = 0.46211715726000975850, tanh′ = 1 − tanh² = 0.78644773296592741;
     * σ(½) = 0.62245933120185456464, σ′ = σ(1 − σ) = 0.23500371220159449.
     */
    @Test
    void aNetworkOfOneUnitIsAsDerivedByHand() {
        checkOneUnit("identity", 0.5, 1);
        checkOneUnit("relu", 0.5, 1);
        checkOneUnit("tanh", 0.46211715726000975850, 0.78644773296592741);
        checkOneUnit("sigmoid", 0.62245933120185456464, 0.23500371220159449);
    }

    private static void checkOneUnit(String activation, double a, double slope) {
        Model model = Networks.network(1, List.of(1), 1, activation, "double");
        double[] parameters = new double[4];
        parameters[model.parameters().block("hidden1.weight").offset()] = 0.5;
        parameters[model.parameters().block("hidden1.bias").offset()] = -0.25;
        parameters[model.parameters().block("output.weight").offset()] = 2;
        parameters[model.parameters().block("output.bias").offset()] = 1;
        double[] gradient = new double[4];
        Model.Pass pass = model.newPass(1, Parallel.sequential());

        double prediction =
                pass.predict(parameters, Matrix.of(new double[] {1.5}, 1, 1)).get(0, 0);
        pass.backpropagate(Matrix.of(new double[] {3}, 1, 1), gradient);

        assertEquals(2 * a + 1, prediction, 1e-15);
        assertEquals(3 * a, gradient[model.parameters().block("output.weight").offset()], 1e-15);
        assertEquals(3, gradient[model.parameters().block("output.bias").offset()], 0);
        assertEquals(
                9 * slope, gradient[model.parameters().block("hidden1.weight").offset()], 1e-14);
        assertEquals(
                6 * slope, gradient[model.parameters().block("hidden1.bias").offset()], 1e-14);
    }

    @Test
    void reluIsFlatBelowZero() {
        Model model = Networks.network(1, List.of(1), 1, "relu", "double");
        double[] parameters = {1, 0, 1, 0};
        double[] gradient = new double[4];
        Model.Pass pass = model.newPass(1, Parallel.sequential());

        assertEquals(
                0, pass.predict(parameters, Matrix.of(new double[] {-2}, 1, 1)).get(0, 0));
        pass.backpropagate(Matrix.of(new double[] {1}, 1, 1), gradient);

        assertEquals(0, gradient[model.parameters().block("hidden1.weight").offset()]);
    }

    @Test
    void backpropagationAddsToTheGradient() {
        Model model = Networks.network(2, List.of(3), 1, "tanh", "double");
        double[] parameters = Networks.parameters(model, 1);
        Matrix inputs = Networks.matrix(4, 2, 1);
        Matrix slope = Networks.matrix(4, 1, 2);
        Model.Pass pass = model.newPass(4, Parallel.sequential());
        double[] once = new double[parameters.length];
        double[] onTop = new double[parameters.length];
        Arrays.fill(onTop, 8);

        pass.predict(parameters, inputs);
        pass.backpropagate(slope, once);
        pass.predict(parameters, inputs);
        pass.backpropagate(slope, onTop);

        for (int i = 0; i < once.length; i++) {
            assertEquals(8 + once[i], onTop[i], 0);
        }
    }
}
