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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** Targets that are one of two classes, told by one output: from the file to probabilities, metrics and the saved model. */
class BinaryTargetTest {
    private static final String CONFIG = """
            data: {csv: trials.csv, target: won, validation: more.csv}
            model: linear
            loss: binary-cross-entropy
            optimizer: {gradient-descent: {learning-rate: 1}}
            training: {epochs: 300, batch-size: full}
            """;

    private static final String TRIALS = """
            dose,won
            -2,no
            -1,no
            -0.5,yes
            0.5,no
            1,yes
            2,yes
            """;

    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    private Run run(String yaml, String csv) {
        TestFiles.write(folder, "trials.csv", csv);
        TestFiles.write(folder, "more.csv", csv);
        return kudari.run(TestFiles.write(folder, "run.yaml", yaml));
    }

    private TrainedModel train(String yaml, String csv) {
        return run(yaml, csv).train().model().orElseThrow();
    }

    @Test
    void theClassComesBeforeTheProbabilityOfThePositiveOne() {
        TrainedModel model = train(CONFIG, TRIALS);
        Table rows = Table.builder().numbers("dose", -3, 3).build();

        Table predicted = model.predict(rows);

        assertEquals(List.of("no", "yes"), model.classes());
        assertEquals(List.of("won=yes"), model.predictionNames());
        assertEquals(List.of("won", "won=yes"), predicted.names());
        assertArrayEquals(new String[] {"no", "yes"}, predicted.texts("won"));
        double[] probabilities = predicted.numbers("won=yes");
        assertTrue(probabilities[0] > 0 && probabilities[0] < 0.1 && probabilities[1] > 0.9 && probabilities[1] < 1);
        // The logit is the coefficients' line; the data are symmetric, and so is the model.
        double slope = model.coefficients().orElseThrow().get(0).value();
        assertEquals("won=yes", model.coefficients().orElseThrow().get(0).target());
        assertEquals(1 / (1 + Math.exp(-3 * slope)), probabilities[1], 1e-9);
        assertArrayEquals(new double[] {probabilities[1]}, model.predict(3.0));
        assertArrayEquals(new double[] {probabilities[1]}, model.predict(Map.of("dose", 3)));
    }

    @Test
    void metricsAreThoseOfTheDefinition() {
        RunResult result = run(CONFIG, TRIALS).train();
        TrainedModel model = result.model().orElseThrow();

        double[] doses = {-2, -1, -0.5, 0.5, 1, 2};
        boolean[] won = {false, false, true, false, true, true};
        double logarithms = 0;
        for (int row = 0; row < doses.length; row++) {
            double p = model.predict(doses[row])[0];
            logarithms -= Math.log(won[row] ? p : 1 - p) / doses.length;
        }

        assertEquals(4.0 / 6, result.validationMetrics().get("accuracy"), 1e-15);
        assertEquals(logarithms, result.validationMetrics().get("log-loss"), 1e-14);
        assertEquals(logarithms, result.history().get(299).validationLoss().getAsDouble(), 1e-14);
    }

    @Test
    void whichClassIsPositiveMayBeSaid() {
        double probability = train(CONFIG, TRIALS).predict(1.5)[0];

        TrainedModel turned = train(CONFIG.replace("won,", "won, positive: no,"), TRIALS);

        assertEquals(List.of("yes", "no"), turned.classes());
        assertEquals(List.of("won=no"), turned.predictionNames());
        assertEquals(1 - probability, turned.predict(1.5)[0], 1e-12);
        assertArrayEquals(
                new String[] {"yes"},
                turned.predict(Table.builder().numbers("dose", 3).build()).texts("won"));
    }

    @Test
    void aLoadedModelAnswersTheSame() throws IOException {
        TrainedModel trained = run(CONFIG.replace("won,", "won, positive: no,"), TRIALS)
                .train(folder.resolve("out"))
                .model()
                .orElseThrow();

        TrainedModel loaded = kudari.load(folder.resolve("out/model.safetensors"));

        Table rows = loaded.readLabelled(folder.resolve("more.csv"));
        assertEquals(trained.classes(), loaded.classes());
        assertEquals(trained.evaluate(rows), loaded.evaluate(rows));
        assertArrayEquals(
                trained.predict(rows).numbers("won=no"), loaded.predict(rows).numbers("won=no"));
        assertArrayEquals(
                trained.predict(rows).texts("won"), loaded.predict(rows).texts("won"));
        String config = Files.readString(folder.resolve("out/config.yaml"));
        assertTrue(config.contains("positive: 'no'") || config.contains("positive: no"), config);
    }

    static Stream<Arguments> twoClasses() {
        return Stream.of(
                Arguments.of("0", "1", List.of("0", "1")),
                Arguments.of("1", "0.0", List.of("0", "1")),
                Arguments.of("-1", "+1", List.of("-1", "1")),
                Arguments.of("10", "9", List.of("9", "10")),
                Arguments.of("true", "false", List.of("false", "true")));
    }

