package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;

/** The gradient of Σ c·ŷ, with random factors c, against differences of that sum. */
class GradientTest {
    private static final int ROWS = 5;

    private static final Set<String> STRAIGHT = Set.of("relu", "relu6", "leaky-relu", "hard-sigmoid", "hard-tanh");
    private static final Set<String> BENT = Set.of("elu", "celu", "selu", "softsign");

    static List<Arguments> networks() {
        List<Arguments> networks = new ArrayList<>();
        for (String activation : Networks.activations()) {
            for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(7), List.of(6, 9), List.of(5, 11, 4))) {
                for (int seed = 1; seed <= 3; seed++) {
                    networks.add(Arguments.of(activation, hidden, seed));
                }
            }
        }
        return networks;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientAgreesWithDifferences(String activation, List<Integer> hidden, int seed) {
        assertGradient(Networks.network(3, hidden, 2, activation, "double"), activation, seed);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void gradientGoesThroughTheActivationOfTheOutputs(String activation) {
        Map<String, ?> options = Map.of(
                "hidden", List.of(4), "activation", activation, "output-activation", activation, "precision", "double");
        assertGradient(Networks.network(3, 2, options), activation, 1);
    }

    static List<String> activations() {
        return Networks.activations();
    }

    private static void assertGradient(Model model, String activation, int seed) {
        Model.Pass pass = model.newPass(ROWS, Parallel.sequential());
        double[] parameters = Networks.parameters(model, seed);
        Matrix inputs = Networks.batch(ROWS, 3, seed);
        Matrix factors = Networks.batch(ROWS, 2, seed + 100);
        double[] gradient = new double[parameters.length];
        pass.predict(parameters, inputs);
        pass.backpropagate(factors, gradient);

        double scale = 0;
        for (double slope : gradient) {
            scale = Math.max(scale, Math.abs(slope));
        }
        assertTrue(scale > 0.1);
        int kinks = 0;
        for (int i = 0; i < parameters.length; i++) {
            boolean smooth = !STRAIGHT.contains(activation) && !BENT.contains(activation);
            // By one parameter, a relu network is made of straight lines, exact at any step that meets no kink. For the
            // smooth ones five points have an error of h⁴, far below the tolerance, as is the rounding of 1e-16 / h.
            // Those
            // between have an error of h² but where they change their form.
            double h = smooth ? 1e-3 : 1e-5;
            double above = sum(pass, parameters, i, h, inputs, factors);
            double below = sum(pass, parameters, i, -h, inputs, factors);
            double slope = (above - below) / (2 * h);
            if (!smooth) {
                double bend = (above - 2 * sum(pass, parameters, i, 0, inputs, factors) + below) / h;
                if (Math.abs(bend) > (STRAIGHT.contains(activation) ? 1e-6 : 1e-3)) {
                    kinks++;
                    continue;
                }
            } else {
                double farAbove = sum(pass, parameters, i, 2 * h, inputs, factors);
                double farBelow = sum(pass, parameters, i, -2 * h, inputs, factors);
                slope = (4 * slope - (farAbove - farBelow) / (4 * h)) / 3;
            }
            double tolerance = 1e-7 * Math.max(Math.abs(gradient[i]), 0.01 * scale);
            assertEquals(slope, gradient[i], tolerance, "parameter " + i);
        }
        assertTrue(kinks <= parameters.length / 50, kinks + " kinks");
    }

    private static double sum(
            Model.Pass pass, double[] parameters, int index, double change, Matrix inputs, Matrix factors) {
        double[] changed = parameters.clone();
        changed[index] += change;
        Matrix predictions = pass.predict(changed, inputs);
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < 2; column++) {
                sum += factors.get(row, column) * predictions.get(row, column);
            }
        }
        return sum;
    }

    @Test
    void smallestReluNetworkIsAsOnPaper() {
        // x = 3, w₁ = ½, b₁ = ¼: z = 1.75, positive. w₂ = −2, b₂ = 1: ŷ = −2.5.
        // With ∂ℓ/∂ŷ = 1: ∂w₂ = 1.75, ∂b₂ = 1, ∂z = −2, ∂w₁ = −2·3, ∂b₁ = −2.
        assertSmallest("relu", 3, new double[] {0.5, 0.25, -2, 1}, -2.5, 1, new double[] {-6, -2, 1.75, 1});
        // x = −3: z = −1.25, cut to 0. ŷ = b₂; nothing reaches the hidden layer.
        assertSmallest("relu", -3, new double[] {0.5, 0.25, -2, 1}, 1, 1, new double[] {0, 0, 0, 1});
    }

    @Test
    void smallestSigmoidNetworkIsAsOnPaper() {
        // x = ½, w₁ = 2, b₁ = −1: z = 0, σ(0) = ½ with slope ¼. w₂ = 4, b₂ = 1: ŷ = 3.
        // With ∂ℓ/∂ŷ = 2: ∂w₂ = 2·½, ∂b₂ = 2, ∂z = 2·4·¼ = 2, ∂w₁ = 2·½, ∂b₁ = 2.
        assertSmallest("sigmoid", 0.5, new double[] {2, -1, 4, 1}, 3, 2, new double[] {1, 2, 1, 2});
    }

    @Test
    void smallestTanhNetworkIsAsOnPaper() {
        // The same z = 0: tanh 0 = 0 with slope 1. ŷ = 1; ∂w₂ = 0, ∂b₂ = 2, ∂z = 2·4·1 = 8, ∂w₁ = 8·½, ∂b₁ = 8.
        assertSmallest("tanh", 0.5, new double[] {2, -1, 4, 1}, 1, 2, new double[] {4, 8, 0, 2});
    }

    @Test
    void smallestIdentityNetworkIsAsOnPaper() {
        // z = ½·2 + 1 = 2, ŷ = 4·2 + 1 = 9; ∂w₂ = 2·2, ∂b₂ = 2, ∂z = 2·4, ∂w₁ = 8·½, ∂b₁ = 8.
        assertSmallest("identity", 0.5, new double[] {2, 1, 4, 1}, 9, 2, new double[] {4, 8, 4, 2});
    }

    private static void assertSmallest(
            String activation,
            double input,
            double[] parameters,
            double prediction,
            double outputGradient,
            double[] expectedGradient) {
        for (String precision : List.of("single", "double")) {
            Model model = Networks.network(1, List.of(1), 1, activation, precision);
            Model.Pass pass = model.newPass(1, Parallel.sequential());
            Matrix predictions = pass.predict(parameters, Matrix.of(new double[] {input}, 1, 1));
            assertEquals(prediction, predictions.get(0, 0), precision);
            double[] gradient = {100, 200, 300, 400};
            pass.backpropagate(Matrix.of(new double[] {outputGradient}, 1, 1), gradient);
            for (int i = 0; i < 4; i++) {
                assertEquals(100 * (i + 1) + expectedGradient[i], gradient[i], precision + " parameter " + i);
            }
        }
    }

    @Test
    void twoInputsAndOutputsFindTheirWeights() {
        // No hidden layer: ŷ = (x₁ x₂)·(1 2; 3 4) + (5 6) with x = (10 100): (10 + 300 + 5, 20 + 400 + 6).
        Model model = Networks.network(2, List.of(), 2, "relu", "double");
        Model.Pass pass = model.newPass(2, Parallel.sequential());
        Matrix predictions =
                pass.predict(new double[] {1, 2, 3, 4, 5, 6}, Matrix.of(new double[] {10, 100, 0, 0}, 2, 2));
        assertEquals(315, predictions.get(0, 0));
        assertEquals(426, predictions.get(0, 1));
        assertEquals(5, predictions.get(1, 0));
        double[] gradient = new double[6];
        pass.backpropagate(Matrix.of(new double[] {1, 2, 7, 8}, 2, 2), gradient);
        // ∂W = xᵀ·g of row 1 only; ∂b the sum of both rows.
        assertArrayEquals(new double[] {10, 20, 100, 200, 8, 10}, gradient);
    }
}
