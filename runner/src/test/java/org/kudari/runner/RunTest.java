package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.DecimalText;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;
import org.kudari.runner.progress.StopReason;
import org.kudari.runner.table.Table;
import org.mockito.InOrder;

class RunTest {
    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    @BeforeEach
    void writeTable() {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
    }

    private Path config(String yaml) {
        return TestFiles.write(folder, "run.yaml", yaml);
    }

    /** For a = 0…5, b = 1,0,3,1,4,2 the residuals of y = 3 + 2a − b are 0,0,0,0,½,−½ before the fit. */
    @Test
    void leastSquaresSatisfiesTheNormalEquations() {
        RunResult result = kudari.run(config(TestFiles.LEAST_SQUARES)).train();

        List<Coefficient> coefficients =
                result.model().orElseThrow().coefficients().orElseThrow();
        double a = coefficients.get(0).value();
        double b = coefficients.get(1).value();
        double intercept = coefficients.get(2).value();
        double[][] rows = {{0, 1, 2}, {1, 0, 5}, {2, 3, 4}, {3, 1, 8}, {4, 4, 7.5}, {5, 2, 10.5}};
        double[] slopes = new double[3];
        for (double[] row : rows) {
            double residual = row[2] - (a * row[0] + b * row[1] + intercept);
            slopes[0] += residual * row[0];
            slopes[1] += residual * row[1];
            slopes[2] += residual;
        }
        assertArrayEquals(new double[3], slopes, 1e-13);
        assertEquals(StopReason.ARRIVED, result.stopReason());
        assertEquals(1, result.history().size());
        assertEquals(
                List.of("a", "b", "intercept"),
                coefficients.stream().map(Coefficient::feature).toList());
        assertEquals(3.0, result.findings().get("rank"));
    }

