package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.ParameterBlock;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.table.Table;

/** Networks that do in training what they do not in use: they drop out units, and normalise by means over a batch. */
class TrainingModeTest {
    private static final String LONG_FORM = """
            seed: 3
            data: {csv: rows.csv, target: y, validation: 0.25}
            model:
              mlp:
                layers:
                - {units: 16, normalization: batch, dropout: 0.02}
                - {units: 16, activation: tanh, normalization: batch, skip: true}
                - {units: 8, activation: gelu, normalization: layer, initializer: he-normal}
            loss: mse
            optimizer: {adam: {learning-rate: 0.01}}
            training: {epochs: 60, batch-size: 32}
            """;

    @TempDir
    Path folder;

    private static Table rows(int count) {
        SplittableRandom random = new SplittableRandom(5);
        double[] a = random.doubles(count, -1, 1).toArray();
        double[] b = random.doubles(count, 2, 5).toArray();
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = a[i] * a[i] * 4 + b[i];
        }
        return Table.builder().numbers("a", a).numbers("b", b).numbers("y", y).build();
    }

    private RunResult trained(String yaml, int threads) throws IOException {
        StringBuilder csv = new StringBuilder("a,b,y\n");
        Table table = rows(300);
        double[] a = table.numbers("a");
        for (int i = 0; i < a.length; i++) {
            csv.append(a[i])
                    .append(',')
                    .append(table.numbers("b")[i])
                    .append(',')
                    .append(table.numbers("y")[i]);
            csv.append('\n');
        }
        TestFiles.write(folder, "rows.csv", csv.toString());
        try (Kudari kudari = Kudari.builder().threads(threads).build()) {
            return kudari.run(TestFiles.write(folder, "run.yaml", yaml)).train();
        }
    }

    private static double[] block(TrainedModel model, String name) {
        ParameterBlock block = model.blocks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Arrays.copyOfRange(model.parameters(), block.offset(), block.offset() + block.size());
    }

    @Test
    void layersInLongFormLearnAndPredictAsBeforeOnceSavedAndLoaded() throws IOException {
        RunResult result = trained(LONG_FORM, 1);
        double variance = 16.0 / 5 - 16.0 / 9 + 0.75;
        double loss = result.history().get(59).validationLoss().orElseThrow();
        assertTrue(loss < 0.2 * variance, "validation loss " + loss);
        TrainedModel model = result.model().orElseThrow();
        model.save(folder.resolve("model.safetensors"));
        try (Kudari kudari = Kudari.builder().threads(1).build()) {
            TrainedModel again = kudari.load(folder.resolve("model.safetensors"));
            assertArrayEquals(
                    model.predict(rows(50)).numbers("y"),
                    again.predict(rows(50)).numbers("y"));
            assertArrayEquals(block(model, "hidden1.running-mean"), block(again, "hidden1.running-mean"));
        }
        // The second column has a mean of 3.5, so the sums of a layer do not lie around 0.
        assertTrue(Arrays.stream(block(model, "hidden1.running-mean")).anyMatch(mean -> Math.abs(mean) > 0.5));
        assertTrue(Arrays.stream(block(model, "hidden2.running-variance")).allMatch(variances -> variances > 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void anyNumberOfThreadsGivesTheSameBits(int threads) throws IOException {
        String shorter = LONG_FORM.replace("epochs: 60", "epochs: 3");
        TrainedModel alone = trained(shorter, 1).model().orElseThrow();
        TrainedModel together = trained(shorter, threads).model().orElseThrow();
        assertArrayEquals(
                alone.predict(rows(20)).numbers("y"), together.predict(rows(20)).numbers("y"));
    }

    @Test
    void accumulatedBatchesAreNormalizedAndDroppedOutOneByOne() throws IOException {
        // Steps of 64 rows either way; means are over 64 or over 32 rows.
        String plain = LONG_FORM.replace("epochs: 60", "epochs: 2").replace("batch-size: 32", "batch-size: 64");
        String accumulated =
                LONG_FORM.replace("epochs: 60, batch-size: 32", "epochs: 2, batch-size: 32, accumulate: 2");
        double[] whole = block(trained(plain, 1).model().orElseThrow(), "hidden1.weight");
        double[] parts = block(trained(accumulated, 1).model().orElseThrow(), "hidden1.weight");
        assertFalse(Arrays.equals(whole, parts));
        // Without means over a batch, a row's units are dropped by its place in the step, however that is divided.
        String layerOnly = plain.replace("normalization: batch", "normalization: layer");
        double[] wholeByLayer = block(trained(layerOnly, 1).model().orElseThrow(), "hidden1.weight");
        TrainedModel partsByLayer = trained(accumulated.replace("normalization: batch", "normalization: layer"), 1)
                .model()
                .orElseThrow();
        assertArrayEquals(wholeByLayer, block(partsByLayer, "hidden1.weight"), 1e-4);
    }

    /** More rows than a pass takes at once. */
    @Test
    void statisticsOfALargeBatchAreThoseOfAllItsRows() {
        Table table = rows(5000);
        RunConfig config = RunConfig.builder()
                .target("y")
                .model(
                        "mlp",
                        Map.of(
                                "hidden",
                                List.of(1),
                                "normalization",
                                "batch",
                                "normalization-momentum",
                                1,
                                "initializer",
                                Map.of("constant", Map.of("value", 1)),
                                "precision",
                                "double"))
                .loss("mse")
                .optimizer("adam", Map.of("learning-rate", 1e-12))
                .batchSize(5000)
                .epochs(1)
                .build();
        TrainedModel model;
        try (Kudari kudari = Kudari.builder().threads(1).build()) {
            model = kudari.run(config, table).train().model().orElseThrow();
        }
        // The one unit has a + b.
        double[] sums = table.numbers("a");
        for (int i = 0; i < sums.length; i++) {
            sums[i] += table.numbers("b")[i];
        }
        double mean = Arrays.stream(sums).sum() / 5000;
        double squares =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        assertEquals(mean, block(model, "hidden1.running-mean")[0], 1e-12);
        assertEquals(squares / 4999, block(model, "hidden1.running-variance")[0], 1e-12);
    }

    @Test
    void weightDecayAndPenaltyLeaveRunningStatisticsAlone() throws IOException {
        // With a momentum of 0 they stay where they start.
        String still = LONG_FORM
                .replace("epochs: 60", "epochs: 2")
                .replace("    layers:", "    normalization-momentum: 0\n    layers:")
                .replace("loss: mse", "loss: mse\npenalty: {l1: 0.1, l2: 0.1}");
        TrainedModel model = trained(still, 1).model().orElseThrow();
        assertArrayEquals(new double[16], block(model, "hidden1.running-mean"));
        double[] ones = new double[16];
        Arrays.fill(ones, 1);
        assertArrayEquals(ones, block(model, "hidden1.running-variance"));
        assertFalse(Arrays.equals(ones, block(model, "hidden1.scale")), "scales are trained");
    }

    @Test
    void aBatchOfOneRowIsRefusedWhereItIsWritten() {
        RunConfig config = RunConfig.builder()
                .target("y")
                .model("mlp", Map.of("normalization", "batch"))
                .loss("mse")
                .optimizer("adam")
                .batchSize(1)
                .build();
        try (Kudari kudari = Kudari.builder().threads(1).build()) {
            InvalidInputException refusal =
                    assertThrows(InvalidInputException.class, () -> kudari.run(config, rows(10)));
            assertEquals(
                    List.of("training.batch-size: batch-size: found 1, but this model needs at least 2 rows in a batch,"
                            + " to take means over them; take more, or normalize by layer instead"),
                    refusal.problems().stream().map(Object::toString).toList());
        }
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedBeforeDataIsRead() throws IOException {
        String first = LONG_FORM.replace("dropout: 0.02}", "skip: true}");
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> trained(first, 1));
        assertEquals(
                List.of(
                        folder + "/run.yaml:4:3: model 'mlp' from org.kudari.mlp cannot be created: option 'skip' of"
                                + " hidden1: no hidden layer comes before it whose results could be added; let a later one skip"),
                refusal.problems().stream().map(Object::toString).toList());
        String unknown = LONG_FORM.replace("dropout: 0.02}", "drop-out: 0.1}");
        InvalidInputException misspelt = assertThrows(InvalidInputException.class, () -> trained(unknown, 1));
        assertTrue(misspelt.getMessage().contains("did you mean 'dropout'?"), misspelt.getMessage());
    }

    @Test
    void lineSearchesRefuseWhatIsAnotherFunctionInEachStep() throws IOException {
        String random =
                LONG_FORM.replace("{adam: {learning-rate: 0.01}}", "lbfgs").replace(", batch-size: 32", "");
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> trained(random, 1));
        assertTrue(
                refusal.getMessage().contains("A model that is the same function in every step is needed"),
                refusal.getMessage());
        // Means over the batch are the same in every step, since that has all rows.
        String alike = random.replace("dropout: 0.02", "dropout: 0").replace("epochs: 60", "epochs: 30");
        RunResult result = trained(alike, 1);
        List<EpochRecord> history = result.history();
        assertTrue(
                history.get(history.size() - 1).trainingLoss()
                        < 0.1 * history.get(0).trainingLoss(),
                history::toString);
    }
}
