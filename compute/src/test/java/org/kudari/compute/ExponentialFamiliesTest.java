package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.TargetRange;

/** The families' formulas against 20 digits of each, recorded by {@code src/test/golden/families.py}, and against each other. */
class ExponentialFamiliesTest {
    private static final double DIGITS_13 = 1e-13;
    private static final double STEP = 1e-5;

    static List<ExponentialFamily> families() {
        return List.of(ExponentialFamilies.binomial(), ExponentialFamilies.poisson(), ExponentialFamilies.gamma());
    }

    @Test
    void valuesAreExactTo13Digits() throws IOException {
        Map<String, ExponentialFamily> byName = Map.of(
                "binomial", ExponentialFamilies.binomial(),
                "poisson", ExponentialFamilies.poisson(),
                "gamma", ExponentialFamilies.gamma());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ExponentialFamiliesTest.class.getResourceAsStream("families.csv"), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().skip(1).toList();
            assertEquals(121, lines.size());
            for (String line : lines) {
                String[] cells = line.split(",");
                ExponentialFamily family = byName.get(cells[0]);
                double target = Double.parseDouble(cells[1]);
                double predictor = Double.parseDouble(cells[2]);
                double dispersion = Double.parseDouble(cells[3]);
                assertDigits(cells[4], family.mean(predictor), "mean of " + line);
                assertDigits(cells[5], family.slope(predictor), "slope of " + line);
                assertDigits(cells[6], family.variance(predictor), "variance of " + line);
                assertDigits(cells[7], family.unitDeviance(target, predictor), "deviance of " + line);
                // A sum of the deviance and of what does not depend on the mean, which may cancel.
                double parts = 1 + Double.parseDouble(cells[7]) / dispersion;
                double likelihood = family.logLikelihood(target, predictor, dispersion);
                assertAgrees(cells[8], likelihood, parts, "log-likelihood of " + line);
            }
        }
    }

    private static void assertDigits(String expected, double found, String what) {
        assertAgrees(expected, found, Math.abs(Double.parseDouble(expected)), what);
    }

    private static void assertAgrees(String expected, double found, double size, String what) {
        double value = Double.parseDouble(expected);
        boolean agrees = Double.isNaN(value) ? Double.isNaN(found) : Math.abs(found - value) <= DIGITS_13 * size;
        assertTrue(agrees, () -> what + ": " + found + ", but expected " + expected);
    }

    private static double target(ExponentialFamily family, SplittableRandom random) {
        double number = random.nextDouble(0.01, 0.99);
        return family.targets().contains(2) ? 5 * number : number;
    }

    @ParameterizedTest
    @MethodSource("families")
    void slopesAreThoseOfMeansAndDeviances(ExponentialFamily family) {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double eta = random.nextDouble(-3, 3);
            double y = target(family, random);
            double slope = (family.mean(eta + STEP) - family.mean(eta - STEP)) / (2 * STEP);
            double ofDeviance = (family.unitDeviance(y, eta + STEP) - family.unitDeviance(y, eta - STEP)) / (2 * STEP);

            assertEquals(slope, family.slope(eta), 1e-8 * family.slope(eta));
            double score = -2 * (y - family.mean(eta)) * family.slope(eta) / family.variance(eta);
            assertEquals(ofDeviance, score, 1e-6 * (1 + Math.abs(score)));
            assertEquals(eta, family.predictor(family.mean(eta)), 2e-13);
            assertEquals(0, family.unitDeviance(y, family.predictor(y)), 1e-14);
            assertTrue(family.unitDeviance(y, eta) >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void residualsAreDistancesFromMeans(ExponentialFamily family) {
        for (double eta : new double[] {-2, 0.25, 3}) {
            for (double y : new double[] {0.25, 1}) {
                assertEquals(y - family.mean(eta), family.residual(y, eta), 4e-15);
            }
        }
        // 1 − 1 / (1 + e^−η) is e^−η but for its square.
        double residual = ExponentialFamilies.binomial().residual(1, 50);
        assertEquals(StrictMath.exp(-50), residual, 1e-14 * residual);
    }

    /** The log-likelihood falls short of its largest by half the deviance, in units of the dispersion. */
    @ParameterizedTest
    @MethodSource("families")
    void deviancesAreThoseOfLikelihoods(ExponentialFamily family) {
        for (double eta : new double[] {-2, 0.25, 3}) {
            double dispersion = family.hasKnownDispersion() ? 1 : 0.4;
            double shortfall = family.logLikelihood(1, eta, dispersion) - family.logLikelihood(1, eta + 1, dispersion);
            double deviances = family.unitDeviance(1, eta + 1) - family.unitDeviance(1, eta);
            assertEquals(deviances / (2 * dispersion), shortfall, 5e-13);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void startingMeansHavePredictors(ExponentialFamily family) {
        for (double y : new double[] {1e-300, 0.5, 1}) {
            assertTrue(Double.isFinite(family.predictor(family.startingMean(y))), "for " + y);
        }
    }

    @Test
    void targetsAreSharesCountsAndPositiveNumbers() {
        assertEquals(TargetRange.between(0, 1), ExponentialFamilies.binomial().targets());
        assertEquals(TargetRange.atLeast(0), ExponentialFamilies.poisson().targets());
        assertEquals(TargetRange.greaterThan(0), ExponentialFamilies.gamma().targets());
    }

    /** A mean at the end of its range has no finite predictor. */
    @Test
    void endsOfRangesAreAtInfinity() {
        assertEquals(Double.NEGATIVE_INFINITY, ExponentialFamilies.binomial().predictor(0));
        assertEquals(Double.POSITIVE_INFINITY, ExponentialFamilies.binomial().predictor(1));
        assertEquals(Double.NEGATIVE_INFINITY, ExponentialFamilies.poisson().predictor(0));
    }
}
