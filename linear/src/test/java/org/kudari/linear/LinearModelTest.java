package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.OptionException;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Predictor;
import org.kudari.api.Role;
import org.kudari.compute.WorkerPool;

/** The linear model: layout, arithmetic, order of calls, units. */
class LinearModelTest {
    @Test
    void layoutIsFeaturesTimesOutputsWithTheInterceptLast() {
        LinearInParameters model = Components.linear(2, 3, 2, true);
        List<ParameterBlock> blocks = model.parameters().blocks();
        assertEquals(List.of(4, 3), blocks.get(0).shape());
        assertEquals("weight", blocks.get(0).name());
        assertEquals(Role.WEIGHT, blocks.get(0).role());
        assertEquals(List.of(3), blocks.get(1).shape());
        assertEquals("intercept", blocks.get(1).name());
        assertEquals(Role.BIAS, blocks.get(1).role());
        assertEquals(5, model.features());
        assertEquals(
                List.of("age", "age^2", "size", "size^2", "intercept"), model.featureNames(List.of("age", "size")));
        assertEquals(1, Components.linear(2, 3, 2, false).parameters().blocks().size());
    }

    @Test
    void startsAtZero() {
        Model model = Components.linear(2, 1, 1, true);
        double[] parameters = {1, 2, 3};
        model.initialize(parameters, Components.random(1));
        assertArrayEquals(new double[3], parameters);
    }

    @Test
    void predictsSumsOfPowers() {
        // Output 1: 2x + 3x² + 5z + 7z² + 11; output 2: all coefficients 1; at x = 10, z = −1.
        LinearInParameters model = Components.linear(2, 2, 2, true);
        double[] parameters = {2, 1, 3, 1, 5, 1, 7, 1, 11, 1};
        assertArrayEquals(new double[] {333, 111}, model.predictor(parameters).predict(10, -1));
        Matrix design = Matrix.zeros(1, 5);
        model.design(Matrix.of(new double[] {10, -1}, 1, 2), design);
        assertArrayEquals(new double[] {10, 100, -1, 1, 1}, design.values());
    }

    @Test
    void predictsALine() {
        assertArrayEquals(
                new double[] {321},
                Components.linear(2, 1, 1, true)
                        .predictor(new double[] {3, 2, 1})
                        .predict(100, 10));
        assertArrayEquals(
                new double[] {320},
                Components.linear(2, 1, 1, false).predictor(new double[] {3, 2}).predict(100, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, 1, true",
        "5, 1, 1, false",
        "4, 3, 1, true",
        "3, 1, 3, true",
        "3, 2, 4, false",
        "700, 40, 1, true"
    })
    void predictionAndGradientAreSumsInAscendingOrder(int inputs, int outputs, int degree, boolean intercept) {
        LinearInParameters model = Components.linear(inputs, outputs, degree, intercept);
        RandomGenerator random = Components.random(inputs);
        int rows = 37;
        Matrix x = Matrix.of(Components.gaussians(random, rows * inputs), rows, inputs);
        Matrix slope = Matrix.of(Components.gaussians(random, rows * outputs), rows, outputs);
        double[] parameters = Components.gaussians(random, model.parameters().size());
        double[] gradient = Components.gaussians(random, model.parameters().size());
        double[] expectedGradient = gradient.clone();
        double[] expected = new double[rows * outputs];
        Matrix design = Matrix.zeros(rows, model.features());
        model.design(x, design);
        for (int row = 0; row < rows; row++) {
            for (int feature = 0; feature < model.features(); feature++) {
                double phi = design.get(row, feature);
                for (int k = 0; k < outputs; k++) {
                    int at = feature * outputs + k;
                    expected[row * outputs + k] = Math.fma(phi, parameters[at], expected[row * outputs + k]);
                    expectedGradient[at] = Math.fma(phi, slope.get(row, k), expectedGradient[at]);
                }
            }
        }
        for (int threads = 1; threads <= 3; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                Model.Pass pass = model.newPass(rows, pool);
                assertArrayEquals(expected, pass.predict(parameters, x).values());
                double[] added = gradient.clone();
                pass.backpropagate(slope, added);
                assertArrayEquals(expectedGradient, added);
            }
        }
        Matrix predictions = Matrix.zeros(rows, outputs);
        model.predictor(parameters).predict(x, predictions);
        assertArrayEquals(expected, predictions.values());
    }

