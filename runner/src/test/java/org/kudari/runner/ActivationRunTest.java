package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;
import org.kudari.api.PointwiseActivation;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** Activation functions and initializers that are added by hand, in a run and in what it saves. */
class ActivationRunTest {
    /** f(x) = x². */
    public static final class SquareProvider implements ActivationProvider {
        @Override
        public String name() {
            return "square";
        }

        @Override
        public String description() {
            return "the square";
        }

        @Override
        public Activation create(Options options) {
            return new PointwiseActivation() {
                @Override
                public double value(double x) {
                    return x * x;
                }

                @Override
                public double slope(double x) {
                    return 2 * x;
                }
            };
        }
    }

    /** All ½. */
    public static final class HalvesProvider implements InitializerProvider {
        @Override
        public String name() {
            return "halves";
        }

        @Override
        public String description() {
            return "a half for all";
        }

        @Override
        public Initializer create(Options options) {
            return (parameters, from, to, fanIn, fanOut, random) -> Arrays.fill(parameters, from, to, 0.5);
        }
    }

    private final Kudari kudari = Kudari.builder()
            .threads(1)
            .activation(new SquareProvider())
            .initializer(new HalvesProvider())
            .build();
    private final Table table =
            Table.builder().numbers("x", 1, 2, 3).numbers("y", 1, 4, 9).build();

    private Run run(Map<String, ?> network) {
        return kudari.run(
                RunConfig.builder()
                        .target("y")
                        .model("mlp", network)
                        .loss("mse")
                        .optimizer("gradient-descent", Map.of("learning-rate", 1e-3))
                        .fullBatch()
                        .epochs(1)
                        .build(),
                table);
    }

    @Test
    void aNetworkTrainsWithThemAndIsLoadedWithThem(@TempDir Path folder) throws IOException {
        RunResult result = run(Map.of(
                        "hidden",
                        List.of(1),
                        "activation",
                        "square",
                        "initializer",
                        "halves",
                        "bias-initializer",
                        "zeros",
                        "precision",
                        "double"))
                .train(folder.resolve("run"));

        // ŷ = ½·(x/2)² = x²/8 before the step, so Σ(ŷ − y)²/3 = (7/8)²·(1 + 16 + 81)/3, or half of that if the loss has
        // a ½.
        double errors = 49.0 / 64 * 98 / 3;
        assertEquals(errors, result.history().get(0).trainingLoss(), 1e-12 * errors);
        TrainedModel model = result.model().orElseThrow();
        TrainedModel again = kudari.load(folder.resolve("run/model.safetensors"));
        assertArrayEquals(
                model.predict(table).numbers("y"), again.predict(table).numbers("y"));
    }

    /** They come from a jar of their own, which someone who finds the run or the model later has to know of. */
    @Test
    void aRunAndItsModelRememberWhereTheyCameFrom(@TempDir Path folder) throws IOException {
        RunResult result = run(Map.of(
                        "layers",
                        List.of(
                                Map.of("units", 1, "activation", "square"),
                                Map.of("units", 1, "activation", "square"),
                                Map.of("units", 1, "activation", "relu"))))
                .train(folder.resolve("run"));
        Path file = folder.resolve("run/model.safetensors");

        List<String> components = result.model().orElseThrow().components();
        assertEquals(4, components.size(), components::toString);
        assertTrue(components.get(3).startsWith("activation square ("), components.get(3));
        String report = Files.readString(folder.resolve("run/run.json"));
        assertTrue(report.contains("\"kind\": \"activation\",\n      \"name\": \"square\""), report);
        try (Kudari without = Kudari.create()) {
            InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> without.load(file));
            assertTrue(refusal.getMessage().contains("unknown activation 'square'"), refusal::getMessage);
            assertTrue(refusal.getMessage().contains("; activation 'square' came from "), refusal::getMessage);
        }
    }

    @Test
    void mistakesAreToldWithTheirPlaceAndWhatThereIs() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> run(Map.of("initializer", "glorot", "activation", Map.of("leaky-relu", Map.of("slope", -1)))));

        List<String> problems =
                refusal.problems().stream().map(Problem::toString).toList();
        assertEquals(2, problems.size(), problems::toString);
        assertEquals(
                "model.mlp.activation.leaky-relu.slope: slope: found -1, but expected a number greater than 0 and"
                        + " at most 1.0E30",
                problems.get(0));
        assertTrue(
                problems.get(1)
                        .startsWith("model.mlp.initializer: unknown initializer 'glorot'; expected one of auto,"
                                + " constant, glorot-normal, glorot-uniform, halves, he-normal,"),
                problems.get(1));
    }
}
