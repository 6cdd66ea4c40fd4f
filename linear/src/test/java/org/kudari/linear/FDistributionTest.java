package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FDistributionTest {
    /** Relative; (ν₂ / (ν₂ + ν₁f))^(ν₂/2) magnifies the rounding of what is within by ν₂/2. */
    private static void assertNear(double expected, double denominator, double found) {
        assertEquals(expected, found, (1e-13 + denominator / 2 * 0x1p-52) * expected);
    }

    /** With two degrees of freedom above, the probability is (1 + 2f/ν)^(−ν/2). */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-12, 0.3, 1, 4, 250, 1e20, 1e66})
    void twoDegreesOfFreedomAboveAreAPower(double f) {
        for (double denominator : new double[] {1, 2, 6, 9}) {
            double expected = StrictMath.pow(1 + 2 * f / denominator, -denominator / 2);
            assertNear(expected, denominator, new FDistribution(2, denominator).upperProbability(f));
        }
    }

    /** With two degrees of freedom below, it is 1 − (νf / (νf + 2))^(ν/2). */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 1, 4})
    void twoDegreesOfFreedomBelowAreAPowerToo(double f) {
        for (double numerator : new double[] {1, 2, 6, 9}) {
            double expected = 1 - StrictMath.pow(numerator * f / (numerator * f + 2), numerator / 2);
            assertNear(expected, 2, new FDistribution(numerator, 2).upperProbability(f));
        }
    }

    /** With one above and one below, it is (2/π)·atan(1/√f). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-24, 1e-16, 1e-9, 0.3, 1, 4, 250, 1e20, 1e300})
    void oneDegreeOfFreedomEachIsAnArcTangent(double f) {
        double expected = 2 / Math.PI * StrictMath.atan2(1, Math.sqrt(f));
        assertNear(expected, 1, new FDistribution(1, 1).upperProbability(f));
    }

    /** From an integral of the incomplete beta function in 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "6, 9, 330.2853, 4.984033176542762922274264e-10",
        "6, 9, 1, 0.4798533414350680542731866",
        "6, 9, 0.01, 0.9999923468364849462187713",
        "1, 34, 5455446, 4.385207350726428571299473e-90",
        "3, 10, 2.5, 0.1190395626582781542639388",
        "100, 50, 1.3, 0.1530420715850974549299391",
        "5, 15, 1e40, 7.367873613279525308352926e-296",
        "7, 3, 1e-5, 0.9999999999999998571430449",
        "10, 1e6, 1.7, 0.07436567256183776379177257",
        "20, 1e6, 68, 6.511934527637363708559298e-276"
    })
    void probabilitiesAreTheExactOnes(double numerator, double denominator, double f, double expected) {
        assertNear(expected, denominator, new FDistribution(numerator, denominator).upperProbability(f));
    }

    @Test
    void endsAreOneAndZero() {
        FDistribution distribution = new FDistribution(3, 7);
        assertEquals(1, distribution.upperProbability(0));
        assertEquals(0, distribution.upperProbability(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, distribution.upperProbability(Double.NaN));
    }
}
