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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.Matrix;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/** Targets that are classes: from the file to probabilities, metrics and the saved model. */
class ClassificationTest {
    private static final String CONFIG = """
            seed: 3
            data: {csv: flowers.csv, target: kind, standardize: true}
            model: linear
            loss: cross-entropy
            optimizer: {gradient-descent: {learning-rate: 1}}
            training: {epochs: 200, batch-size: full}
            """;

    private static final String FLOWERS = """
            length,kind
            1,rose
            2,rose
            5,aster
            6,aster
            9,lily
            9.5,lily
            """;

    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    private Run run(String yaml, String csv) {
        TestFiles.write(folder, "flowers.csv", csv);
        return kudari.run(TestFiles.write(folder, "run.yaml", yaml));
    }

    private TrainedModel train(String yaml, String csv) {
        return run(yaml, csv).train().model().orElseThrow();
    }

    @Test
    void theMostProbableClassComesBeforeTheProbabilities() {
        TrainedModel model = train(CONFIG, FLOWERS);
        Table rows = Table.builder().numbers("length", 1.5, 5.5, 9).build();

        Table predicted = model.predict(rows);
        Matrix matrix = model.predict(Matrix.of(rows.numbers("length"), 3, 1));

        assertEquals(List.of("aster", "lily", "rose"), model.classes());
        assertEquals(List.of("kind", "kind=aster", "kind=lily", "kind=rose"), predicted.names());
        assertArrayEquals(new String[] {"rose", "aster", "lily"}, predicted.texts("kind"));
        for (int row = 0; row < 3; row++) {
            double[] one = model.predict(rows.numbers("length")[row]);
            assertArrayEquals(one, model.predict(Map.of("length", rows.numbers("length")[row])));
            assertArrayEquals(one, matrix.rows(row, row + 1).toArray());
            assertEquals(1, Arrays.stream(one).sum(), 1e-15);
            for (int k = 0; k < 3; k++) {
                assertEquals(one[k], predicted.numbers(predicted.names().get(k + 1))[row]);
            }
        }
    }

    @Test
    void metricsAreThoseOfTheDefinition() {
        String yaml = CONFIG.replace("kind,", "kind, weight: w, validation: more.csv,")
                .replace("200", "5");
        TestFiles.write(folder, "more.csv", "length,kind,w\n1,rose,1\n4,rose,2\n6,aster,1\n8,aster,0.5\n9,lily,0\n");
        RunResult result = run(yaml, FLOWERS.replace("kind\n", "kind,w\n").replaceAll("(rose|aster|lily)\n", "$1,1\n"))
                .train();
        TrainedModel model = result.model().orElseThrow();

        double[] lengths = {1, 4, 6, 8};
        int[] truth = {2, 2, 0, 0};
        double[] weights = {1, 2, 1, 0.5};
        double hits = 0;
        double logarithms = 0;
        for (int row = 0; row < 4; row++) {
            double[] p = model.predict(lengths[row]);
            hits += isLargest(p, truth[row]) ? weights[row] : 0;
            logarithms -= weights[row] * Math.log(p[truth[row]]);
        }

        assertEquals(
                List.of("accuracy", "log-loss"),
                List.copyOf(result.validationMetrics().keySet()));
        assertEquals(hits / 4.5, result.validationMetrics().get("accuracy"), 1e-15);
        assertEquals(logarithms / 4.5, result.validationMetrics().get("log-loss"), 1e-14);
        assertEquals(
                result.validationMetrics().get("log-loss"),
                result.history().get(4).validationLoss().getAsDouble(),
                1e-14);
        assertEquals(result.validationMetrics(), model.evaluate(model.readLabelled(folder.resolve("more.csv"))));
    }

    private static boolean isLargest(double[] values, int k) {
        return Arrays.stream(values).allMatch(value -> value <= values[k]);
    }

    @Test
    void aLoadedModelKnowsItsClasses() throws IOException {
        run(CONFIG, FLOWERS).train(folder.resolve("out"));

        TrainedModel loaded = kudari.load(folder.resolve("out/model.safetensors"));

        assertEquals(List.of("aster", "lily", "rose"), loaded.classes());
        assertEquals(
                1,
                loaded.evaluate(loaded.readLabelled(folder.resolve("flowers.csv")))
                        .get("accuracy"));
        assertTrue(loaded.toJson().contains("\"classes\": [\n    \"aster\""), loaded::toJson);
        assertEquals("kind=aster", loaded.coefficients().orElseThrow().get(0).target());
        assertTrue(Files.readString(folder.resolve("out/run.json")).contains("\"accuracy\": 1.0"));
    }

    @Test
    void numbersAreClassesInNumericOrderWrittenWithoutPoint() {
        String csv = "length,kind\n1,10\n2,10.0\n5,9\n6,+9\n9,-0\n9.5,0\n8,2.50\n";

        TrainedModel model = train(CONFIG, csv);

        assertEquals(List.of("0", "2.5", "9", "10"), model.classes());
        Table rows =
                Table.builder().numbers("length", 1, 5).numbers("kind", 10, 9).build();
        assertEquals(1, model.evaluate(rows).get("accuracy"));
    }

    @Test
    void rowsHandedOverInCodeMayHaveTextsOrNumbers() {
        RunConfig config = RunConfig.builder()
                .target("kind")
                .model("linear")
                .loss("cross-entropy")
                .optimizer("gradient-descent")
                .build();
        Table.Builder lengths = Table.builder().numbers("length", -1, 1);

        TrainedModel texts = kudari.run(config, lengths.texts("kind", "b", "a").build())
                .train()
                .model()
                .orElseThrow();
        TrainedModel numbers = kudari.run(
                        config,
                        Table.builder()
                                .numbers("length", -1, 1)
                                .numbers("kind", 11, 2)
                                .build())
                .train()
                .model()
                .orElseThrow();

        assertEquals(List.of("a", "b"), texts.classes());
        assertEquals(List.of("2", "11"), numbers.classes());
        assertEquals(ColumnKind.TEXTS, numbers.predict(lengths.build()).kind("kind"));
    }

