package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricProvider;
import org.kudari.api.MetricResult;
import org.kudari.api.Options;
import org.kudari.api.ReportTable;
import org.kudari.api.TargetKind;
import org.kudari.linear.LeastSquaresProvider;
import org.kudari.linear.LinearProvider;
import org.kudari.metrics.MeanSquaredErrorProvider;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** Metrics of a run: named, checked, computed, saved and chosen anew. */
class MetricsTest {
    private static final Table NUMBERS = Table.builder()
            .numbers("x", 1, 2, 3, 4)
            .numbers("y", 2, 4, 7, 8)
            .numbers("z", 1, 0, 1, 1)
            .build();
    private static final Table CLASSES = Table.builder()
            .numbers("x", -2, -1, 1, 3)
            .texts("y", "no", "no", "yes", "yes")
            .build();

    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(2).build();

    private static RunConfig.Builder line(String... targets) {
        return RunConfig.builder()
                .target(targets)
                .inputs("x")
                .model("linear")
                .loss("mse")
                .optimizer("least-squares");
    }

    private static RunConfig.Builder classes() {
        return RunConfig.builder()
                .target("y")
                .model("linear")
                .loss("cross-entropy")
                .optimizer("gradient-descent", Map.of("learning-rate", 1))
                .fullBatch()
                .epochs(50);
    }