    @Test
    void runThatNeverBeganLeavesNothing() throws IOException {
        Path output = folder.resolve("none");
        Table table = Table.builder()
                .numbers("a", 1, 2, 3, 4)
                .numbers("b", 2, 4, 6, 8)
                .numbers("y", 1, 2, 2, 3)
                .build();
        RunConfig dependent = RunConfig.builder()
                .target("y")
                .model("linear")
                .loss("mse")
                .optimizer("least-squares")
                .build();
        assertThrows(
                UnsolvableException.class, () -> kudari.run(dependent, table).train(output));
        assertFalse(Files.exists(output));

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(
                UnsolvableException.class, () -> kudari.run(dependent, table).train(empty));
        try (Stream<Path> files = Files.list(empty)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void metricsAreThoseOfTheDefinition() {
        RunResult result = kudari.run(config(TestFiles.LEAST_SQUARES)).train();

        TrainedModel model = result.model().orElseThrow();
        double[] truth = {2, 5, 4, 8, 7.5, 10.5};
        double[] predicted = model.predict(Table.builder()
                        .numbers("a", 0, 1, 2, 3, 4, 5)
                        .numbers("b", 1, 0, 3, 1, 4, 2)
                        .build())
                .numbers("y");
        double squares = 0;
        double absolutes = 0;
        for (int i = 0; i < 6; i++) {
            squares += (predicted[i] - truth[i]) * (predicted[i] - truth[i]);
            absolutes += Math.abs(predicted[i] - truth[i]);
        }
        // The mean of y is 37/6, and Σ(y − 37/6)² = 275.5 − 37²/6.
        double deviations = 275.5 - 37.0 * 37 / 6;
        Map<String, Double> metrics = result.trainingMetrics();
        assertEquals(squares, metrics.get("residual-sum-of-squares"), 1e-14);
        assertEquals(squares / 6, metrics.get("mse"), 1e-14);
        assertEquals(Math.sqrt(squares / 6), metrics.get("rmse"), 1e-14);
        assertEquals(absolutes / 6, metrics.get("mae"), 1e-14);
        assertEquals(1 - squares / deviations, metrics.get("r2"), 1e-14);
    }

    @Test
    void descentArrivesWhereLeastSquaresLands() {
        double[] row = {2.5, 1.5};
        double exact = kudari.run(config(TestFiles.LEAST_SQUARES))
                .train()
                .model()
                .orElseThrow()
                .predict(row)[0];

        String descent = TestFiles.LEAST_SQUARES
                        .replace("target: y", "target: y, standardize: true")
                        .replace("least-squares", "{gradient-descent: {learning-rate: 0.2}}")
                + "training: {epochs: 400, batch-size: full}\n";
        double descended =
                kudari.run(config(descent)).train().model().orElseThrow().predict(row)[0];

        assertEquals(exact, descended, 1e-12);
    }

    @Test
    void equalRunsOnAnyThreadsGiveEqualFiles() throws IOException {
        for (int threads : new int[] {1, 1, 2, 3}) {
            Path output = Files.createTempDirectory(folder, "run").resolve("out");
            try (Kudari other = Kudari.builder().threads(threads).build()) {
                other.run(config(TestFiles.DESCENT)).train(output);
            }
        }

        for (String file : List.of("model.safetensors", "history.csv", "config.yaml")) {
            try (Stream<Path> outputs = Files.list(folder).filter(Files::isDirectory)) {
                List<Path> files = outputs.map(output -> output.resolve("out").resolve(file))
                        .toList();
                assertEquals(4, files.size());
                for (Path other : files) {
                    assertEquals(-1, Files.mismatch(files.get(0), other), file);
                }
            }
        }
    }

    @Test
    void anotherSeedGivesAnotherModel() {
        Path config = config(TestFiles.DESCENT);

        double[] one = kudari.run(config).train().model().orElseThrow().parameters();
        double[] other = kudari.run(config, List.of("seed=8"))
                .train()
                .model()
                .orElseThrow()
                .parameters();

        assertNotEquals(one[0], other[0]);
    }

    /** Every key there is, with a value that is not its default. */
    private static final String EVERYTHING = """
            seed: 7
            data:
              {csv: rows.csv, separator: ";", target: won, positive: "no", inputs: [a, b, c], categorical: [c], weight: w,
              missing: mean, standardize: true, validation: 0.25, storage: file}
            model:
              mlp:
                layers:
                  - {units: 4, activation: {leaky-relu: {slope: 0.1}}, normalization: batch, dropout: 0.25}
                  - {units: 4, activation: gelu, normalization: layer, skip: true,
                     initializer: {normal: {standard-deviation: 0.3}}, bias-initializer: {constant: {value: 0.1}}}
                initializer: orthogonal
                normalization-momentum: 0.2
            loss: {binary-cross-entropy: {label-smoothing: 0.05, positive-weight: 2}}
            optimizer: {adamw: {weight-decay: 0.1}}
            schedule: {sequence: {at: [1, 3], schedules: [linear-warm-up, {multi-step: {milestones: [1]}}, cosine]}}
            penalty: {l1: 0.001, l2: 0.002}
            metrics: [{f-beta: {beta: 2}}, {f-beta: {beta: 1}}, confusion-matrix]
            training:
              {epochs: 5, batch-size: 3, accumulate: 2, shuffle: false, clip: {global-norm: 0.5},
              average: {ema: {decay: 0.9, start: 2}}, decay: {exclude: [bias, scale, "output*"]},
              learning-rate-multipliers: {"*": 0.5, "hidden?.weight": 2, bias: 0}}
            """;

    private String rows() {
        StringBuilder rows = new StringBuilder("a;b;c;w;won\n");
        for (int row = 0; row < 24; row++) {
            rows.append(row * 7 % 11).append(';').append(row == 5 ? "" : row * row % 13);
            rows.append(';').append(row % 3).append(';').append(1 + row % 2);
            rows.append(row * 5 % 7 > 2 ? ";yes\n" : ";no\n");
        }
        return rows.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestFiles.DESCENT, EVERYTHING})
    void theResolvedConfigurationGivesTheSameModelAgain(String yaml) throws IOException {
        TestFiles.write(folder, "rows.csv", rows());
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        kudari.run(config(yaml)).train(first);

        kudari.run(first.resolve("config.yaml")).train(second);

        assertEquals(-1, Files.mismatch(first.resolve("model.safetensors"), second.resolve("model.safetensors")));
        assertEquals(-1, Files.mismatch(first.resolve("config.yaml"), second.resolve("config.yaml")));
        assertEquals(-1, Files.mismatch(first.resolve("history.csv"), second.resolve("history.csv")));
    }

    @Test
    void theHistoryHasOneRowAnEpoch() throws IOException {
        Path output = folder.resolve("out");
        RunResult result = kudari.run(config(TestFiles.DESCENT)).train(output);

        List<String> lines = Files.readAllLines(output.resolve("history.csv"));
        EpochRecord last = result.history().get(11);
        assertEquals("epoch,steps,training_loss,validation_loss,learning_rate_factor", lines.get(0));
        assertEquals(13, lines.size());
        assertEquals(
                "12,24," + last.trainingLoss() + "," + last.validationLoss().getAsDouble() + ",1.0", lines.get(12));
    }

    @Test
    void aListenerHearsEverythingInOrder() {
        RunListener listener = mock();

        kudari.run(config(TestFiles.DESCENT)).listener(listener).train();

        InOrder order = inOrder(listener);
        order.verify(listener).started(any());
        order.verify(listener, times(12)).epochFinished(any());
        order.verify(listener).stopped(StopReason.EPOCHS_DONE);
        order.verifyNoMoreInteractions();
    }

    @Test
    void anotherThreadCanCancel() throws InterruptedException {
        Run run = kudari.run(config(TestFiles.DESCENT), List.of("training.epochs=2000000000"));
        CountDownLatch going = new CountDownLatch(1);
        run.listener(new RunListener() {
            @Override
            public void epochFinished(EpochRecord epoch) {
                going.countDown();
            }
        });
        AtomicReference<RunResult> result = new AtomicReference<>();
        Thread trainer = new Thread(() -> result.set(run.train()));
        trainer.start();
        going.await();

        run.cancel();
        trainer.join();

        assertEquals(StopReason.CANCELLED, result.get().stopReason());
        assertTrue(result.get().model().isPresent());
    }

    @Test
    void closingEndsRunsAndLeavesNoThread() throws InterruptedException {
        Kudari closing = Kudari.builder().threads(3).build();
        Run run = closing.run(config(TestFiles.DESCENT), List.of("training.epochs=2000000000"));
        CountDownLatch going = new CountDownLatch(1);
        run.listener(new RunListener() {
            @Override
            public void epochFinished(EpochRecord epoch) {
                going.countDown();
            }
        });
        Thread trainer = new Thread(run::train);
        trainer.start();
        going.await();

        closing.close();

        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("kudari-worker")));
        trainer.join();
        assertThrows(IllegalStateException.class, run::train);
    }

    @Test
    void divergenceIsAStopReasonAndKeepsTheHistory() throws IOException {
        Path output = folder.resolve("out");
        RunResult result = kudari.run(
                        config(TestFiles.DESCENT),
                        List.of(
                                "optimizer.gradient-descent.learning-rate=1000",
                                "model.mlp.activation=identity",
                                "training.epochs=5000"))
                .train(output);

        assertEquals(StopReason.DIVERGED, result.stopReason());
        assertTrue(result.model().isEmpty());
        assertTrue(result.remarks().get(0).contains("try a smaller learning rate"));
        assertEquals(
                result.history().size() + 1,
                Files.readAllLines(output.resolve("history.csv")).size());
        assertTrue(Files.readString(output.resolve("run.json")).contains("\"stop-reason\": \"diverged\""));
        assertFalse(Files.exists(output.resolve("model.safetensors")));
    }

    /** Descent on a parabola overshoots farther with each step once the learning rate is above 2 by its curvature. */
    @Test
    void aTrainingLossThatRisesIsRemarkedOn() {
        Path descent = config(TestFiles.DESCENT.replace("{mlp: {hidden: [5, 3], activation: tanh}}", "linear"));
        List<String> tooLarge = List.of("training.batch-size=full", "optimizer.gradient-descent.learning-rate=4");

        RunResult result = kudari.run(descent, tooLarge).train();

        double first = result.history().get(0).trainingLoss();
        double last = result.history().get(result.history().size() - 1).trainingLoss();
        assertTrue(last > first);
        assertTrue(
                result.remarks().stream()
                        .anyMatch(remark -> remark.startsWith("the training loss rose from "
                                        + DecimalText.significant(first, 6) + " in the first epoch to "
                                        + DecimalText.significant(last, 6) + " in the last: the learning rate")
                                && remark.contains("the wrong sign")),
                result.remarks()::toString);
        assertEquals(List.of(), kudari.run(descent).train().remarks());
        List<String> oneEpoch =
                Stream.concat(tooLarge.stream(), Stream.of("training.epochs=1")).toList();
        assertTrue(
                kudari.run(descent, oneEpoch).train().remarks().stream().noneMatch(remark -> remark.contains("rose")));
    }

    @Test
    void aModelThatHasNotLearnedIsRemarkedOn() {
        List<String> remarks = kudari.run(config(
                        TestFiles.LEAST_SQUARES.replace("least-squares", "{gradient-descent: {learning-rate: 1.0e-9}}")
                                + "training: {epochs: 1}\n"))
                .train()
                .remarks();

        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).contains("worse than the mean of the target"), remarks::toString);
        assertEquals(
                List.of(), kudari.run(config(TestFiles.LEAST_SQUARES)).train().remarks());
    }

    @Test
    void aRunNeverOverwritesAnother() throws IOException {
        Path output = folder.resolve("out");
        kudari.run(config(TestFiles.LEAST_SQUARES)).train(output);
        byte[] model = Files.readAllBytes(output.resolve("model.safetensors"));

        Run again = kudari.run(config(TestFiles.DESCENT));

        assertThrows(InvalidInputException.class, () -> again.train(output));
        assertArrayEquals(model, Files.readAllBytes(output.resolve("model.safetensors")));
    }

    @Test
    void brokenDataLeavesNoRunFolder() {
        TestFiles.write(folder, "table.csv", "a,b,y\n1,2,x\n");
        Path output = folder.resolve("out");

        Run run = kudari.run(config(TestFiles.LEAST_SQUARES));

        assertThrows(InvalidInputException.class, () -> run.train(output));
        assertFalse(Files.exists(output));
    }

    @Test
    void rowsHandedOverInCodeTrainLikeThoseOfAFile() {
        RunConfig config = RunConfig.builder()
                .target("y")
                .model("linear")
                .loss("mse")
                .optimizer("least-squares")
                .build();
        Table table = Table.builder()
                .numbers("a", 0, 1, 2, 3, 4, 5)
                .numbers("b", 1, 0, 3, 1, 4, 2)
                .numbers("y", 2, 5, 4, 8, 7.5, 10.5)
                .build();

        double[] fromCode =
                kudari.run(config, table).train().model().orElseThrow().parameters();
        double[] fromFile = kudari.run(config(TestFiles.LEAST_SQUARES))
                .train()
                .model()
                .orElseThrow()
                .parameters();

        assertArrayEquals(fromFile, fromCode);
    }

    @Test
    void validationRowsMayComeFromAFileOfTheirOwn() {
        TestFiles.write(folder, "held-out.csv", "b,y,a\n0,3,0\n1,4,1\n");

        RunResult result = kudari.run(
                        config(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, validation: held-out.csv")))
                .train();

        double[] residuals = {
            result.model().orElseThrow().predict(0, 0)[0] - 3,
            result.model().orElseThrow().predict(1, 1)[0] - 4
        };
        assertEquals(
                (residuals[0] * residuals[0] + residuals[1] * residuals[1]) / 2,
                result.validationMetrics().get("mse"),
                1e-15);
        assertEquals(
                result.validationMetrics().get("mse"),
                result.history().get(0).validationLoss().getAsDouble(),
                1e-15);
    }

    /** Four images of two pixels with label = pixel1 + 2·pixel2, read as halves: the coefficients are 2 and 4. */
    @Test
    void imagesAndLabelsTrainLikeColumns() throws IOException {
        byte[] images = TestFiles.idx(8, new int[] {4, 1, 2}, 1, 2, 3, 40, 5, 6, 7, 0);
        byte[] labels = TestFiles.idx(8, new int[] {4}, 5, 83, 17, 7);
        TestFiles.write(folder, "images", images);
        TestFiles.write(folder, "labels", TestFiles.gzipped(labels));
        Path more = TestFiles.write(folder, "more", TestFiles.gzipped(images));
        String yaml = TestFiles.IDX.replace("scale: 2", "scale: 2, validation: {images: more, labels: labels}");

        RunResult result = kudari.run(config(yaml)).train(folder.resolve("out"));

        TrainedModel model = result.model().orElseThrow();
        assertEquals(List.of("pixel1", "pixel2"), model.inputColumns());
        assertEquals(List.of("label"), model.targets());
        assertEquals(0, result.validationMetrics().get("rmse"), 1e-12);
        assertEquals(1, model.coefficients().orElseThrow().get(0).value(), 1e-12);
        assertEquals(2, model.coefficients().orElseThrow().get(1).value(), 1e-12);
        TrainedModel loaded = kudari.load(folder.resolve("out/model.safetensors"));
        assertEquals(2 * 100 + 9, loaded.predict(9, 100)[0], 1e-12);
        assertArrayEquals(
                model.predict(model.readInputs(more)).numbers("label"),
                loaded.predict(loaded.readLabelled(more, folder.resolve("labels")))
                        .numbers("label"));
        String resolved = Files.readString(folder.resolve("out/config.yaml"));
        assertTrue(resolved.contains("scale: 2.0") && resolved.contains("images: ../images"), resolved);
        assertEquals(
                result.trainingMetrics(),
                kudari.run(folder.resolve("out/config.yaml")).train().trainingMetrics());
    }

    @Test
    void filesOfImagesCanBeNamedInCode() {
        String images = TestFiles.write(folder, "images", TestFiles.idx(8, new int[] {3, 1}, 1, 2, 4))
                .toString();
        String labels = TestFiles.write(folder, "labels", TestFiles.idx(8, new int[] {3}, 3, 5, 9))
                .toString();

        RunResult result = kudari.run(RunConfig.builder()
                        .idx(images, labels)
                        .scale(255)
                        .validationIdx(images, labels)
                        .model("linear")
                        .loss("mse")
                        .optimizer("least-squares")
                        .build())
                .train();

        assertEquals(21, result.model().orElseThrow().predict(10)[0], 1e-12);
        assertEquals(result.trainingMetrics(), result.validationMetrics());
    }

    @ParameterizedTest
    @CsvSource({"';', ';'", "tab, '\t'"})
    void whatSeparatesCellsCanBeSaidInCode(String word, String character) {
        String csv = TestFiles.write(folder, "table.csv", "x,y\n1,3\n2,5\n".replace(",", character))
                .toString();

        RunResult result = kudari.run(RunConfig.builder()
                        .csv(csv)
                        .separator(word)
                        .target("y")
                        .model("linear")
                        .loss("mse")
                        .optimizer("least-squares")
                        .build())
                .train();

        assertEquals(7, result.model().orElseThrow().predict(3)[0], 1e-12);
    }

    @Test
    void aWeightCountsLikeRepetition() {
        Path weighted = TestFiles.write(folder, "weighted.csv", "a,y,w\n0,1,1\n1,3,3\n2,4,1\n3,9,2\n");
        Path repeated = TestFiles.write(folder, "repeated.csv", "a,y\n0,1\n1,3\n1,3\n1,3\n2,4\n3,9\n3,9\n");
        String yaml = TestFiles.LEAST_SQUARES;

        double[] one =
                parameters(yaml.replace("table.csv, target: y", weighted.getFileName() + ", target: y, weight: w"));
        double[] other =
                parameters(yaml.replace("table.csv", repeated.getFileName().toString()));

        assertArrayEquals(other, one, 1e-14);
    }

    private double[] parameters(String yaml) {
        return kudari.run(config(yaml)).train().model().orElseThrow().parameters();
    }

    /**
     * One input x = −1, 0, 1 without a mean, y = 2x: the ridge solution of Σ(θx − y)²/3 + ½λθ² is θ = 4/(2 + 1.5λ), and
     * descent on the same objective must find it too.
     */
    @Test
    void aPenaltyMeansTheSameToBothEndsOfTheRoad() {
        TestFiles.write(folder, "table.csv", "x,y\n-1,-2\n0,0\n1,2\n");
        String yaml = TestFiles.LEAST_SQUARES + "penalty: {l2: 0.4}\n";
        String descent = yaml.replace("least-squares", "{gradient-descent: {learning-rate: 0.3}}")
                + "training: {epochs: 300, batch-size: full}\n";

        assertEquals(4 / 2.6, parameters(yaml)[0], 1e-14);
        assertEquals(4 / 2.6, parameters(descent)[0], 1e-12);
    }
}
