package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.api.Model;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Role;
import org.kudari.compute.CounterRandom;

class MlpProviderTest {
    @Test
    void parametersAreLaidOutLayerByLayer() {
        Model model = Networks.network(3, List.of(5, 4), 2, "relu", "single");
        assertEquals(3, model.inputs());
        assertEquals(2, model.outputs());
        ParameterLayout layout = model.parameters();
        assertEquals(
                List.of(
                        "hidden1.weight[3, 5] WEIGHT at 0",
                        "hidden1.bias[5] BIAS at 15",
                        "hidden2.weight[5, 4] WEIGHT at 20",
                        "hidden2.bias[4] BIAS at 40",
                        "output.weight[4, 2] WEIGHT at 44",
                        "output.bias[2] BIAS at 52"),
                layout.blocks().stream().map(ParameterBlock::toString).toList());
        assertEquals(54, layout.size());
    }

    @Test
    void anEmptyListOfHiddenLayersLeavesTheOutputLayer() {
        Model model = Networks.network(3, List.of(), 2, "relu", "single");
        assertEquals(
                List.of("output.weight", "output.bias"),
                model.parameters().blocks().stream().map(ParameterBlock::name).toList());
    }

    @Test
    void defaultsAreOneReluLayerOf64InSinglePrecision() {
        assertEquals(
                "{hidden=[64], layers=[], activation=relu, output-activation=identity, normalization=none, dropout=0.0,"
                        + " initializer=auto, bias-initializer=auto, normalization-epsilon=1.0E-5,"
                        + " normalization-momentum=0.1, precision=single}",
                Options.defaults(new MlpProvider().options()).toString());
        Model model = Networks.network(3, 1, Map.of());
        assertEquals(List.of(3, 64), model.parameters().block("hidden1.weight").shape());
        // In single precision 1/3 comes back rounded to float.
        double[] parameters = new double[model.parameters().size()];
        parameters[model.parameters().block("output.bias").offset()] = 1.0 / 3;
        assertArrayEquals(
                new double[] {(float) (1.0 / 3)}, model.predictor(parameters).predict(0, 0, 0));
    }

    @Test
    void everyChoiceMakesAModel() {
        for (Option<?> option : new MlpProvider().options()) {
            for (String choice : option.choices()) {
                assertEquals(
                        1, Networks.network(1, 1, Map.of(option.name(), choice)).inputs());
            }
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertEquals(
                "option 'hidden': found [8, 0], but expected a list of whole numbers, each at least 1 and at most"
                        + " 2147483647",
                refusal(Map.of("hidden", List.of(8, 0)), 1, 1));
        assertEquals(
                "parameter block 'hidden2.weight' of shape [50000, 50000]: the parameters would exceed 2147483647"
                        + " values",
                refusal(Map.of("hidden", List.of(50_000, 50_000)), 1, 1));
        assertEquals("inputs: 0 units, but expected 1 or more", refusal(Map.of(), 0, 1));
        assertEquals("outputs: 0 units, but expected 1 or more", refusal(Map.of(), 1, 0));
    }

    private static String refusal(Map<String, ?> options, int inputs, int outputs) {
        return assertThrows(IllegalArgumentException.class, () -> Networks.network(inputs, outputs, options))
                .getMessage();
    }

    /** Layers 200 → 300 → 50, and the variances that the papers want of their weights. */
    @ParameterizedTest
    @CsvSource({
        // He: 2/inputs, in both layers. Glorot: 2/(inputs + outputs). Auto: He before relu only; the output is linear.
        "he-uniform, relu, 200, 300",
        "he-uniform, tanh, 200, 300",
        "glorot-uniform, relu, 500, 350",
        "glorot-uniform, tanh, 500, 350",
        "auto, relu, 200, 350",
        "auto, silu, 200, 350",
        "auto, tanh, 500, 350",
        "keras, relu, 500, 350",
        "scikit-learn, relu, 500, 350",
        "auto, sigmoid, 500, 350",
        "auto, identity, 500, 350"
    })
    void startingWeightsHaveTheVarianceOfTheirPaper(
            String initializer, String activation, double hiddenUnits, double outputUnits) {
        Model model = Networks.network(
                200, 50, Map.of("hidden", List.of(300), "initializer", initializer, "activation", activation));
        double[] parameters = initialized(model, 1);
        assertUniform(model.parameters().block("hidden1.weight"), parameters, 2 / hiddenUnits);
        assertUniform(model.parameters().block("output.weight"), parameters, 2 / outputUnits);
    }

    private static void assertUniform(ParameterBlock block, double[] parameters, double variance) {
        double[] weights = Arrays.copyOfRange(parameters, block.offset(), block.offset() + block.size());
        // Uniform in ±limit: variance limit²/3, and the fourth moment limit⁴/5.
        double limit = Math.sqrt(3 * variance);
        double largest = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
        assertTrue(largest <= limit && largest > 0.999 * limit, block + ": largest " + largest + ", limit " + limit);
        int n = weights.length;
        double mean = Arrays.stream(weights).sum() / n;
        double second = Arrays.stream(weights).map(w -> w * w).sum() / n;
        double fourth = Arrays.stream(weights).map(w -> w * w * w * w).sum() / n;
        // Four standard deviations of each mean.
        assertEquals(0, mean, 4 * Math.sqrt(variance / n));
        assertEquals(variance, second, 4 * variance * Math.sqrt(0.8 / n));
        assertEquals(1.8 * variance * variance, fourth, 4 * 9 * variance * variance * Math.sqrt(16.0 / 225 / n));
    }

    @Test
    void biasesStartAtZero() {
        Model model = Networks.network(20, List.of(30), 5, "relu", "single");
        double[] parameters = initialized(model, 1);
        for (ParameterBlock block : model.parameters().blocks()) {
            for (int i = 0; i < block.size(); i++) {
                assertEquals(block.role() == Role.BIAS, parameters[block.offset() + i] == 0, block.toString());
            }
        }
    }

    @Test
    void biasesStartAsGoesWithTheWeightsUnlessAskedOtherwise() {
        assertBiases(Map.of("initializer", "pytorch"), 1 / Math.sqrt(20), 1 / Math.sqrt(30));
        assertBiases(Map.of("initializer", "pytorch", "bias-initializer", "zeros"), 0, 0);
        assertBiases(Map.of("initializer", "zeros", "bias-initializer", "uniform"), 0.05, 0.05);
    }

    /** The limits of the biases' magnitudes, which one of them comes near to. */
    private static void assertBiases(Map<String, ?> initializers, double hiddenLimit, double outputLimit) {
        Map<String, Object> options = new HashMap<>(initializers);
        options.put("hidden", List.of(30));
        Model model = Networks.network(20, 50, options);
        double[] parameters = initialized(model, 1);
        assertLargest(model.parameters().block("hidden1.bias"), parameters, hiddenLimit);
        assertLargest(model.parameters().block("output.bias"), parameters, outputLimit);
    }

    private static void assertLargest(ParameterBlock block, double[] parameters, double limit) {
        double largest = Arrays.stream(parameters, block.offset(), block.offset() + block.size())
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertTrue(largest <= limit && largest >= 0.7 * limit, block + ": largest " + largest + ", limit " + limit);
    }

    @Test
    void theActivationOfTheOutputsIsAppliedToThemAlone() {
        // Hidden: 3·(−2) + 1 = −5 stays, for the identity follows it. Output: −5·2 + 4 = −6, cut to 0; and with −2, 14.
        Map<String, ?> options = Map.of(
                "hidden", List.of(1), "activation", "identity", "output-activation", "relu", "precision", "double");
        Model model = Networks.network(1, 1, options);
        assertEquals(0, model.predictor(new double[] {-2, 1, 2, 4}).predict(3)[0]);
        assertEquals(14, model.predictor(new double[] {-2, 1, -2, 4}).predict(3)[0]);
    }

    @Test
    void theSameStreamGivesTheSameStartingValues() {
        Model model = Networks.network(4, List.of(6), 2, "tanh", "single");
        assertArrayEquals(initialized(model, 5), initialized(model, 5));
        assertFalse(Arrays.equals(initialized(model, 5), initialized(model, 6)));
        // Precision has no part in it.
        Model inDouble = Networks.network(4, List.of(6), 2, "tanh", "double");
        assertArrayEquals(initialized(model, 5), initialized(inDouble, 5));
    }

    @Test
    void initializationOfAnArrayOfAnotherLengthIsRefused() {
        Model model = Networks.network(1, List.of(), 1, "relu", "single");
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> model.initialize(new double[3], CounterRandom.of(1, "initialize", 0)));
        assertEquals("parameters: 3 values, but expected 2", refusal.getMessage());
    }

