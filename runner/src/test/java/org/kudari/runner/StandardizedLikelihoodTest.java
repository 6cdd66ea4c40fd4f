package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.ReportTable;
import org.kudari.api.UnsolvableException;
import org.kudari.runner.progress.StopReason;

/** What {@code irls} says of regressions with a likelihood, from configurations: with standardised inputs as with raw ones. */
class StandardizedLikelihoodTest {
    private static final Path DIABETES = Path.of("..", "examples", "data", "diabetes.csv");
    private static final Path CANCER = Path.of("..", "examples", "data", "breast-cancer.csv");

    private final Kudari kudari = Kudari.builder().threads(1).build();

    private static RunConfig.Builder diabetes(boolean standardize, String loss) {
        return RunConfig.builder()
                .csv(DIABETES.toString())
                .target(loss.equals("binary-cross-entropy") ? "sex" : "progression")
                .standardize(standardize)
                .model("linear")
                .loss(loss)
                .optimizer("irls");
    }

    private RunResult fit(RunConfig.Builder config) {
        return kudari.run(config.build()).train();
    }

    @ParameterizedTest
    @CsvSource({"binary-cross-entropy, z", "poisson, z", "gamma, t"})
    void tablesAreThoseOfRawColumns(String loss, String statistic) {
        RunResult raw = fit(diabetes(false, loss));
        RunResult standardized = fit(diabetes(true, loss));

        ReportTable table = raw.tables().get(0);
        ReportTable other = standardized.tables().get(0);
        assertEquals(List.of("estimate", "standard-error", statistic, "p", "lower-95%", "upper-95%"), table.columns());
        assertEquals(11, table.rows().size());
        for (String row : table.rows()) {
            for (String column : table.columns()) {
                double value = table.value(row, column);
                assertEquals(value, other.value(row, column), 1e-9 * Math.abs(value), row + " " + column);
            }
        }
        for (String finding : List.of("deviance", "null-deviance", "aic", "dispersion")) {
            double value = raw.findings().get(finding);
            assertEquals(value, standardized.findings().get(finding), 1e-11 * value, finding);
        }
    }

    @Test
    void estimatesAreTheCoefficientsOfTheModel() {
        RunResult result = fit(diabetes(true, "gamma"));
        ReportTable table = result.tables().get(0);
        for (Coefficient coefficient :
                result.model().orElseThrow().coefficients().orElseThrow()) {
            double value = coefficient.value();
            assertEquals(value, table.value(coefficient.feature(), "estimate"), 1e-13 * Math.abs(value));
        }
    }

    /** The mean of a Poisson or logistic regression with an intercept is that of the targets: its score is 0. */
    @Test
    void predictionsAddUpToTheTargets() {
        TrainedModel model = fit(diabetes(true, "poisson")).model().orElseThrow();
        double sum = 0;
        double targets = 0;
        double[] predicted = model.predict(model.readInputs(DIABETES)).numbers("progression");
        double[] actual = model.readLabelled(DIABETES).numbers("progression");
        for (int row = 0; row < predicted.length; row++) {
            sum += predicted[row];
            targets += actual[row];
        }
        assertEquals(targets, sum, 1e-10 * targets);
    }

    /** All thirty measures tell a malignant tumour from a benign one in every row. */
    @Test
    void separationIsToldAndAPenaltyIsTheWayOut() {
        RunConfig.Builder config = RunConfig.builder()
                .csv(CANCER.toString())
                .target("diagnosis")
                .standardize(true)
                .model("linear")
                .loss("binary-cross-entropy")
                .optimizer("irls");
        UnsolvableException separation = assertThrows(UnsolvableException.class, () -> fit(config));
        assertTrue(separation.getMessage().startsWith("separation: "), separation::getMessage);

        RunResult penalized = fit(config.penalty(0, 0.01));
        assertEquals(StopReason.ARRIVED, penalized.stopReason());
        assertTrue(penalized.trainingMetrics().get("accuracy") > 0.98);
        assertFalse(penalized.findings().containsKey("aic"));
    }

    /** Two ways to the same minimum, and one of them knows when it is there. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01})
    void lbfgsArrivesAtTheSameCoefficients(double l2) {
        RunConfig.Builder config = RunConfig.builder()
                .csv(CANCER.toString())
                .target("diagnosis")
                .inputs("mean_radius", "mean_texture", "mean_smoothness", "mean_concavity", "mean_symmetry")
                .standardize(true)
                .model("linear")
                .loss("binary-cross-entropy")
                .penalty(0, l2)
                .epochs(500);
        List<Coefficient> expected = coefficients(config.optimizer("irls"));
        List<Coefficient> found =
                coefficients(config.optimizer("lbfgs", Map.of("gradient-tolerance", 1e-12, "change-tolerance", 0.0)));

        assertEquals(6, expected.size());
        for (int i = 0; i < expected.size(); i++) {
            double value = expected.get(i).value();
            assertEquals(
                    value,
                    found.get(i).value(),
                    1e-9 * Math.abs(value),
                    expected.get(i).feature());
        }
    }

    private List<Coefficient> coefficients(RunConfig.Builder config) {
        return fit(config).model().orElseThrow().coefficients().orElseThrow();
    }

    /** Half a deviance more is a log-loss: 2 · rows · log-loss = deviance. */
    @Test
    void theDevianceIsThatOfTheMetrics() {
        RunResult result = fit(diabetes(false, "binary-cross-entropy"));
        assertEquals(
                2 * 442 * result.trainingMetrics().get("log-loss"),
                result.findings().get("deviance"),
                1e-10);
    }

    @Test
    void aLossThatIsNoLikelihoodWithItsOptionsIsRefused() {
        String problem = assertThrows(
                        RuntimeException.class,
                        () -> fit(diabetes(true, "mse")
                                .loss("binary-cross-entropy", Map.of("positive-weight", 2.0))
                                .target("sex")))
                .getMessage();
        assertTrue(problem.contains("the likelihood of an exponential family"), problem);
    }
}
