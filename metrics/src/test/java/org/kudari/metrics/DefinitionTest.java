package org.kudari.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.ReportTable;

/** Metrics beside their definitions, in exact decimals and over all pairs of rows, for a hundred seeds. */
class DefinitionTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final int ROWS = 40;
    private static final double TOLERANCE = 1e-13;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 100).boxed();
    }

    /** Of numbers that are far from 0 beside how they vary, in one seed of two. */
    @ParameterizedTest
    @MethodSource("seeds")
    void errorsAndSharesOfVariance(int seed) {
        Random random = new Random(seed);
        double offset = seed % 2 == 0 ? 0 : 1e7;
        double[] y = new double[ROWS];
        double[] p = new double[ROWS];
        double[] w = weights(random);
        for (int row = 0; row < ROWS; row++) {
            y[row] = offset + random.nextGaussian();
            p[row] = y[row] + random.nextGaussian() / 2;
        }
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal meanTruth = BigDecimal.ZERO;
        BigDecimal meanResidual = BigDecimal.ZERO;
        BigDecimal absolute = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int row = 0; row < ROWS; row++) {
            BigDecimal own = new BigDecimal(w[row]);
            BigDecimal residual = new BigDecimal(p[row]).subtract(new BigDecimal(y[row]));
            weight = weight.add(own);
            meanTruth = meanTruth.add(own.multiply(new BigDecimal(y[row])));
            meanResidual = meanResidual.add(own.multiply(residual));
            absolute = absolute.add(own.multiply(residual.abs()));
            squares = squares.add(own.multiply(residual.pow(2)));
        }
        meanTruth = meanTruth.divide(weight, DIGITS);
        meanResidual = meanResidual.divide(weight, DIGITS);
        BigDecimal truths = BigDecimal.ZERO;
        BigDecimal residuals = BigDecimal.ZERO;
        for (int row = 0; row < ROWS; row++) {
            BigDecimal own = new BigDecimal(w[row]);
            BigDecimal residual = new BigDecimal(p[row]).subtract(new BigDecimal(y[row]));
            truths = truths.add(
                    own.multiply(new BigDecimal(y[row]).subtract(meanTruth).pow(2)));
            residuals =
                    residuals.add(own.multiply(residual.subtract(meanResidual).pow(2)));
        }

        MetricContext context = MetricContext.numbers(List.of("y"));
        agrees(squares.divide(weight, DIGITS), "mse", context, p, y, w);
        agrees(squares.divide(weight, DIGITS).sqrt(DIGITS), "rmse", context, p, y, w);
        agrees(squares, "residual-sum-of-squares", context, p, y, w);
        agrees(absolute.divide(weight, DIGITS), "mae", context, p, y, w);
        agrees(BigDecimal.ONE.subtract(squares.divide(truths, DIGITS)), "r2", context, p, y, w);
        agrees(BigDecimal.ONE.subtract(squares.divide(truths, DIGITS)), "d2", context, p, y, w);
        agrees(BigDecimal.ONE.subtract(residuals.divide(truths, DIGITS)), "explained-variance", context, p, y, w);
    }

    private static double[] weights(Random random) {
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> random.nextInt(5) / 2.0)
                .toArray();
    }

    private static void agrees(
            BigDecimal expected, String metric, MetricContext context, double[] p, double[] y, double[] w) {
        double[] found = Metrics.values(metric, "", context, Metrics.column(p), Metrics.column(y), w);
        assertEquals(expected.doubleValue(), found[0], TOLERANCE * Math.abs(expected.doubleValue()), metric);
    }

    /** A share of the pairs, each row as often as it weighs; probabilities have ties. */
    @ParameterizedTest
    @MethodSource("seeds")
    void areaUnderRocCountsPairs(int seed) {
        Random random = new Random(seed);
        double[] w = weights(random);
        double[] p = IntStream.range(0, ROWS)
                .mapToDouble(row -> random.nextInt(12) / 11.0)
                .toArray();
        double[] y = IntStream.range(0, ROWS).mapToDouble(row -> row % 3 / 2).toArray();
        double pairs = 0;
        double area = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < ROWS; j++) {
                double weight = y[i] > y[j] ? w[i] * w[j] : 0;
                pairs += weight;
                area += p[i] > p[j] ? weight : p[i] == p[j] ? weight / 2 : 0;
            }
        }

        double[] found =
                Metrics.values("roc-auc", "", MetricContext.binary("n", "p"), Metrics.column(p), Metrics.column(y), w);

        assertEquals(area / pairs, found[0], TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void medianIsTheMiddleOfRowsRepeatedByTheirWeight(int seed) {
        Random random = new Random(seed);
        double[] w =
                IntStream.range(0, ROWS).mapToDouble(row -> random.nextInt(4)).toArray();
        double[] p =
                IntStream.range(0, ROWS).mapToDouble(row -> random.nextInt(30)).toArray();
        double[] sorted = IntStream.range(0, ROWS)
                .boxed()
                .flatMap(row -> Stream.generate(() -> p[row]).limit((long) w[row]))
                .sorted(Comparator.naturalOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        int n = sorted.length;

        double[] found = Metrics.values(
                "median-absolute-error",
                "",
                MetricContext.numbers(List.of("y")),
                Metrics.column(p),
                Metrics.column(new double[ROWS]),
                w);

        assertEquals((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, found[0]);
    }

    /** Every metric of counts follows from the confusion matrix, which follows from the rows. */
    @ParameterizedTest
    @MethodSource("seeds")
    void countsAreThoseOfTheConfusionMatrix(int seed) {
        Random random = new Random(seed);
        List<String> names = List.of("a", "b", "c");
        double[] w = weights(random);
        double[][] p = new double[ROWS][3];
        double[][] y = new double[ROWS][3];
        double[][] table = new double[3][3];
        for (int row = 0; row < ROWS; row++) {
            int actual = random.nextInt(3);
            int predicted = random.nextInt(4) > 0 ? actual : random.nextInt(3);
            y[row][actual] = 1;
            p[row][predicted] = 1;
            table[actual][predicted] += w[row];
        }
        MetricContext context = MetricContext.classes(names);
        ReportTable found = Metrics.result(Metrics.of("confusion-matrix", ""), context, p, y, w)
                .tables()
                .get(0);

        double all = Arrays.stream(w).sum();
        double hits = 0;
        for (int k = 0; k < 3; k++) {
            hits += table[k][k];
            double actual = Arrays.stream(table[k]).sum();
            double predicted = table[0][k] + table[1][k] + table[2][k];
            double recall = table[k][k] / actual;
            double precision = table[k][k] / predicted;
            for (int j = 0; j < 3; j++) {
                assertEquals(table[k][j], found.value(names.get(k), names.get(j)));
            }
            assertEquals(recall, Metrics.values("recall", "average=none", context, p, y, w)[k], TOLERANCE);
            assertEquals(precision, Metrics.values("precision", "average=none", context, p, y, w)[k], TOLERANCE);
            assertEquals(
                    2 * precision * recall / (precision + recall),
                    Metrics.values("f-beta", "average=none", context, p, y, w)[k],
                    TOLERANCE);
        }
        assertEquals(hits / all, Metrics.values("accuracy", "", context, p, y, w)[0], TOLERANCE);
        assertEquals(hits / all, Metrics.values("f-beta", "average=micro", context, p, y, w)[0], TOLERANCE);
    }

    /** Of a million rows of which each adds a rounding, the mean has the digits of one row. */
    @ParameterizedTest
    @MethodSource("sizes")
    void manyRowsLoseNoDigits(int parts) {
        Metric metric = Metrics.of("mae", "");
        MetricContext context = MetricContext.numbers(List.of("y"));
        Metric.Sum total = metric.newSum(context);
        int rows = 1_000_000 / parts;
        double[][] p = new double[rows][1];
        double[][] y = new double[rows][1];
        double[] w = new double[rows];
        Arrays.fill(y, new double[] {0.1});
        Arrays.fill(w, 0.3);
        for (int part = 0; part < parts; part++) {
            Metric.Sum sum = metric.newSum(context);
            sum.add(Metrics.matrix(p), Metrics.matrix(y), w);
            total.merge(sum);
        }

        MetricResult result = total.result();

        assertEquals(0.1, result.values().get(""), Math.ulp(0.1));
    }

    static Stream<Integer> sizes() {
        return Stream.of(1, 10, 1000);
    }
}
