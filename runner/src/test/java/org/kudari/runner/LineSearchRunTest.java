package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.progress.StopReason;
import org.kudari.runner.table.Table;

/** Optimizers that evaluate the objective as often as they need, in whole runs. */
class LineSearchRunTest {
    private static Table rows(int count) {
        SplittableRandom random = new SplittableRandom(4);
        return Table.builder()
                .numbers("a", random.doubles(count, -1, 1).toArray())
                .numbers("b", random.doubles(count, -1, 1).toArray())
                .numbers("y", random.doubles(count, -1, 1).toArray())
                .numbers("weight", random.doubles(count, 0.5, 2).toArray())
                .build();
    }

    private static RunConfig.Builder config(String optimizer, Map<String, ?> options) {
        return RunConfig.builder().target("y").weight("weight").loss("mse").optimizer(optimizer, options);
    }

    private static RunResult train(RunConfig config, int threads) {
        try (Kudari kudari = Kudari.builder().threads(threads).build()) {
            return kudari.run(config, rows(60)).train();
        }
    }

    private static double[] parameters(RunResult result) {
        return result.model().orElseThrow().parameters();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lbfgs", "conjugate-gradient"})
    void itEndsWhereLeastSquaresDoes(String optimizer) {
        RunResult exact = train(
                config("least-squares", Map.of())
                        .model("linear")
                        .penalty(0, 0.1)
                        .build(),
                1);
        RunResult found = train(
                config(optimizer, Map.of("gradient-tolerance", 1e-13, "change-tolerance", 0))
                        .model("linear")
                        .penalty(0, 0.1)
                        .build(),
                1);

        assertArrayEquals(parameters(exact), parameters(found), 1e-12);
        assertEquals(StopReason.ARRIVED, found.stopReason());
        assertEquals(
                Set.of("iterations", "evaluations", "gradient-norm"),
                found.findings().keySet());
        assertEquals(found.findings().get("iterations"), found.history().size());
        assertTrue(found.findings().get("gradient-norm") <= 1e-13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lbfgs", "conjugate-gradient"})
    void anyNumberOfThreadsGivesTheSameBits(String optimizer) {
        RunConfig config = config(optimizer, Map.of())
                .model("mlp", Map.of("hidden", List.of(128, 128)))
                .epochs(5)
                .build();
        RunResult expected = train(config, 1);
        for (int threads = 2; threads <= 4; threads++) {
            assertArrayEquals(parameters(expected), parameters(train(config, threads)));
        }
        assertTrue(expected.history().get(4).trainingLoss()
                < expected.history().get(0).trainingLoss());
    }

    @Test
    void aPenaltyWithCornersIsRefusedWithWhatWorks() {
        RunConfig config =
                config("lbfgs", Map.of()).model("linear").penalty(0.5, 0).build();

        String message = assertThrows(
                        InvalidInputException.class, () -> Kudari.create().run(config, rows(3)))
                .problems()
                .get(0)
                .message();

        assertTrue(message.contains("A penalty without l1 is needed"), message);
        assertTrue(message.matches(".*What would work: optimizer adabelief or .*; or no penalty\\."), message);
    }
}
