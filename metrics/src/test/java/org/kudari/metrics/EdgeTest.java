package org.kudari.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricProvider;
import org.kudari.api.TargetKind;

/** Where a metric is not defined, and how ties are broken. */
class EdgeTest {
    private static final MetricContext THREE = MetricContext.classes(List.of("a", "b", "c"));

    private static double ofClasses(String name, String options, MetricContext context, double[][] p, double[][] y) {
        double[] ones = new double[p.length];
        Arrays.fill(ones, 1);
        return Metrics.values(name, options, context, p, y, ones)[0];
    }

    private static double[][] rows(double[]... rows) {
        return rows;
    }

    private static double[] row(double... numbers) {
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"r2", "explained-variance", "pearson", "adjusted-r2", "d2", "d2-pinball"})
    void nothingIsExplainedOfEqualTruths(String name) {
        double[] truths = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        double[] predictions = {0.1, 0.2, 0.3, 0.1, 0.1, 0.1, 0.1};

        assertEquals(Double.NaN, Metrics.ofNumbers(name, predictions, truths));
    }

    @Test
    void aShareOfATruthOfZeroIsInfiniteUnlessItIsHit() {
        assertEquals(0.25, Metrics.ofNumbers("mape", row(0, 3), row(0, 2)));
        assertEquals(Double.POSITIVE_INFINITY, Metrics.ofNumbers("mape", row(1, 3), row(0, 2)));
        assertEquals(1, Metrics.ofNumbers("smape", row(0, 3), row(0, -2)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1, false", "1, -1, 1, true", "2, 0, 1, true", "1, 1, 0, true", "2, 1, -1, true", "1, 0, 2, false"
    })
    void devianceIsUndefinedOutsideOfItsFamily(String power, double truth, double prediction, boolean undefined) {
        MetricContext context = MetricContext.numbers(List.of("y"));
        double found = Metrics.values(
                "d2",
                "power=" + power,
                context,
                Metrics.column(prediction, 1, 3),
                Metrics.column(truth, 1, 4),
                row(1, 1, 1))[0];

        assertEquals(undefined, Double.isNaN(found));
    }

    /**
     * With the truths 1 and 3 and their mean of 2, Poisson's deviances are log 10²⁰ − 1 + 10⁻²⁰ and 3·log 3 − 4·log 2 but
     * for a factor of 2. The gamma distribution's, of 10⁻²⁰ and 2 and their mean of 1, are the former and 20·log 10 − log 2.
     */
    @Test
    void devianceOfARatioNearZeroIsFinite() {
        double log10 = StrictMath.log(10);
        double log2 = StrictMath.log(2);
        double missed = 20 * log10 - 1;

        assertEquals(1 - missed / (3 * StrictMath.log(3) - 4 * log2), d2(1, row(1e-20, 3), row(1, 3)), 1e-11);
        assertEquals(1 - missed / (20 * log10 - log2), d2(2, row(1, 2), row(1e-20, 2)), 1e-14);
    }

    private static double d2(int power, double[] predictions, double[] truths) {
        MetricContext context = MetricContext.numbers(List.of("y"));
        double[][] p = Metrics.column(predictions);
        return Metrics.values("d2", "power=" + power, context, p, Metrics.column(truths), row(1, 1))[0];
    }

    @Test
    void moreParametersThanRowsLeaveNothingToAdjust() {
        MetricContext context = MetricContext.numbers(List.of("y"));
        double[][] p = Metrics.column(1, 2, 4);
        double[][] y = Metrics.column(1, 2, 3);

        // 1 − (1/(3 − 2)) / (2/(3 − 1))
        assertEquals(0, Metrics.values("adjusted-r2", "", context.withParameters(2), p, y, row(1, 1, 1))[0], 1e-15);
        assertEquals(Double.NaN, Metrics.values("adjusted-r2", "", context.withParameters(3), p, y, row(1, 1, 1))[0]);
        assertEquals(Double.NaN, Metrics.values("adjusted-r2", "", context, p, y, row(1, 1, 1))[0]);
    }

    @Test
    void ofEqualProbabilitiesTheFirstClassIsPredicted() {
        double[][] p = rows(row(0.4, 0.4, 0.2), row(0.4, 0.4, 0.2));
        double[][] y = rows(row(1, 0, 0), row(0, 1, 0));

        assertEquals(0.5, ofClasses("accuracy", "", THREE, p, y));
        assertEquals(0.5, ofClasses("top-k", "k=1", THREE, p, y));
        assertEquals(1, ofClasses("top-k", "k=2", THREE, p, y));
        assertEquals(
                0, ofClasses("accuracy", "", MetricContext.binary("n", "p"), Metrics.column(0.5), Metrics.column(1)));
        assertEquals(
                1, ofClasses("accuracy", "", MetricContext.margins("n", "p"), Metrics.column(0.25), Metrics.column(1)));
        assertEquals(
                0, ofClasses("accuracy", "", MetricContext.margins("n", "p"), Metrics.column(0), Metrics.column(1)));
    }

    @Test
    void aProbabilityOfZeroIsAnInfiniteLossWhereItCounts() {
        assertEquals(
                Double.POSITIVE_INFINITY, ofClasses("log-loss", "", THREE, rows(row(0, 1, 0)), rows(row(1, 0, 0))));
        assertEquals(0, ofClasses("log-loss", "", THREE, rows(row(0, 1, 0)), rows(row(0, 1, 0))));
        MetricContext binary = MetricContext.binary("n", "p");
        assertEquals(0, ofClasses("log-loss", "", binary, Metrics.column(0, 1), Metrics.column(0, 1)));
        assertEquals(Double.POSITIVE_INFINITY, ofClasses("log-loss", "", binary, Metrics.column(1), Metrics.column(0)));
    }

    /** −(¾ log ½ + ¼ log ½), and the squares of ½ − ¾. */
    @Test
    void truthsMayBeProbabilities() {
        MetricContext binary = MetricContext.binary("n", "p");

        assertEquals(
                StrictMath.log(2), ofClasses("log-loss", "", binary, Metrics.column(0.5), Metrics.column(0.75)), 1e-15);
        assertEquals(0.0625, ofClasses("brier", "", binary, Metrics.column(0.5), Metrics.column(0.75)));
        assertEquals(1, ofClasses("accuracy", "", binary, Metrics.column(0.6), Metrics.column(0.75)));
    }

    @Test
    void onePredictedClassCorrelatesWithNothing() {
        double[][] p = rows(row(1, 0, 0), row(1, 0, 0));
        double[][] y = rows(row(1, 0, 0), row(0, 1, 0));

        assertEquals(Double.NaN, ofClasses("mcc", "", THREE, p, y));
        assertEquals(0, ofClasses("kappa", "", THREE, p, y));
        assertEquals(Double.NaN, ofClasses("kappa", "", THREE, p, rows(row(1, 0, 0), row(1, 0, 0))));
    }

    @Test
    void withoutOtherRowsThereAreNoRanks() {
        MetricContext binary = MetricContext.binary("n", "p");

        assertEquals(Double.NaN, ofClasses("roc-auc", "", binary, Metrics.column(0.5, 1), Metrics.column(1, 1)));
        assertEquals(Double.NaN, ofClasses("pr-auc", "", binary, Metrics.column(0.5, 1), Metrics.column(0, 0)));
    }

    /** A NaN among the predictions is not hidden in a rank or a median. */
    @Test
    void predictionsThatAreNoNumbersHaveNoRanks() {
        MetricContext binary = MetricContext.binary("n", "p");

        assertEquals(Double.NaN, ofClasses("roc-auc", "", binary, Metrics.column(Double.NaN, 1), Metrics.column(0, 1)));
        for (String name : List.of("mse", "mae", "median-absolute-error", "max-error", "r2", "pearson", "smape")) {
            assertEquals(Double.NaN, Metrics.ofNumbers(name, row(1, Double.NaN, 2), row(1, 2, 3)), name);
        }
    }

    @Test
    void everyMetricSaysWhatItIs() {
        for (MetricProvider provider : ServiceLoader.load(MetricProvider.class)) {
            assertFalse(provider.formula().isBlank(), provider.name());
            assertFalse(provider.source().isBlank(), provider.name());
            assertFalse(provider.differences().isBlank(), provider.name());
        }
    }

    @Test
    void metricsOfProbabilitiesLeaveMarginsAlone() {
        List<String> ofProbabilities = List.of("log-loss", "brier", "expected-calibration-error");
        for (MetricProvider provider : ServiceLoader.load(MetricProvider.class)) {
            Metric metric = Metrics.of(provider.name(), "");
            assertEquals(ofProbabilities.contains(provider.name()), metric.needsProbabilities(), provider.name());
            assertTrue(metric.judges(TargetKind.NUMERIC) != metric.judges(TargetKind.CLASS), provider.name());
        }
    }
}