    @Test
    void imagesAreClassifiedByTheirFilesAlone() throws IOException {
        Path images = TestFiles.write(
                folder, "images", TestFiles.idx(8, new int[] {4, 1, 2}, 200, 0, 0, 200, 255, 3, 9, 255));
        Path labels = TestFiles.write(folder, "labels", TestFiles.idx(8, new int[] {4}, 3, 7, 3, 7));
        String yaml = TestFiles.IDX
                .replace("scale: 2", "scale: 255")
                .replace("mse", "cross-entropy")
                .replace("least-squares", "gradient-descent");

        TrainedModel model = train(yaml, FLOWERS);

        assertEquals(List.of("3", "7"), model.classes());
        assertEquals(1, model.evaluate(model.readLabelled(images, labels)).get("accuracy"));
        assertArrayEquals(
                new String[] {"3", "7", "3", "7"},
                model.predict(model.readInputs(images)).texts("label"));
    }

    @Test
    void aShareOfTheImagesMayBeHeldOut() {
        TestFiles.write(folder, "images", TestFiles.idx(8, new int[] {10, 1}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        TestFiles.write(folder, "labels", TestFiles.idx(8, new int[] {10}, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1));
        String yaml = TestFiles.IDX
                .replace("scale: 2", "validation: 0.1")
                .replace("mse", "cross-entropy")
                .replace("least-squares", "gradient-descent");

        RunResult result = run(yaml, FLOWERS).train();

        double accuracy = result.validationMetrics().get("accuracy");
        assertTrue(accuracy == 0 || accuracy == 1, "one row is either right or wrong: " + accuracy);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257, 10_000})
    void thereMayBeThousandsOfClasses(int classes) {
        String csv = IntStream.range(0, classes)
                .mapToObj(k -> k + "," + k)
                .collect(Collectors.joining("\n", "length,kind\n", "\n"));

        TrainedModel model = train(CONFIG.replace("200", "1"), csv);

        assertEquals(classes, model.classes().size());
        assertEquals(String.valueOf(classes - 1), model.classes().get(classes - 1));
    }

    static Stream<Arguments> brokenTargets() {
        String classes = IntStream.rangeClosed(0, 10_000)
                .mapToObj(k -> k + "," + k)
                .collect(Collectors.joining("\n", "length,kind\n", "\n"));
        return Stream.of(
                Arguments.of("length,kind\n1,rose\n2,rose\n", "run.yaml:2:34", "every training row is of class 'rose'"),
                Arguments.of(classes, "run.yaml:2:34", "found 10001 classes, more than the 10000 there may be"),
                Arguments.of("length,kind\n1,rose\n2,\n3,lily\n", "flowers.csv:3", "column 'kind' is empty"));
    }

    @ParameterizedTest
    @MethodSource("brokenTargets")
    void targetsThatAreNoClassesAreTold(String csv, String place, String message) {
        Run run = run(CONFIG, csv);

        List<Problem> problems =
                assertThrows(InvalidInputException.class, run::train).problems();

        assertEquals(folder.resolve(place).toString(), problems.get(0).where());
        assertTrue(problems.get(0).message().contains(message), problems::toString);
    }

    @Test
    void aClassThatNoTrainingRowHasIsToldWithTheNearestOne() {
        TestFiles.write(folder, "more.csv", "length,kind\n1,rose\n2,lilly\n3,oak\n");
        Run run = run(CONFIG.replace("kind,", "kind, validation: more.csv,"), FLOWERS);

        List<Problem> problems =
                assertThrows(InvalidInputException.class, run::train).problems();

        assertEquals(
                List.of(
                        folder.resolve("more.csv")
                                + ":3: column 'kind': found 'lilly', a class that no training row has; did you mean 'lily'?",
                        folder.resolve("more.csv")
                                + ":4: column 'kind': found 'oak', a class that no training row has; expected one of aster,"
                                + " lily, rose"),
                problems.stream().map(Problem::toString).toList());
        TrainedModel model = train(CONFIG, FLOWERS);
        Table rows = Table.builder().numbers("length", 1).texts("kind", "oak").build();
        assertTrue(assertThrows(InvalidInputException.class, () -> model.evaluate(rows))
                .getMessage()
                .startsWith("row 1: column 'kind': found 'oak'"));
    }

    @Test
    void severalTargetsAreRefusedBeforeTheDataAreRead() {
        TestFiles.write(folder, "run.yaml", CONFIG.replace("target: kind", "target: [kind, length]"));
        TestFiles.write(folder, "flowers.csv", "");

        Problem problem = assertThrows(InvalidInputException.class, () -> kudari.run(folder.resolve("run.yaml")))
                .problems()
                .get(0);

        assertEquals(folder.resolve("run.yaml") + ":2:41", problem.where());
        assertTrue(problem.message().contains("found 2 columns, but loss 'cross-entropy' fits the classes of one"));
    }

    @Test
    void textsAreNoNumbersToALossForNumbers() {
        Run run = run(CONFIG.replace("cross-entropy", "mse"), FLOWERS);

        List<Problem> problems =
                assertThrows(InvalidInputException.class, run::train).problems();

        assertEquals(
                "column 'kind': found 'rose', but expected a number; to predict classes, choose a loss for them, such as"
                        + " cross-entropy",
                problems.get(0).message());
    }
}
