package org.kudari.mlp.initializers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;
import org.kudari.compute.CounterRandom;

/** What initializers draw, by the moments of many draws and by the definitions. */
class InitializersTest {
    private static final int FAN_IN = 200;
    private static final int FAN_OUT = 300;

    private static <P extends ComponentProvider> P provider(Class<P> kind, String name) {
        return ServiceLoader.load(kind).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Initializer initializer(String name, Map<String, ?> options) {
        InitializerProvider provider = provider(InitializerProvider.class, name);
        return provider.create(Options.of(provider.options(), options));
    }

    private static Initializer before(Initializer initializer, String activation) {
        ActivationProvider provider = provider(ActivationProvider.class, activation);
        return initializer.before(provider.create(Options.defaults(provider.options())));
    }

    private static double[] drawn(Initializer initializer, int count, int fanIn, int fanOut) {
        double[] values = new double[count];
        initializer.initialize(values, 0, count, fanIn, fanOut, CounterRandom.of(1, "initializers", 0));
        return values;
    }

    private static double[] weights(Initializer initializer) {
        return drawn(initializer, FAN_IN * FAN_OUT, FAN_IN, FAN_OUT);
    }

    private static double moment(double[] values, DoubleUnaryOperator power) {
        return Arrays.stream(values).map(power).sum() / values.length;
    }

    /** Moments of a standard distribution beside those of values divided by the standard deviation, within four of their errors. */
    private static void assertMoments(double[] values, double mean, double deviation, double fourth, double eighth) {
        double[] standard =
                Arrays.stream(values).map(x -> (x - mean) / deviation).toArray();
        double n = values.length;
        assertEquals(0, moment(standard, x -> x), 4 / Math.sqrt(n));
        assertEquals(1, moment(standard, x -> x * x), 4 * Math.sqrt((fourth - 1) / n));
        assertEquals(fourth, moment(standard, x -> x * x * x * x), 4 * Math.sqrt((eighth - fourth * fourth) / n));
    }

    /** Fourth and eighth moment of the uniform distribution: 3²/5 and 3⁴/9. */
    private static void assertUniform(double[] values, double minimum, double maximum) {
        assertMoments(values, (minimum + maximum) / 2, (maximum - minimum) / Math.sqrt(12), 1.8, 9);
        double smallest = Arrays.stream(values).min().orElseThrow();
        double largest = Arrays.stream(values).max().orElseThrow();
        double margin = 0.001 * (maximum - minimum);
        assertTrue(smallest >= minimum && smallest < minimum + margin, "smallest " + smallest);
        assertTrue(largest < maximum && largest > maximum - margin, "largest " + largest);
    }

    /** Of the normal distribution: 3 and 3·5·7. */
    private static void assertNormal(double[] values, double mean, double deviation) {
        assertMoments(values, mean, deviation, 3, 105);
    }

    @ParameterizedTest
    @CsvSource({
        // variance · inputs: 200 inputs and 300 outputs
        "he-uniform, identity, 2",
        "lecun-uniform, identity, 1",
        "glorot-uniform, identity, 0.8",
        "keras, relu, 0.8",
        "keras, sigmoid, 0.8",
        "pytorch, relu, 0.3333333333333333",
        "scikit-learn, relu, 0.8",
        "scikit-learn, identity, 0.8",
        "scikit-learn, sigmoid, 0.26666666666666666",
        "auto, relu, 2",
        "auto, relu6, 2",
        "auto, leaky-relu, 2",
        "auto, elu, 2",
        "auto, celu, 2",
        "auto, gelu, 2",
        "auto, silu, 2",
        "auto, mish, 2",
        "auto, selu, 0.8",
        "auto, tanh, 0.8",
        "auto, identity, 0.8"
    })
    void uniformWeightsHaveTheVarianceOfTheirSource(String name, String activation, double shareOfInputs) {
        double limit = Math.sqrt(3 * shareOfInputs / FAN_IN);
        assertUniform(weights(before(initializer(name, Map.of()), activation)), -limit, limit);
    }

    @ParameterizedTest
    @CsvSource({"he-normal, 2", "lecun-normal, 1", "glorot-normal, 0.8"})
    void normalWeightsHaveTheVarianceOfTheirSource(String name, double shareOfInputs) {
        assertNormal(weights(initializer(name, Map.of())), 0, Math.sqrt(shareOfInputs / FAN_IN));
    }

    @Test
    void uniformAndNormalTakeTheirOptions() {
        assertUniform(weights(initializer("uniform", Map.of())), -0.05, 0.05);
        assertUniform(weights(initializer("uniform", Map.of("minimum", 2, "maximum", 5))), 2, 5);
        assertNormal(weights(initializer("normal", Map.of())), 0, 0.05);
        assertNormal(weights(initializer("normal", Map.of("mean", -3, "standard-deviation", 2))), -3, 2);
    }

    @Test
    void truncatedNormalIsNormalWithinTwoStandardDeviations() {
        double[] values = weights(initializer("truncated-normal", Map.of("mean", 1, "standard-deviation", 0.5)));
        // Moments of the standard normal distribution cut at c = 2, by parts: m₂ = 1 − 2cφ(c)/P and mₖ₊₂ = (k + 1)·mₖ −
        // 2cᵏ⁺¹φ(c)/P with φ(2) = 0.053990966513188 and P = 0.954499736103642.
        double end = 2 * 0.053990966513188 / 0.954499736103642;
        double second = 1 - 2 * end;
        double fourth = 3 * second - 8 * end;
        double sixth = 5 * fourth - 32 * end;
        double eighth = 7 * sixth - 128 * end;
        assertMoments(
                values,
                1,
                0.5 * Math.sqrt(second),
                fourth / (second * second),
                eighth / (second * second * second * second));
        assertTrue(Arrays.stream(values).allMatch(x -> Math.abs(x - 1) < 1));
        assertTrue(Arrays.stream(values).anyMatch(x -> x > 1.99));
        assertTrue(Arrays.stream(values).anyMatch(x -> x < 0.01));
    }

    @Test
    void zerosAndConstantAreWhatTheySay() {
        assertArrayEquals(new double[6], drawn(initializer("zeros", Map.of()), 6, 2, 3));
        assertArrayEquals(new double[] {-2.5, -2.5}, drawn(initializer("constant", Map.of("value", -2.5)), 2, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"30, 50, 1", "50, 30, 1", "40, 40, 2.5", "1, 9, 1", "9, 1, 3", "1, 1, -1"})
    void orthogonalVectorsAreOrthogonal(int fanIn, int fanOut, double gain) {
        double[] matrix = drawn(initializer("orthogonal", Map.of("gain", gain)), fanIn * fanOut, fanIn, fanOut);
        boolean byRows = fanIn <= fanOut;
        int vectors = Math.min(fanIn, fanOut);
        int length = Math.max(fanIn, fanOut);
        for (int a = 0; a < vectors; a++) {
            for (int b = 0; b < vectors; b++) {
                double product = 0;
                for (int i = 0; i < length; i++) {
                    product += byRows
                            ? matrix[a * fanOut + i] * matrix[b * fanOut + i]
                            : matrix[i * fanOut + a] * matrix[i * fanOut + b];
                }
                assertEquals(a == b ? gain * gain : 0, product, 1e-12 * gain * gain, a + ", " + b);
            }
        }
    }

    @Test
    void orthogonalMatricesPreferNoDirection() {
        // Each element of a random rotation of the plane is a cosine: its mean is 0 and the mean of its square 1/2,
        // with the
        // variance of cos², 1/8. A reflection is as likely as a rotation, so that determinants have the mean 0.
        int draws = 4000;
        double[] sums = new double[4];
        double[] squares = new double[4];
        double determinants = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[] matrix = new double[4];
            initializer("orthogonal", Map.of()).initialize(matrix, 0, 4, 2, 2, CounterRandom.of(draw, "rotations", 0));
            for (int i = 0; i < 4; i++) {
                sums[i] += matrix[i];
                squares[i] += matrix[i] * matrix[i];
            }
            determinants += matrix[0] * matrix[3] - matrix[1] * matrix[2];
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(0, sums[i] / draws, 4 * Math.sqrt(0.5 / draws));
            assertEquals(0.5, squares[i] / draws, 4 * Math.sqrt(0.125 / draws));
        }
        assertEquals(0, determinants / draws, 4 / Math.sqrt(draws));
    }

    @Test
    void biasesStartAsGoesWithTheWeights() {
        int many = 60_000;
        for (String name : new String[] {"auto", "keras", "he-uniform", "glorot-normal", "orthogonal", "normal"}) {
            assertArrayEquals(new double[5], drawn(initializer(name, Map.of()).ofBiases(), 5, 7, 5), name);
        }
        double ofPyTorch = 1 / Math.sqrt(25);
        assertUniform(drawn(initializer("pytorch", Map.of()).ofBiases(), many, 25, many), -ofPyTorch, ofPyTorch);
        double ofScikitLearn = Math.sqrt(6.0 / (25 + many));
        assertUniform(
                drawn(initializer("scikit-learn", Map.of()).ofBiases(), many, 25, many), -ofScikitLearn, ofScikitLearn);
        double beforeSigmoid = Math.sqrt(2.0 / (25 + many));
        assertUniform(
                drawn(before(initializer("scikit-learn", Map.of()).ofBiases(), "sigmoid"), many, 25, many),
                -beforeSigmoid,
                beforeSigmoid);
    }

    @Test
    void boundsInTheWrongOrderAreRefusedWithBoth() {
        assertEquals(
                "option 'minimum': found 0.5, but expected a number less than 'maximum', which is 0.05",
                assertThrows(IllegalArgumentException.class, () -> initializer("uniform", Map.of("minimum", 0.5)))
                        .getMessage());
    }
}
