package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** Clipping, accumulation and averages, with whatever optimizer: what the loop does around it. */
class AroundTheOptimizerTest {
    @TempDir
    Path folder;

    /** Of ŷ = 3·a + 4·b + c at 0 with y = 1 the squared error has the gradient −2·(3, 4, 1); a step goes a tenth of it. */
    private double[] afterOneStep(String training) {
        TestFiles.write(folder, "table.csv", "a,b,y\n3,4,1\n");
        return train("""
                data: {csv: table.csv, target: y}
                model: linear
                loss: mse
                optimizer: {gradient-descent: {learning-rate: 0.1}}
                training: {epochs: 1%s}
                """.formatted(training), 1).model().orElseThrow().parameters();
    }

    private RunResult train(String yaml, int threads) {
        Path config = TestFiles.write(folder, "run.yaml", yaml);
        try (Kudari kudari = Kudari.builder().threads(threads).build()) {
            return kudari.run(config).train();
        }
    }

    @Test
    void aGradientWithinTheLimitIsLeftAsItIs() {
        double[] expected = afterOneStep("");
        assertArrayEquals(new double[] {0.6, 0.8, 0.2}, expected, 1e-15);
        for (String clip : List.of("value: 8", "norm: 10", "global-norm: 10.2")) {
            assertArrayEquals(expected, afterOneStep(", clip: {" + clip + "}"), clip);
        }
    }

    @Test
    void byValueEachElementIsCutOff() {
        assertArrayEquals(new double[] {0.6, 0.7, 0.2}, afterOneStep(", clip: {value: 7}"), 1e-15);
    }

    /** The weights' norm is 10, the intercept's 2. */
    @Test
    void byNormEachBlockIsScaledAlone() {
        assertArrayEquals(new double[] {0.3, 0.4, 0.2}, afterOneStep(", clip: {norm: 5}"), 1e-15);
        assertArrayEquals(new double[] {0.06, 0.08, 0.1}, afterOneStep(", clip: {norm: 1}"), 1e-15);
    }

    @Test
    void byGlobalNormTheWholeIsScaled() {
        double norm = Math.sqrt(3 * 3 + 4 * 4 + 1);
        assertArrayEquals(
                new double[] {0.3 / norm, 0.4 / norm, 0.1 / norm}, afterOneStep(", clip: {global-norm: 1}"), 1e-15);
    }

    /** 11 rows in steps of 4: two whole ones, and 3 rows that are a batch of 2 and one of 1. */
    @ParameterizedTest
    @CsvSource({"2, 2, 4, 3", "1, 4, 4, 3", "3, 2, 6, 2", "2, 5, 10, 2"})
    void accumulatedBatchesAreOneBatch(int batchSize, int accumulate, int joined, int steps) {
        Table rows = rows(11);
        RunConfig.Builder config = RunConfig.builder()
                .seed(5)
                .target("y")
                .weight("weight")
                .model("mlp", Map.of("hidden", List.of(5), "precision", "double"))
                .loss("mse")
                .optimizer("adam", Map.of("learning-rate", 0.01))
                .epochs(6);

        RunResult whole = train(config.batchSize(joined).build(), rows, 1);
        RunResult parts =
                train(config.batchSize(batchSize).accumulate(accumulate).build(), rows, 1);

        assertEquals(6 * steps, parts.history().get(5).steps());
        assertEquals(6 * steps, whole.history().get(5).steps());
        assertArrayEquals(parameters(whole), parameters(parts), 1e-12);
        assertEquals(
                whole.history().get(5).trainingLoss(), parts.history().get(5).trainingLoss(), 1e-12);
    }

    /** More batches than there are make the one step over all rows. */
    @Test
    void accumulationEndsWithTheEpoch() {
        RunConfig.Builder config = RunConfig.builder()
                .target("y")
                .weight("weight")
                .model("linear")
                .loss("mse")
                .optimizer("gradient-descent")
                .epochs(3);

        RunResult whole = train(config.fullBatch().build(), rows(11), 1);
        RunResult parts =
                train(config.batchSize(4).accumulate(Integer.MAX_VALUE).build(), rows(11), 1);

        assertEquals(3, parts.history().get(2).steps());
        assertArrayEquals(parameters(whole), parameters(parts), 1e-14);
    }

