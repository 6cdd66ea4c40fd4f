package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.runner.problem.ComponentFailedException;
import org.kudari.runner.progress.EpochRecord;

/** Runs whose learning rate changes. */
class ScheduleRunTest {
    /** Each step halves the rate, from 1/8 on. */
    private static final String HALVED = """
            data: {csv: one.csv, target: y}
            model: linear
            loss: mse
            optimizer: {gradient-descent: {learning-rate: 0.125}}
            schedule: {exponential: {gamma: 0.5}}
            training: {epochs: 3, batch-size: full}
            """;

    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    private Path config(String yaml) {
        TestFiles.write(folder, "one.csv", "x,y\n1,1\n1,1\n");
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        return TestFiles.write(folder, "run.yaml", yaml);
    }

    private static List<Double> factors(RunResult result) {
        return result.history().stream().map(EpochRecord::learningRateFactor).toList();
    }

    /**
     * With x = y = 1 slope and intercept stay alike: w ← w − 1/8·f·2·(2w − 1). From 0 by f = 1 to 1/4, by f = 1/2 with the
     * gradient −1 to 5/16, by f = 1/4 with the gradient −3/4 to 43/128.
     */
    @Test
    void parametersAreThoseOnPaper() {
        RunResult result = kudari.run(config(HALVED)).train();

        assertArrayEquals(
                new double[] {43.0 / 128, 43.0 / 128},
                result.model().orElseThrow().parameters());
        assertEquals(List.of(1.0, 0.5, 0.25), factors(result));
    }

    @Test
    void theRunFolderTellsOfTheSchedule() throws IOException {
        Path output = folder.resolve("out");
        kudari.run(config(HALVED)).train(output);

        assertEquals(
                List.of(
                        "epoch,steps,training_loss,validation_loss,learning_rate_factor",
                        "1,1,1.0,,1.0",
                        "2,2,0.25,,0.5",
                        "3,3,0.140625,,0.25"),
                Files.readAllLines(output.resolve("history.csv")));
        String resolved = Files.readString(output.resolve("config.yaml"));
        assertTrue(resolved.contains("schedule:\n  exponential:\n    gamma: 0.5\n    unit: epochs\n"), () -> resolved);
        assertTrue(Files.readString(output.resolve("run.json")).contains("\"kind\": \"schedule\""));

        Path again = folder.resolve("again");
        kudari.run(output.resolve("config.yaml")).train(again);
        assertEquals(-1, Files.mismatch(output.resolve("model.safetensors"), again.resolve("model.safetensors")));
    }

    @Test
    void aModelIsLoadedWhereItsScheduleIsNotFound() throws IOException {
        config(HALVED);
        Path output = folder.resolve("out");
        try (Kudari withHalving = Kudari.builder().schedule(new Given(0.5)).build()) {
            withHalving
                    .run(config(HALVED.replace("{exponential: {gamma: 0.5}}", "given")))
                    .train(output);
        }

        assertEquals(2, kudari.load(output.resolve("model.safetensors")).parameters().length);
    }

    @Test
    void codeNamesAScheduleAsAFileDoes() {
        config(HALVED);
        RunConfig config = RunConfig.builder()
                .csv(folder.resolve("one.csv").toString())
                .target("y")
                .model("linear")
                .loss("mse")
                .optimizer("gradient-descent", Map.of("learning-rate", 0.125))
                .schedule("exponential", Map.of("gamma", 0.5))
                .epochs(3)
                .fullBatch()
                .build();

        assertEquals(
                43.0 / 128, kudari.run(config).train().model().orElseThrow().parameters()[0]);
    }

    /** Two steps an epoch in twelve epochs; the factor that an epoch ends with is that of its second step. */
    @Test
    void aLengthThatIsNotGivenIsTheRuns() {
        RunResult result = kudari.run(config(TestFiles.DESCENT + "schedule: {polynomial: {unit: steps}}\n"))
                .train();

        List<Double> factors = factors(result);
        assertEquals(23.0 / 24, factors.get(0));
        assertEquals(13.0 / 24, factors.get(5));
        assertEquals(1.0 / 24, factors.get(11));
    }

    /** Two batches are one step, so twelve epochs are twelve steps. */
    @Test
    void accumulatedBatchesAreOneStep() {
        String accumulated = TestFiles.DESCENT.replace("batch-size: 3", "batch-size: 3, accumulate: 2");
        RunResult result = kudari.run(config(accumulated + "schedule: {polynomial: {unit: steps}}\n"))
                .train();

        List<Double> factors = factors(result);
        assertEquals(1, factors.get(0));
        assertEquals(1.0 / 12, factors.get(11));
    }

    /** No loss is better than the first by 1000, so each epoch but the first reduces. */
    @ParameterizedTest
    @ValueSource(strings = {"", "validation: 0.34, "})
    void aPlateauIsSeenAfterEachEpoch(String validation) {
        RunResult result = kudari.run(config(TestFiles.DESCENT
                                .replace("validation: 0.34", validation + "scale: 1")
                                .replace("standardize: true, ", "")
                        + "schedule: {reduce-on-plateau: {factor: 0.5, patience: 0, threshold: 1000,"
                        + " threshold-mode: absolute, minimum: 0.2}}\n"))
                .train();

        assertEquals(List.of(1.0, 1.0, 0.5, 0.25, 0.2, 0.2), factors(result).subList(0, 6));
    }

    @Test
    void aWarmUpAndACosineFollowEachOther() {
        RunResult result = kudari.run(config(TestFiles.DESCENT + """
                        schedule:
                          sequence:
                            schedules:
                            - linear-warm-up: {start: 0, length: 0, unit: steps}
                            - cosine
                            at: [2]
                        """)).train();

        List<Double> factors = factors(result);
        assertEquals(List.of(0.25, 0.75, 1.0), factors.subList(0, 3));
        assertEquals(0.5, factors.get(7), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aFactorThatIsNoneIsAnErrorThatNamesTheSchedule(double factor) {
        try (Kudari withGiven = Kudari.builder().schedule(new Given(factor)).build()) {
            Run run = withGiven.run(config(HALVED.replace("{exponential: {gamma: 0.5}}", "given")));

            String message =
                    assertThrows(ComponentFailedException.class, run::train).getMessage();

            assertTrue(message.startsWith("schedule 'given' from "), message);
            assertTrue(
                    message.endsWith(
                            ": found the factor " + factor + " for step 1 in epoch 1, but expected a finite number,"
                                    + " 0 or more; correct the schedule, or choose another"),
                    message);
        }
    }

    /** The same factor always. */
    private record Given(double factor) implements ScheduleProvider {
        @Override
        public String name() {
            return "given";
        }

        @Override
        public String description() {
            return "a factor that is given";
        }

        @Override
        public Schedule create(Options options) {
            return (position, state) -> factor;
        }
    }
}