    private static double[] initialized(Model model, long seed) {
        double[] parameters = new double[model.parameters().size()];
        Arrays.fill(parameters, 9);
        model.initialize(parameters, CounterRandom.of(seed, "initialize", 0));
        return parameters;
    }

    @Test
    void theLongFormOfPlainLayersIsTheShortForm() {
        Model shortForm = Networks.network(3, List.of(5, 4), 2, "tanh", "single");
        Map<String, ?> first = Map.of("units", 5, "activation", "tanh");
        Map<String, ?> second = Map.of("units", 4, "activation", "tanh");
        Model longForm = Networks.network(3, 2, Map.of("layers", List.of(first, second)));
        assertEquals(shortForm.parameters().toString(), longForm.parameters().toString());
        assertArrayEquals(initialized(shortForm, 3), initialized(longForm, 3));
    }

    @Test
    void eachLayerOfTheLongFormHasItsOwnInitializer() {
        Map<String, ?> first = Map.of("units", 5, "initializer", "zeros", "bias-initializer", "uniform");
        Model model = Networks.network(3, 2, Map.of("layers", List.of(first), "initializer", "glorot-uniform"));
        double[] parameters = initialized(model, 1);
        assertArrayEquals(new double[15], Arrays.copyOf(parameters, 15));
        assertTrue(Arrays.stream(parameters, 15, 30).allMatch(value -> value != 0));
        assertArrayEquals(new double[2], Arrays.copyOfRange(parameters, 30, 32));
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        Map<String, ?> layer = Map.of("units", 5);
        assertEquals(
                "option 'hidden': found [8] beside 'layers', but there each layer has its own; move it there, or leave"
                        + " out layers",
                refusal(Map.of("hidden", List.of(8), "layers", List.of(layer)), 1, 1));
        assertEquals(
                "option 'dropout': found 0.5 beside 'layers', but there each layer has its own; move it there, or leave"
                        + " out layers",
                refusal(Map.of("dropout", 0.5, "layers", List.of(layer)), 1, 1));
        assertEquals(
                "option 'skip' of hidden1: no hidden layer comes before it whose results could be added; let a later one"
                        + " skip",
                refusal(Map.of("layers", List.of(Map.of("units", 5, "skip", true))), 5, 1));
        assertEquals(
                "option 'skip' of hidden2: it adds the layer's inputs to its outputs, but found 5 of the one and 6 of the"
                        + " other; give the layer 5 units, or leave out skip",
                refusal(Map.of("layers", List.of(layer, Map.of("units", 6, "skip", true))), 1, 1));
        assertEquals(
                "option 'dropout': found 1, but expected a number at least 0 and less than 1",
                refusal(Map.of("dropout", 1), 1, 1));
    }
}