    @Test
    void windowsOnLargerArraysAreRespected() {
        LinearInParameters model = Components.linear(2, 2, 1, true);
        double[] parameters = {1, 2, 3, 4, 5, 6};
        Matrix x = Matrix.window(new double[] {9, 1, 10, 9, 9, 2, 20, 9}, 1, 4, 2, 2);
        double[] out = new double[7];
        model.predictor(parameters).predict(x, Matrix.window(out, 1, 3, 2, 2));
        assertArrayEquals(new double[] {0, 36, 48, 0, 67, 90, 0}, out);
        Model.Pass pass = model.newPass(2, Parallel.sequential());
        pass.predict(parameters, x);
        double[] gradient = new double[6];
        pass.backpropagate(Matrix.window(new double[] {9, 1, 0, 9, 0, 1}, 1, 3, 2, 2), gradient);
        assertArrayEquals(new double[] {1, 2, 10, 20, 1, 1}, gradient);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void gradientAgreesWithCentralDifferences(long seed) {
        RandomGenerator random = Components.random(seed);
        int outputs = (int) seed;
        LinearInParameters model = Components.linear(3, outputs, 3, seed % 2 == 0);
        SquaredErrorObjective objective = new SquaredErrorObjective(
                model, Components.gaussians(random, 9, 3), Components.gaussians(random, 9, outputs));
        double[] parameters = Components.gaussians(random, model.parameters().size());
        double[] gradient = new double[parameters.length];
        objective.evaluate(parameters, gradient);
        for (int i = 0; i < parameters.length; i++) {
            double[] moved = parameters.clone();
            // The objective is quadratic: a central difference is exact but for rounding, however wide.
            moved[i] = parameters[i] + 0.5;
            double above = objective.evaluate(moved, null);
            moved[i] = parameters[i] - 0.5;
            assertEquals(above - objective.evaluate(moved, null), gradient[i], 1e-9 * (1 + Math.abs(above)));
        }
    }

    @Test
    void passReusesItsMemory() {
        Model model = Components.linear(1, 1, 1, true);
        Model.Pass pass = model.newPass(4, Parallel.sequential());
        Matrix first = pass.predict(new double[] {2, 1}, Matrix.of(new double[] {1, 2, 3}, 3, 1));
        assertEquals(7, first.get(2, 0));
        Matrix second = pass.predict(new double[] {0, 1}, Matrix.of(new double[] {1, 2, 3}, 3, 1));
        assertSame(first, second);
        assertEquals(1, second.get(2, 0));
        assertEquals(0, pass.predict(new double[] {0, 1}, Matrix.zeros(0, 1)).rows());
    }

    @Test
    void backpropagationNeedsAPredictionOfItsOwn() {
        Model.Pass pass = Components.linear(1, 1, 1, true).newPass(2, Parallel.sequential());
        Matrix slope = Matrix.zeros(1, 1);
        assertThrows(IllegalStateException.class, () -> pass.backpropagate(slope, new double[2]));
        pass.predict(new double[2], Matrix.zeros(1, 1));
        pass.backpropagate(slope, new double[2]);
        assertThrows(IllegalStateException.class, () -> pass.backpropagate(slope, new double[2]));
        pass.predict(new double[2], Matrix.zeros(1, 1));
        assertThrows(IllegalArgumentException.class, () -> pass.predict(new double[2], Matrix.zeros(1, 3)));
        assertThrows(IllegalStateException.class, () -> pass.backpropagate(slope, new double[2]));
    }

    @Test
    void wrongShapesAreRefused() {
        LinearInParameters model = Components.linear(2, 1, 1, true);
        Model.Pass pass = model.newPass(2, Parallel.sequential());
        double[] parameters = new double[3];
        assertThrows(IllegalArgumentException.class, () -> pass.predict(parameters, Matrix.zeros(3, 2)));
        assertThrows(IllegalArgumentException.class, () -> pass.predict(new double[2], Matrix.zeros(1, 2)));
        pass.predict(parameters, Matrix.zeros(2, 2));
        assertThrows(IllegalArgumentException.class, () -> pass.backpropagate(Matrix.zeros(1, 1), new double[3]));
        assertThrows(IllegalArgumentException.class, () -> pass.backpropagate(Matrix.zeros(2, 1), new double[2]));
        assertThrows(IllegalArgumentException.class, () -> model.newPass(0, Parallel.sequential()));
        assertThrows(IllegalArgumentException.class, () -> model.predictor(new double[2]));
        assertThrows(IllegalArgumentException.class, () -> model.initialize(new double[4], Components.random(1)));
        assertThrows(IllegalArgumentException.class, () -> model.design(Matrix.zeros(1, 2), Matrix.zeros(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> model.featureNames(List.of("x")));
        assertThrows(
                IllegalArgumentException.class,
                () -> model.unstandardize(parameters, new double[2], new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> Components.linear(0, 1, 1, true));
        assertThrows(IllegalArgumentException.class, () -> Components.linear(1 << 30, 1, 20, true));
    }

    @Test
    void predictorKeepsItsOwnParameters() {
        double[] parameters = {2, 1};
        Predictor predictor = Components.linear(1, 1, 1, true).predictor(parameters);
        Arrays.fill(parameters, 0);
        assertArrayEquals(new double[] {7}, predictor.predict(3));
        assertThrows(IllegalArgumentException.class, () -> predictor.predict(1, 2));
    }

    @Test
    void degreeOutOfRangeIsRefused() {
        LinearProvider provider = new LinearProvider();
        for (long degree : new long[] {0, 21}) {
            assertThrows(OptionException.class, () -> Options.of(provider.options(), Map.of("degree", degree)));
        }
    }

    @Test
    void unstandardizedLineHasTheSlopeAndInterceptOfTheDataUnits() {
        // 3·(x − 10)/2 + 4 = 1.5x − 11
        double[] parameters = {3, 4};
        assertTrue(Components.linear(1, 1, 1, true).unstandardize(parameters, new double[] {10}, new double[] {2}));
        assertArrayEquals(new double[] {1.5, -11}, parameters);
    }

    @Test
    void unstandardizedParabolaIsExpanded() {
        // 5·((x − 3)/2)² + 7·(x − 3)/2 + 1 = 1.25x² − 4x + 1.75
        double[] parameters = {7, 5, 1};
        assertTrue(Components.linear(1, 1, 2, true).unstandardize(parameters, new double[] {3}, new double[] {2}));
        assertArrayEquals(new double[] {-4, 1.25, 1.75}, parameters);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void unstandardizedCoefficientsPredictTheSame(long seed) {
        RandomGenerator random = Components.random(seed);
        int degree = 1 + (int) (seed % 4);
        LinearInParameters model = Components.linear(3, 2, degree, true);
        double[] center = Components.gaussians(random, 3);
        double[] scale = {0.5 + random.nextDouble(), 1e3, 1e-3};
        double[] standardized = Components.gaussians(random, model.parameters().size());
        double[] converted = standardized.clone();
        assertTrue(model.unstandardize(converted, center, scale));
        Matrix design = Matrix.zeros(1, model.features());
        for (int trial = 0; trial < 20; trial++) {
            double[] z = Components.gaussians(random, 3);
            double[] x = new double[3];
            for (int input = 0; input < 3; input++) {
                x[input] = center[input] + scale[input] * z[input];
                z[input] = (x[input] - center[input]) / scale[input];
            }
            double[] expected = model.predictor(standardized).predict(z);
            double[] found = model.predictor(converted).predict(x);
            model.design(Matrix.of(x, 1, 3), design);
            for (int k = 0; k < 2; k++) {
                double terms = 0;
                for (int feature = 0; feature < model.features(); feature++) {
                    terms += Math.abs(design.get(0, feature) * converted[feature * 2 + k]);
                }
                assertEquals(expected[k], found[k], 20 * Math.ulp(terms));
            }
        }
    }

    @Test
    void unstandardizedLineIsExactWhereTheDataLieEvenFarFromZero() {
        double[] parameters = {3, 4};
        double[] center = {1e9};
        assertTrue(Components.linear(1, 1, 1, true).unstandardize(parameters, center, new double[] {7}));
        // In exact arithmetic the slope is 3/7; the intercept makes up for its rounding, so only its own remains.
        assertEquals(4, Math.fma(parameters[0], center[0], parameters[1]), Math.ulp(parameters[1]) / 2);
    }

    @Test
    void unstandardizingIsRefusedWhereNoCoefficientsWouldDo() {
        double[] parameters = {3};
        LinearInParameters proportion = Components.linear(1, 1, 1, false);
        assertFalse(proportion.unstandardize(parameters, new double[] {1}, new double[] {2}));
        assertArrayEquals(new double[] {3}, parameters);
        assertTrue(proportion.unstandardize(parameters, new double[] {0}, new double[] {2}));
        assertArrayEquals(new double[] {1.5}, parameters);
        double[] huge = {1, 1, 1};
        assertFalse(Components.linear(1, 1, 2, true).unstandardize(huge, new double[] {0}, new double[] {1e-200}));
        assertArrayEquals(new double[] {1, 1, 1}, huge);
        assertFalse(Components.linear(1, 1, 1, true)
                .unstandardize(new double[] {Double.NaN, 0}, new double[] {0}, new double[] {2}));
    }
}