    private List<String> refusals(RunConfig config, Table table) {
        return assertThrows(InvalidInputException.class, () -> kudari.run(config, table)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aRunIsJudgedByTheMetricsItNames() {
        RunConfig config = line("y")
                .metric("max-error")
                .metric("d2-pinball", Map.of("quantile", 0.25))
                .metric("adjusted-r2")
                .build();

        RunResult result = kudari.run(config, NUMBERS).train();

        // ŷ = 2.1 x; residuals −0.1, −0.2, 0.7, −0.4; two parameters; Σ (y − ȳ)² = 22.75
        Map<String, Double> metrics = result.trainingMetrics();
        assertEquals(List.of("max-error", "d2-pinball", "adjusted-r2"), List.copyOf(metrics.keySet()));
        assertEquals(0.7, metrics.get("max-error"), 1e-14);
        assertEquals(1 - (0.7 / 2) / (22.75 / 3), metrics.get("adjusted-r2"), 1e-14);
        assertEquals(metrics, result.model().orElseThrow().evaluate(NUMBERS));
    }

    @Test
    void severalTargetsHaveANumberEach() {
        RunResult result =
                kudari.run(line("y", "z").metric("mae").build(), NUMBERS).train();

        assertEquals(
                List.of("mae.y", "mae.z"), List.copyOf(result.trainingMetrics().keySet()));
    }

    @Test
    void metricsOfOneNameAreToldApartByTheirOptions() {
        RunConfig config = classes()
                .metric("recall", Map.of("average", "none"))
                .metric("recall", Map.of("average", "macro"))
                .metric("f-beta", Map.of("beta", 2))
                .metric("f-beta", Map.of("beta", 0.5))
                .metric("accuracy")
                .build();

        RunResult result = kudari.run(config, CLASSES).train();

        assertEquals(
                List.of(
                        "recall{average: none}.no",
                        "recall{average: none}.yes",
                        "recall{average: macro}",
                        "f-beta{beta: 2.0}",
                        "f-beta{beta: 0.5}",
                        "accuracy"),
                List.copyOf(result.trainingMetrics().keySet()));
    }

    @Test
    void tablesAreInTheResultAndInTheRunFolder() throws IOException {
        RunResult result = kudari.run(classes().metric("confusion-matrix").build(), CLASSES)
                .train(folder.resolve("run"));

        ReportTable table = result.trainingEvaluation().tables().get(0);
        assertEquals(List.of("no", "yes"), table.rows());
        assertEquals(2, table.value("no", "no"));
        assertEquals(0, table.value("yes", "no"));
        String report = Files.readString(folder.resolve("run/run.json"));
        assertTrue(report.contains("\"training-tables\": [\n    {\n      \"title\": \"true \\\\ predicted\""), report);
        assertTrue(report.contains("\"kind\": \"metric\",\n      \"name\": \"confusion-matrix\""), report);
    }

    @Test
    void whatCannotJudgeIsRefusedBeforeTheDataAreRead() {
        List<String> refusals = refusals(line("y").metric("accuracy").build(), NUMBERS);

        assertEquals(1, refusals.size());
        assertTrue(
                refusals.get(0)
                        .startsWith(
                                "metrics[1].accuracy: metric 'accuracy' cannot judge a model that loss 'mse' trains,"
                                        + " which predicts numbers. What would work: metric adjusted-r2, d2, d2-pinball,"),
                refusals.get(0));
        assertTrue(refusals.get(0).contains("; or loss "), refusals.get(0));
        assertTrue(refusals.get(0).contains("cross-entropy"), refusals.get(0));
    }

    @Test
    void mistakesAreReportedAllAtOnce() {
        RunConfig config = line("y")
                .metric("mea")
                .metric("mae")
                .metric("d2", Map.of("power", -1))
                .metric("mae")
                .build();

        assertEquals(
                List.of(
                        "metrics[1].mea: unknown metric 'mea'; did you mean 'mae'?",
                        "metrics[3].d2.power: power: found -1, but expected a number at least 0",
                        "metrics[4].mae: metric 'mae' is named twice with the same options; leave one out, or change its"
                                + " options"),
                refusals(config, NUMBERS));
    }

    @Test
    void defaultsAreSpelledOut() {
        String yaml = kudari.run(line("y").build(), NUMBERS).resolvedConfig(folder);

        assertTrue(yaml.endsWith("""
                metrics:
                - mse: {}
                - rmse: {}
                - mae: {}
                - r2: {}
                - residual-sum-of-squares: {}
                """), yaml);
    }

    @Test
    void aSavedModelIsJudgedByItsOwnMetricsOrByOthers() throws IOException {
        kudari.run(
                        line("y")
                                .metric("mae")
                                .metric("d2-pinball", Map.of("quantile", 0.25))
                                .build(),
                        NUMBERS)
                .train(folder.resolve("run"));
        Path file = folder.resolve("run/model.safetensors");

        Map<String, Double> own = kudari.load(file).evaluate(NUMBERS);
        Map<String, Double> others =
                kudari.load(file, "[max-error, {d2: {power: 0}}]").evaluate(NUMBERS);
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> kudari.load(file, "[mae, accuracy]"));

        assertEquals(List.of("mae", "d2-pinball"), List.copyOf(own.keySet()));
        assertEquals(0.7, others.get("max-error"), 1e-14);
        assertTrue(
                refused.getMessage().contains("metric 'accuracy' cannot judge a model that loss 'mse' trains"),
                refused::getMessage);
        assertTrue(refused.getMessage().startsWith("metrics [mae, accuracy]"), refused::getMessage);
    }

    @Test
    void withoutMetricsAmongTheComponentsARunHasNone() throws IOException {
        kudari.run(line("y").build(), NUMBERS).train(folder.resolve("run"));
        try (Kudari bare = Kudari.builder()
                .discover(false)
                .model(new LinearProvider())
                .loss(new org.kudari.losses.MeanSquaredErrorProvider())
                .optimizer(new LeastSquaresProvider())
                .build()) {
            RunResult result = bare.run(line("y").build(), NUMBERS).train();
            TrainedModel loaded = bare.load(folder.resolve("run/model.safetensors"));

            assertEquals(Map.of(), result.trainingMetrics());
            assertEquals(Map.of(), loaded.evaluate(NUMBERS));
            assertEquals(2.1, loaded.predict(1.0)[0], 1e-14);
        }
    }

    private static RunConfig.Builder two(String loss) {
        return RunConfig.builder()
                .target("y")
                .model("linear")
                .loss(loss)
                .optimizer("gradient-descent", Map.of("learning-rate", 1))
                .fullBatch()
                .epochs(50);
    }

    @Test
    void oneOutputForTwoClassesIsJudgedByItsProbability() {
        RunConfig config = two("binary-cross-entropy")
                .metric("roc-auc")
                .metric("precision", Map.of("average", "none"))
                .metric("log-loss")
                .metric("confusion-matrix")
                .build();

        RunResult result = kudari.run(config, CLASSES).train();

        assertEquals(
                List.of("roc-auc", "precision.no", "precision.yes", "log-loss"),
                List.copyOf(result.trainingMetrics().keySet()));
        assertEquals(1, result.trainingMetrics().get("roc-auc"));
        assertEquals(2, result.trainingEvaluation().tables().get(0).value("yes", "yes"));
        TrainedModel model = result.model().orElseThrow();
        double surprise = 0;
        for (double x : new double[] {-2, -1, 1, 3}) {
            double p = model.predict(x)[0];
            surprise -= StrictMath.log(x > 0 ? p : 1 - p) / 4;
        }
        assertEquals(surprise, result.trainingMetrics().get("log-loss"), 1e-13);
    }

    @Test
    void marginsAreJudgedByWhatNeedsNoProbabilities() {
        RunResult result = kudari.run(
                        two("hinge").metric("accuracy").metric("roc-auc").build(), CLASSES)
                .train();
        List<String> refusals = refusals(two("hinge").metric("log-loss").build(), CLASSES);

        assertEquals(Map.of("accuracy", 1.0, "roc-auc", 1.0), result.trainingMetrics());
        assertEquals(
                List.of("accuracy"),
                List.copyOf(kudari.run(two("hinge").build(), CLASSES)
                        .train()
                        .trainingMetrics()
                        .keySet()));
        assertTrue(
                refusals.get(0)
                        .contains("which predicts margins between two classes. What would work: metric accuracy,"),
                refusals.get(0));
    }

    @Test
    void severalBinaryTargetsAreJudgedEachOnItsOwn() {
        Table table = Table.builder()
                .numbers("x", -2, -1, 1, 3)
                .numbers("right", 0, 0, 1, 1)
                .numbers("left", 1, 1, 0, 0)
                .build();
        RunConfig config = RunConfig.builder()
                .target("right", "left")
                .model("linear")
                .loss("binary-cross-entropy")
                .optimizer("gradient-descent", Map.of("learning-rate", 1))
                .epochs(50)
                .metric("accuracy")
                .metric("recall", Map.of("average", "none"))
                .build();

        RunResult result = kudari.run(config, table).train();

        assertEquals(
                List.of(
                        "accuracy.right",
                        "accuracy.left",
                        "recall.right.0",
                        "recall.right.1",
                        "recall.left.0",
                        "recall.left.1"),
                List.copyOf(result.trainingMetrics().keySet()));
        assertTrue(result.trainingMetrics().values().stream().allMatch(value -> value == 1));
    }

    /** Of a mean and a deviation the mean is judged. */
    @Test
    void whatALossWantsBesideThePredictionIsNotJudged() {
        RunConfig config = RunConfig.builder()
                .target("y")
                .inputs("x")
                .model("linear")
                .loss("gaussian-nll")
                .optimizer("adam", Map.of("learning-rate", 0.05))
                .fullBatch()
                .epochs(200)
                .metric("max-error")
                .build();

        RunResult result = kudari.run(config, NUMBERS).train();

        double largest = 0;
        for (int row = 0; row < 4; row++) {
            double mean = result.model().orElseThrow().predict(NUMBERS.numbers("x")[row])[0];
            largest = Math.max(largest, Math.abs(mean - NUMBERS.numbers("y")[row]));
        }
        assertEquals(largest, result.trainingMetrics().get("max-error"), 1e-14);
    }

    /** How many rows there are, by their weights. */
    public static final class CountProvider implements MetricProvider, Metric {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public String description() {
            return "rows";
        }

        @Override
        public Metric create(Options options) {
            return this;
        }

        @Override
        public boolean judges(TargetKind kind) {
            return true;
        }

        @Override
        public Sum newSum(MetricContext context) {
            return new Sum() {
                private double count;

                @Override
                public void add(Matrix predictions, Matrix targets, double[] weights) {
                    assertEquals(predictions.rows(), targets.rows());
                    for (int row = 0; row < predictions.rows(); row++) {
                        count += weights[row];
                    }
                }

                @Override
                public void merge(Sum other) {
                    count += other.result().values().get("");
                }

                @Override
                public MetricResult result() {
                    return MetricResult.of(count);
                }
            };
        }
    }

    @Test
    void aMetricMayBeAddedByHand() {
        try (Kudari more = Kudari.builder().metric(new CountProvider()).build()) {
            RunResult result =
                    more.run(line("y").metric("count").build(), NUMBERS).train();

            assertEquals(Map.of("count", 4.0), result.trainingMetrics());
        }
    }

    @Test
    void ofTwoWithTheNameOfADefaultTheBuiltInOneIsTaken() {
        MetricProvider namesake = new MetricProvider() {
            @Override
            public String name() {
                return "mae";
            }

            @Override
            public String description() {
                return "another";
            }

            @Override
            public Metric create(Options options) {
                return new MeanSquaredErrorProvider().create(options);
            }
        };
        try (Kudari more = Kudari.builder().metric(namesake).build()) {
            Run run = more.run(line("y").build(), NUMBERS);

            assertEquals(
                    kudari.run(line("y").build(), NUMBERS).train().trainingMetrics(),
                    run.train().trainingMetrics());
        }
    }

    /** An error in the very last step must not cost a long training. */
    @Test
    void aModelIsSavedBeforeAMetricCanFail() throws IOException {
        MetricProvider failing = new MetricProvider() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public String description() {
                return "fails";
            }

            @Override
            public Metric create(Options options) {
                return new Metric() {
                    @Override
                    public boolean judges(TargetKind kind) {
                        return true;
                    }

                    @Override
                    public Sum newSum(MetricContext context) {
                        throw new UnsupportedOperationException("on purpose");
                    }
                };
            }
        };
        try (Kudari more = Kudari.builder().metric(failing).build()) {
            Run run = more.run(line("y").metric("failing").build(), NUMBERS);

            assertThrows(UnsupportedOperationException.class, () -> run.train(folder.resolve("run")));
        }
        assertEquals(2.1, kudari.load(folder.resolve("run/model.safetensors")).predict(1.0)[0], 1e-14);
    }

