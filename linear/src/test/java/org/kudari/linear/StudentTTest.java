package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {
    /** Relative; (ν / (ν + t²))^(ν/2) magnifies the rounding of what is within by ν/2. */
    private static double tolerance(double degreesOfFreedom) {
        return 1e-13 + degreesOfFreedom / 2 * 0x1p-52;
    }

    private static void assertNear(double expected, double found, double tolerance) {
        assertEquals(expected, found, tolerance * expected);
    }

    /** With one degree of freedom, Cauchy's distribution: 1 − (2/π)·atan t, which is (2/π)·atan(1/t). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-8, 1e-3, 0.5, 1, 1.5, 12.7, 1e3, 1e10, 1e100, 1e150})
    void oneDegreeOfFreedomIsAnArcTangent(double t) {
        double expected = 2 / Math.PI * StrictMath.atan2(1, t);
        assertNear(expected, new StudentT(1).twoSidedProbability(t), tolerance(1));
        assertNear(expected, new StudentT(1).twoSidedProbability(-t), tolerance(1));
    }

    /** 1 − t / √(2 + t²), with the difference brought under one root where it would cancel: 2 / (r·(r + t)) with r = √(2 + t²). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-3, 0.5, 1, 1.5, 4.3, 1e3, 1e8, 1e100, 1e149})
    void twoDegreesOfFreedomAreARoot(double t) {
        double root = StrictMath.hypot(StrictMath.sqrt(2), t);
        assertNear(2 / root / (root + t), new StudentT(2).twoSidedProbability(t), tolerance(2));
    }

    /** From the hypergeometric series of the incomplete beta function in 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "5, 1, 0.3632174676491226256001485",
        "5, 2.5, 0.05449009934237624111551276",
        "5, 1e20, 1.898033449112472155938034e-99",
        "5, 1e59, 1.898033449112472424624783e-294",
        "9, 1e-8, 0.9999999922393018225666274",
        "9, 0.5, 0.6290712998260264796060998",
        "9, 1, 0.3434363961379135148779585",
        "9, 2.262, 0.05001284550245462950345603",
        "9, 4.5, 0.001488949415411731215011013",
        "9, 30, 2.483704704158262444676502e-10",
        "9, 1e10, 5.091794074214035736845093e-87",
        "9, 1e33, 5.091794074214038232797247e-294",
        "34, 0.1, 0.9209316559505964370430355",
        "34, 2, 0.05353983547045043146382721",
        "34, 10, 1.166556120654685213950655e-11",
        "34, 1000, 1.47199137601460277687284e-77",
        "34, 1e9, 1.472818771798998505470864e-281",
        "1e6, 1e-3, 0.9992021157716490898164689",
        "1e6, 1.96, 0.0499960675852697906856521",
        "1e6, 10, 1.527861076817824955331902e-23",
        "1e6, 37, 1.829973086180226306104277e-299"
    })
    void probabilitiesAreTheExactOnes(double degreesOfFreedom, double t, double expected) {
        StudentT distribution = new StudentT(degreesOfFreedom);
        assertNear(expected, distribution.twoSidedProbability(t), tolerance(degreesOfFreedom));
        assertNear(expected, distribution.twoSidedProbability(-t), tolerance(degreesOfFreedom));
    }

    @Test
    void endsAreOneAndZero() {
        for (double degreesOfFreedom : new double[] {1, 2, 9, 1e6}) {
            StudentT distribution = new StudentT(degreesOfFreedom);
            assertEquals(1, distribution.twoSidedProbability(0));
            assertEquals(0, distribution.twoSidedProbability(Double.POSITIVE_INFINITY));
            assertEquals(0, distribution.twoSidedProbability(Double.NEGATIVE_INFINITY));
            assertEquals(Double.NaN, distribution.twoSidedProbability(Double.NaN));
        }
    }

    /** From the same series, by bisection, for the doubles that are nearest to the probabilities. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 12.70620473617469331410164",
        "1, 0.99, 63.65674116287152444715737",
        "1, 0.5, 1",
        "1, 0.999999, 636619.7723487513197018591",
        "2, 0.95, 4.302652729749461789420376",
        "2, 0.99, 9.924843200918288640334206",
        "2, 0.5, 0.816496580927726032732428",
        "2, 0.999999, 999.999249985465906904136",
        "9, 0.95, 2.262157162798204999202853",
        "9, 0.99, 3.249835541592125720506492",
        "9, 0.5, 0.7027221467513263671826864",
        "9, 0.999999, 11.63678202728947448243689",
        "34, 0.95, 2.032244509317718547592908",
        "34, 0.99, 2.728394367070719885066708",
        "34, 0.5, 0.6817741029155782326655192",
        "34, 0.999999, 5.95000597755664721320032",
        "1e6, 0.95, 1.959966356814106655337607",
        "1e6, 0.99, 2.575834220105333847158906",
        "1e6, 0.5, 0.6744899955310873786245315",
        "1e6, 0.999999, 4.891668960704726554305142"
    })
    void quantilesAreTheExactOnes(double degreesOfFreedom, double within, double expected) {
        double found = new StudentT(degreesOfFreedom).twoSidedQuantile(within);
        assertNear(expected, found, tolerance(degreesOfFreedom));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 9, 34, 1000, 1e6})
    void quantileIsWhereTheProbabilityCrosses(double degreesOfFreedom) {
        StudentT distribution = new StudentT(degreesOfFreedom);
        double before = 0;
        for (double within : new double[] {1e-6, 0.01, 0.3, 0.5, 0.683, 0.9, 0.95, 0.999, 0.999999, 1 - 1e-12}) {
            double t = distribution.twoSidedQuantile(within);
            assertTrue(t > before, () -> t + " for " + within);
            assertNear(1 - within, distribution.twoSidedProbability(t), tolerance(degreesOfFreedom));
            before = t;
        }
    }
}
