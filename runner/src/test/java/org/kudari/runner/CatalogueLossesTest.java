package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** Losses whose predictions are not the model's outputs: what a user gets, in which units, and which data they refuse. */
class CatalogueLossesTest {
    private static final String CONFIG = """
            data: {csv: rows.csv, target: y}
            model: linear
            loss: poisson
            optimizer: {adam: {learning-rate: 0.05}}
            training: {epochs: 3000, batch-size: full}
            """;

    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    private Run run(String yaml, String csv) {
        TestFiles.write(folder, "rows.csv", csv);
        return kudari.run(TestFiles.write(folder, "run.yaml", yaml));
    }

    private TrainedModel train(String yaml, String csv) {
        return run(yaml, csv).train().model().orElseThrow();
    }

    private List<Problem> problems(String yaml, String csv) {
        return assertThrows(InvalidInputException.class, () -> run(yaml, csv).train())
                .problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "gamma", "tweedie"})
    void ratesArePredictedAsTheyAreCountedAndNeverStandardized(String loss) {
        // y = 2·3ˣ, which a line through the logarithms meets.
        String csv = "x,y\n0,2\n1,6\n2,18\n3,54\n";
        String yaml = CONFIG.replace("poisson", loss).replace("target: y", "target: y, standardize: true");

        TrainedModel model = train(yaml, csv);

        assertEquals(List.of("y"), model.predictionNames());
        assertEquals(6, model.predict(1.0)[0], 1e-4);
        assertEquals(162, model.predict(4.0)[0], 1e-2);
        assertEquals(Math.log(3), model.coefficients().orElseThrow().get(0).value(), 1e-4);
        assertEquals(0, model.evaluate(folder.resolve("rows.csv")).get("rmse"), 1e-3);
    }

    /** Two rows of each x, 4·x ± s: means 0 and 4, standard deviations 1 and √e ≈ 1.65. */
    private static final String SPREAD = "x,y\n0,1\n0,-1\n1,5.648721270700128\n1,2.351278729299872\n";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void meansAndDeviationsArePredictedInTheUnitsOfTheData(boolean standardize) throws IOException {
        String yaml = CONFIG.replace("poisson", "gaussian-nll")
                .replace("target: y", "target: y, standardize: " + standardize)
                .replace("adam: {learning-rate: 0.05}", "gradient-descent: {learning-rate: 0.1}");

        TrainedModel model =
                run(yaml, SPREAD).train(folder.resolve("out")).model().orElseThrow();

        Table predicted = model.predict(Table.builder().numbers("x", 0, 1).build());
        assertEquals(List.of("y", "y.standard-deviation"), predicted.names());
        assertEquals(predicted.names(), model.predictionNames());
        assertArrayEquals(new double[] {0, 4}, predicted.numbers("y"), 1e-5);
        assertArrayEquals(new double[] {1, Math.sqrt(Math.E)}, predicted.numbers("y.standard-deviation"), 1e-5);
        // log σ² = 0 + 1·x in the units of the data, however the model was trained.
        List<Coefficient> coefficients = model.coefficients().orElseThrow();
        assertEquals(
                List.of("y", "y", "y.log-variance", "y.log-variance"),
                coefficients.stream().map(Coefficient::target).toList());
        assertArrayEquals(
                new double[] {4, 0, 1, 0},
                coefficients.stream().mapToDouble(Coefficient::value).toArray(),
                1e-5);
        // Of four rows: (1 + 1 + 2·e)/4.
        assertEquals(
                (1 + Math.E) / 2, model.evaluate(folder.resolve("rows.csv")).get("mse"), 1e-5);
        TrainedModel loaded = kudari.load(folder.resolve("out/model.safetensors"));
        assertArrayEquals(model.predict(0.5), loaded.predict(0.5));
        assertEquals(model.toJson(), loaded.toJson());
    }

    @Test
    void severalMeansComeBeforeTheirDeviations() {
        String yaml = CONFIG.replace("poisson", "gaussian-nll")
                .replace("target: y", "target: [y, z]")
                .replace("3000", "1");

        TrainedModel model = train(yaml, "x,y,z\n0,1,5\n1,2,6\n");

        assertEquals(List.of("y", "z", "y.standard-deviation", "z.standard-deviation"), model.predictionNames());
        assertEquals(4, model.predict(0.0).length);
        assertTrue(model.evaluate(folder.resolve("rows.csv")).containsKey("mse.z"));
    }

    @Test
    void distributionsArePredictedAsProbabilities() {
        String csv = "x,a,b,c\n0,0.5,0.25,0.25\n1,0.2,0.4,0.4\n";
        String yaml =
                CONFIG.replace("poisson", "kl-divergence").replace("target: y", "target: [a, b, c], standardize: true");

        RunResult result = run(yaml, csv).train();
        TrainedModel model = result.model().orElseThrow();

        assertArrayEquals(new double[] {0.5, 0.25, 0.25}, model.predict(0.0), 1e-6);
        assertArrayEquals(new double[] {0.2, 0.4, 0.4}, model.predict(1.0), 1e-6);
        assertEquals(1, Arrays.stream(model.predict(7.0)).sum(), 1e-15);
        assertEquals(0, result.history().get(2999).trainingLoss(), 1e-9);
    }

    @Test
    void quantilesSplitTheRows() {
        StringBuilder csv = new StringBuilder("x,y\n");
        for (int i = 1; i <= 99; i++) {
            csv.append("0,").append(i).append('\n');
        }
        String yaml = CONFIG.replace("poisson", "{quantile: {quantile: 0.9}}")
                .replace("adam: {learning-rate: 0.05}", "gradient-descent: {learning-rate: 1}");

        // Between the 89th and the 90th of 99 lies the quantile 0.9.
        assertEquals(89.5, train(yaml, csv.toString()).predict(0.0)[0], 1);
    }

    static Stream<Arguments> brokenTargets() {
        return Stream.of(
                Arguments.of(
                        "poisson",
                        "x,y\n0,2\n1,-1\n2,3\n",
                        3,
                        "found -1, but loss 'poisson' needs targets of 0 or more"),
                Arguments.of(
                        "gamma", "x,y\n0,2\n1,3\n2,0\n", 4, "found 0, but loss 'gamma' needs targets of more than 0"),
                Arguments.of(
                        "tweedie",
                        "x,y\n0,-0.5\n1,3\n",
                        2,
                        "found -0.5, but loss 'tweedie' needs targets of 0 or more"));
    }

    @ParameterizedTest
    @MethodSource("brokenTargets")
    void targetsThatALossIsNotDefinedForAreToldWithRowAndColumn(String loss, String csv, int line, String message) {
        Problem problem = problems(CONFIG.replace("poisson", loss), csv).get(0);

        assertEquals(folder.resolve("rows.csv") + ":" + line, problem.where());
        assertTrue(problem.message().startsWith("column 'y': " + message), problem::toString);
    }

    @Test
    void rowsThatAreHeldOutAreLookedAtToo() {
        TestFiles.write(folder, "more.csv", "x,y\n0,1\n1,-7\n");

        Problem problem = problems(CONFIG.replace("target: y", "target: y, validation: more.csv"), "x,y\n0,2\n1,3\n")
                .get(0);

        assertEquals(folder.resolve("more.csv") + ":3", problem.where());
    }

    @Test
    void probabilitiesOfARowAddUpToOne() {
        String yaml = CONFIG.replace("poisson", "kl-divergence").replace("target: y", "target: [a, b, c]");
        String csv = "x,a,b,c\n0,0.33,0.33,0.33\n1,50,25,25\n2,0.5,0.5,0.5\n3,-0.1,0.6,0.5\n";

        List<Problem> problems = problems(yaml, csv);

        assertEquals(
                List.of(
                        ":3: column 'a': found 50, but loss 'kl-divergence' needs targets of between 0 and 1; correct or leave"
                                + " out the row, or choose another loss",
                        ":4: columns a, b, c: add up to 1.5, but loss 'kl-divergence' needs probabilities that add up to 1;"
                                + " divide each by the sum, or choose another loss",
                        ":5: column 'a': found -0.1, but loss 'kl-divergence' needs targets of between 0 and 1; correct or"
                                + " leave out the row, or choose another loss"),
                problems.stream()
                        .map(problem -> problem.toString()
                                .substring(folder.resolve("rows.csv").toString().length()))
                        .toList());
    }

    @Test
    void oneColumnIsNoDistribution() {
        Problem problem = problems(CONFIG.replace("poisson", "kl-divergence"), "x,y\n0,1\n")
                .get(0);

        assertEquals(folder.resolve("run.yaml") + ":1:31", problem.where());
        assertTrue(
                problem.message().contains("found one column, but loss 'kl-divergence' fits the probabilities of two"));
    }

    @Test
    void classWeightsAreAsManyAsClasses() {
        String yaml = CONFIG.replace("loss: poisson", "loss: {cross-entropy: {class-weights: [1, 2, 3]}}");

        Problem problem = problems(yaml, "x,y\n0,a\n1,b\n").get(0);

        assertEquals(folder.resolve("run.yaml") + ":3:8", problem.where());
        assertEquals(
                "loss 'cross-entropy': class-weights: found 3 numbers, but there are 2 classes; expected one for each, in"
                        + " their order",
                problem.message());
    }

    @Test
    void heavierClassesAreFavoured() {
        String csv = "x,y\n0,a\n0,a\n0,b\n";
        String yaml = CONFIG.replace("loss: poisson", "loss: {cross-entropy: {class-weights: [1, 4]}}");

        // Two rows of weight 1 against one of weight 4.
        assertArrayEquals(new double[] {1.0 / 3, 2.0 / 3}, train(yaml, csv).predict(0.0), 1e-6);
    }
}