    /** Each step halves the distance of w from 1, so that w is 1/2, 3/4, 7/8, 15/16 after epochs 1 to 4. */
    private RunResult halving(int epochs, String average) {
        TestFiles.write(folder, "table.csv", "a,y\n1,1\n");
        return train("""
                data: {csv: table.csv, validation: table.csv, target: y}
                model: {linear: {intercept: false}}
                loss: mse
                optimizer: {gradient-descent: {learning-rate: 0.25}}
                training: {epochs: %d%s}
                """.formatted(epochs, average), 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | ema: {decay: 0.5} | 0.5",
                "3 | ema: {decay: 0.5} | 0.75", // (½·(½·½ + ½·¾)) + ½·⅞
                "3 | ema: {decay: 0.75} | 0.640625", // ¾·(¾·½ + ¼·¾) + ¼·⅞
                "3 | ema: {decay: 0.5, start: 2} | 0.8125", // ½·¾ + ½·⅞
                "4 | swa: {start: 2, frequency: 2} | 0.84375", // (¾ + 15/16) / 2
                "4 | swa: {start: 3} | 0.90625", // (⅞ + 15/16) / 2
                "4 | swa: {start: 1} | 0.765625" // (½ + ¾ + ⅞ + 15/16) / 4
            })
    void theAverageIsWhatIsSavedAndValidated(int epochs, String average, double expected) {
        RunResult result = halving(epochs, ", average: {" + average + "}");

        assertEquals(expected, parameters(result)[0], 1e-15);
        double distance = 1 - expected;
        assertEquals(
                distance * distance,
                result.history().get(epochs - 1).validationLoss().orElseThrow(),
                1e-15);
        assertEquals(distance * distance, result.validationMetrics().get("mse"), 1e-15);
    }

    @Test
    void untilAnAverageBeginsTheParametersThemselvesAreValidated() {
        RunResult result = halving(4, ", average: {swa: {start: 4}}");

        assertEquals(0.25 * 0.25, result.history().get(1).validationLoss().orElseThrow(), 1e-15);
    }