    @ParameterizedTest
    @MethodSource("twoClasses")
    void numbersAndWordsAreClassesInTheirOrder(String first, String second, List<String> classes) {
        TrainedModel model = train(CONFIG, TRIALS.replace("no", first).replace("yes", second));

        assertEquals(classes, model.classes());
        assertEquals(List.of("won=" + classes.get(1)), model.predictionNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary-cross-entropy", "focal", "hinge", "squared-hinge"})
    void everyLossForTwoClassesTellsThemApart(String loss) {
        TrainedModel model = train(CONFIG.replace("binary-cross-entropy", loss), TRIALS);

        Table predicted = model.predict(Table.builder().numbers("dose", -3, 3).build());

        assertArrayEquals(new String[] {"no", "yes"}, predicted.texts("won"));
        assertTrue(model.evaluate(folder.resolve("more.csv")).get("accuracy") > 0.6);
    }

    @Test
    void marginsAreNoProbabilities() {
        TrainedModel model = train(CONFIG.replace("binary-cross-entropy", "hinge"), TRIALS);

        Table predicted = model.predict(Table.builder().numbers("dose", -3, 3).build());

        assertEquals(List.of("won", "won.margin"), predicted.names());
        assertTrue(predicted.numbers("won.margin")[0] < 0 && predicted.numbers("won.margin")[1] > 1);
        assertEquals(
                List.of("accuracy"),
                List.copyOf(model.evaluate(folder.resolve("more.csv")).keySet()));
    }

    @Test
    void aColumnOfProbabilitiesIsFittedAsTheyAre() {
        // σ(0) = ½ and σ(±log 3) = ¾, ¼: a line through the logits.
        String csv = "dose,won\n-1,0.25\n0,0.5\n1,0.75\n";

        TrainedModel model = train(CONFIG.replace("300", "3000"), csv);

        assertEquals(List.of(), model.classes());
        assertEquals(List.of("won"), model.predictionNames());
        assertEquals(0.75, model.predict(1.0)[0], 1e-6);
        assertEquals(0.9, model.predict(2.0)[0], 1e-6);
    }

    @Test
    void severalTargetsAreProbabilitiesEachForItself() {
        String csv = "dose,won,drew\n-1,0.25,1\n0,0.5,1\n1,0.75,1\n";

        TrainedModel model =
                train(CONFIG.replace("target: won", "target: [won, drew]").replace("300", "3000"), csv);

        assertEquals(List.of("won", "drew"), model.predictionNames());
        assertEquals(0.75, model.predict(1.0)[0], 1e-4);
        assertTrue(model.predict(0.0)[1] > 0.99);
    }

    static Stream<Arguments> brokenTargets() {
        String rows = "dose,won\n1,a\n2,b\n";
        String three = "but loss 'binary-cross-entropy' tells two apart; for more, choose cross-entropy";
        return Stream.of(
                Arguments.of("", rows + "3,c\n", "run.yaml:1:33", "found 3 classes, a, b, c, " + three),
                Arguments.of("", "dose,won\n1,1\n2,2\n3,3\n", "run.yaml:1:33", "found 3 classes, 1, 2, 3, " + three),
                Arguments.of("", "dose,won\n1,a\n2,a\n", "run.yaml:1:33", "every training row is of class 'a'"),
                Arguments.of("", "dose,won\n1,0.5\n2,1.5\n", "trials.csv:3", "column 'won': found 1.5, but loss"),
                Arguments.of(
                        "",
                        "dose,won\n1,1\n2,yes\n",
                        "trials.csv:3",
                        "found 'yes', but expected a number as in the rows before; a target of two classes calls each by"),
                Arguments.of(
                        "positive: 1, ",
                        "dose,won\n1,0.5\n2,1\n",
                        "run.yaml:1:48",
                        "target 'won' has no classes: some of its numbers lie between 0 and 1"),
                Arguments.of(
                        "positive: A, ", rows, "run.yaml:1:48", "target 'won' has no class 'A'; did you mean 'a'?"));
    }

    @ParameterizedTest
    @MethodSource("brokenTargets")
    void targetsThatAreNotTwoClassesAreTold(String positive, String csv, String place, String message) {
        Run run = run(CONFIG.replace("won, ", "won, " + positive), csv);

        List<Problem> problems =
                assertThrows(InvalidInputException.class, run::train).problems();

        assertEquals(folder.resolve(place).toString(), problems.get(0).where());
        assertTrue(problems.get(0).message().contains(message), problems::toString);
    }

    @ParameterizedTest
    @CsvSource({"mse, fits numbers; not classes", "cross-entropy, has an output for each class; and favours none"})
    void aPositiveClassIsForLossesOfTwo(String loss, String reason) {
        InvalidInputException problem = assertThrows(
                InvalidInputException.class,
                () -> run(CONFIG.replace("won,", "won, positive: yes,").replace("binary-cross-entropy", loss), TRIALS));

        assertEquals(
                folder.resolve("run.yaml") + ":1:48: positive: found 'yes', but loss '" + loss + "' "
                        + reason.replace(';', ',')
                        + "; leave it out, or choose a loss that tells two classes apart by one output, such as"
                        + " binary-cross-entropy",
                problem.getMessage());
    }
}