    @Test
    void metricsHaveTheSameBitsOnAnyNumberOfThreads() {
        Random random = new Random(3);
        int rows = 10_001;
        double[] x = random.doubles(rows).toArray();
        double[] y = random.doubles(rows).toArray();
        double[] w = random.doubles(rows).toArray();
        Table table =
                Table.builder().numbers("x", x).numbers("y", y).numbers("w", w).build();
        RunConfig.Builder config = line("y").weight("w");
        for (String metric : List.of("mae", "rmse", "r2", "pearson", "median-absolute-error", "max-error", "smape")) {
            config.metric(metric);
        }
        Map<String, Double> one = null;
        for (int threads : new int[] {1, 2, 3, 7}) {
            try (Kudari several = Kudari.builder().threads(threads).build()) {
                RunResult result = several.run(config.build(), table).train();
                one = one == null ? result.trainingMetrics() : one;
                assertEquals(one, result.trainingMetrics());
                assertEquals(one, result.model().orElseThrow().evaluate(table));
            }
        }
        double absolute = 0;
        double weight = 0;
        TrainedModel model = kudari.run(config.build(), table).train().model().orElseThrow();
        for (int row = 0; row < rows; row++) {
            absolute += w[row] * Math.abs(model.predict(x[row])[0] - y[row]);
            weight += w[row];
        }
        assertEquals(absolute / weight, one.get("mae"), 1e-12);
    }
}