    @Test
    void theOptimizerItselfGoesOnFromItsOwnParameters() {
        assertEquals(
                halving(4, "").history().get(3).trainingLoss(),
                halving(4, ", average: {ema: {decay: 0.9}}").history().get(3).trainingLoss());
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "norm", "global-norm"})
    void anyNumberOfThreadsGivesTheSameBits(String measure) {
        RunConfig.Builder config = RunConfig.builder()
                .seed(3)
                .target("y")
                .weight("weight")
                .model("mlp", Map.of("hidden", List.of(160, 160)))
                .loss("mse")
                .optimizer("gradient-descent", Map.of("learning-rate", 0.01, "momentum", 0.9))
                .epochs(3)
                .batchSize(7)
                .accumulate(3)
                .average("ema", Map.of("decay", 0.7));
        double[] unclipped = parameters(train(config.build(), rows(60), 1));
        double[] expected = parameters(train(config.clip(measure, 0.01).build(), rows(60), 1));

        assertFalse(Arrays.equals(unclipped, expected));
        for (int threads = 2; threads <= 4; threads++) {
            assertArrayEquals(expected, parameters(train(config.build(), rows(60), threads)), threads + " threads");
        }
    }

    private static RunResult train(RunConfig config, Table rows, int threads) {
        try (Kudari kudari = Kudari.builder().threads(threads).build()) {
            return kudari.run(config, rows).train();
        }
    }

    private static double[] parameters(RunResult result) {
        return result.model().orElseThrow().parameters();
    }

    private static Table rows(int count) {
        SplittableRandom random = new SplittableRandom(1);
        return Table.builder()
                .numbers("a", random.doubles(count, -1, 1).toArray())
                .numbers("b", random.doubles(count, -1, 1).toArray())
                .numbers("y", random.doubles(count, -1, 1).toArray())
                .numbers("weight", random.doubles(count, 0.5, 2).toArray())
                .build();
    }

    @Test
    void theResolvedConfigurationRepeatsThem() {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        Path config = TestFiles.write(
                folder,
                "run.yaml",
                TestFiles.DESCENT.replace(
                        "batch-size: 3", "accumulate: 2, clip: {norm: 1}, average: {swa: {start: 9}}"));
        String resolved = Kudari.create().run(config).resolvedConfig(folder);

        assertTrue(resolved.contains("""
                  accumulate: 2
                  shuffle: true
                  clip:
                    norm: 1.0
                  average:
                    swa:
                      start: 9
                      frequency: 1
                """), resolved);
        Path again = TestFiles.write(folder, "again.yaml", resolved);
        assertEquals(resolved, Kudari.create().run(again).resolvedConfig(folder));
    }

    @Test
    void anAverageByItsNameAloneHasDefaults() {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        Path config =
                TestFiles.write(folder, "run.yaml", TestFiles.DESCENT.replace("batch-size: 3", "average: {ema: }"));

        String resolved = Kudari.create().run(config).resolvedConfig(folder);

        assertTrue(resolved.contains("""
                  average:
                    ema:
                      decay: 0.999
                      start: 1
                """), resolved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clip: {} | :6:18 | clip: found no limit, but expected one: value (of each element), norm",
                "clip: {value: 1, norm: 1} | :6:18 | clip: found several limits, but expected one",
                "clip: {global-norm: 0} | :6:32 | found 0, but expected a number greater than 0",
                "clip: {globalnorm: 1} | :6:19 | unknown key 'globalnorm' in 'clip'; did you mean 'global-norm'?",
                "clip: 1 | :6:18 | clip: found 1, but expected keys with values, such as {global-norm: 1}",
                "average: ema | :6:21 | found 'ema', but expected keys with values, such as {ema: {decay: 0.999}}",
                "batch-size: 0, accumulate: 2 | :6:24 | batch-size: found 0, but expected a whole number at least 1",
                "average: {swa: } | :6:22 | 'start' is missing in 'swa'",
                "accumulate: 0 | :6:24 | found 0, but expected a whole number at least 1",
                "batch-size: full, accumulate: 2 | :6:42 | accumulate: found 2, but every step takes all rows already",
                "average: {} | :6:21 | average: found none, but expected one: ema, such as {ema: {decay: 0.999}}, or swa",
                "average: {ema: {}, swa: {start: 2}} | :6:21 | average: found two, but expected one",
                "average: {ema: {decay: 1}} | :6:35 | a number greater than 0 and less than 1",
                "average: {swa: {}} | :6:27 | 'start' is missing in 'swa'; expected the first epoch to count, often three"
                        + " quarters of all, here 75",
                "average: {swa: {start: 101}} | :6:35 | start: found epoch 101, but the run has 100",
                "average: {swa: {start: 9, frequency: 0}} | :6:49 | found 0, but expected a whole number at least 1",
                "average: {emma: {}} | :6:22 | unknown key 'emma' in 'average'; did you mean 'ema'?"
            })
    void mistakesAreTold(String training, String place, String message) {
        List<Problem> problems = problems(TestFiles.DESCENT.replace("epochs: 12, batch-size: 3", training));

        assertEquals(1, problems.size(), problems::toString);
        assertEquals(folder.resolve("run.yaml") + place, problems.get(0).where());
        assertTrue(problems.get(0).message().contains(message), problems.get(0).message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clip: {value: 1} | clip: does not go with this optimizer: it counts on the true gradient",
                "average: {ema: {}} | average: does not go with this optimizer: it goes to the minimum itself",
                "accumulate: 2 | accumulate: found 2, but every step takes all rows already"
            })
    void anOptimizerThatSolvesRefusesThem(String training, String message) {
        List<Problem> problems = problems(TestFiles.LEAST_SQUARES + "training: {" + training + "}\n");

        assertTrue(problems.get(0).message().contains(message), problems::toString);
    }

    private List<Problem> problems(String yaml) {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        Path config = TestFiles.write(folder, "run.yaml", yaml);
        return assertThrows(InvalidInputException.class, () -> Kudari.create().run(config))
                .problems();
    }
}
