package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.ReportTable;

/**
 * The linear regression sets of NIST. What is asked for is {@link Digits} of the worst number. NIST certifies 15; the
 * numbers that the data have as rounded to double, with exact powers, are known to 40.
 */
class NistLinearRegressionTest {
    /** The data as rounded to double agree with what is certified in 14.01 digits for Filip, in 13.20 for Wampler2. */
    @ParameterizedTest
    @CsvSource({
        "Norris, 14",
        "Pontius, 13.5",
        "NoInt1, 14",
        "NoInt2, 14",
        "Filip, 13.9",
        "Longley, 14",
        "Wampler1, 14",
        "Wampler2, 13.2",
        "Wampler3, 14",
        "Wampler4, 14",
        "Wampler5, 14"
    })
    void coefficientsAreTheCertifiedOnes(String name, double digits) {
        NistDataSet set = NistDataSet.of(name);
        assertDigits(digits, set.certified("coefficients"), set.fit().parameters());
    }

    @ParameterizedTest
    @CsvSource({
        "Norris, 15",
        "Pontius, 15",
        "NoInt1, 15",
        "NoInt2, 15",
        "Filip, 13.8",
        "Longley, 15",
        "Wampler1, 15",
        "Wampler2, 15",
        "Wampler3, 15",
        "Wampler4, 15",
        "Wampler5, 15"
    })
    void coefficientsAreTheExactMinimumOfTheDoubles(String name, double digits) {
        NistDataSet set = NistDataSet.of(name);
        assertDigits(digits, set.exact("coefficients"), set.fit().parameters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norris",
                "Pontius",
                "NoInt1",
                "NoInt2",
                "Longley",
                "Wampler1",
                "Wampler2",
                "Wampler3",
                "Wampler4",
                "Wampler5"
            })
    void coefficientsOfAllButFilipAreRoundedOnce(String name) {
        NistDataSet set = NistDataSet.of(name);
        double[] expected = Arrays.stream(set.exact("coefficients"))
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        assertArrayEquals(expected, set.fit().parameters());
    }

    /** Wampler1 and Wampler2 have 0 as certified; see {@link #exactFitOfWholeNumbersLeavesNothing} and the one after it. */
    @ParameterizedTest
    @CsvSource({
        "Norris, 13",
        "Pontius, 13",
        "NoInt1, 13",
        "NoInt2, 13",
        "Filip, 12",
        "Longley, 13",
        "Wampler3, 13",
        "Wampler4, 13",
        "Wampler5, 13"
    })
    void standardDeviationsAreTheCertifiedAndTheExactOnes(String name, double digits) {
        NistDataSet set = NistDataSet.of(name);
        SquaredErrorObjective.Fit fit = set.fit();
        assertDigits(digits, set.certified("standard-deviations"), standardErrors(set, fit));
        assertDigits(digits, set.exact("standard-deviations"), standardErrors(set, fit));
        double residuals = residualStandardDeviation(fit);
        assertDigits(digits, set.certified("residual-standard-deviation"), residuals);
        assertDigits(digits, set.exact("residual-standard-deviation"), residuals);
    }

    @ParameterizedTest
    @CsvSource({
        "Norris, 13.5",
        "Pontius, 13.5",
        "NoInt1, 14",
        "NoInt2, 14",
        "Filip, 12",
        "Longley, 14",
        "Wampler3, 14",
        "Wampler4, 14",
        "Wampler5, 14"
    })
    void residualSumOfSquaresIsTheCertifiedOne(String name, double digits) {
        NistDataSet set = NistDataSet.of(name);
        double residuals = set.fit().finding("residual-sum-of-squares");
        assertDigits(digits, set.certified("residual-sum-of-squares"), residuals);
    }

    @ParameterizedTest
    @CsvSource({
        "Norris, 13",
        "Pontius, 13",
        "NoInt1, 13",
        "NoInt2, 13",
        "Filip, 12",
        "Longley, 13",
        "Wampler1, 13",
        "Wampler2, 13",
        "Wampler3, 13",
        "Wampler4, 13",
        "Wampler5, 13"
    })
    void rSquaredIsTheCertifiedOne(String name, double digits) {
        NistDataSet set = NistDataSet.of(name);
        assertDigits(digits, set.certified("r-squared"), set.fit().finding("r-squared"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Norris", "Pontius", "NoInt1", "NoInt2", "Filip", "Longley", "Wampler3", "Wampler4", "Wampler5"})
    void rSquaredIsTheExactOneOfTheDoubles(String name) {
        NistDataSet set = NistDataSet.of(name);
        double exact = set.exact("r-squared")[0].doubleValue();
        assertEquals(exact, set.fit().finding("r-squared"), Math.ulp(1.0), name);
    }

    /** Wampler1's numbers are whole, and its coefficients all 1. */
    @Test
    void exactFitOfWholeNumbersLeavesNothing() {
        NistDataSet wampler1 = NistDataSet.of("Wampler1");
        SquaredErrorObjective.Fit fit = wampler1.fit();
        assertEquals(0, fit.finding("residual-sum-of-squares"));
        assertEquals(1, fit.finding("r-squared"));
        assertEquals(0, residualStandardDeviation(fit));
        for (double error : standardErrors(wampler1, fit)) {
            assertEquals(0, error);
        }
    }

    /**
     * Before rounding, Wampler2's y are Σ 0.1ʲ·xʲ, without residuals. Rounding moves each y and, since x is not negative, each
     * prediction by 2⁻⁵³·y at most: y itself, and then the coefficients. So s² ≤ Σ (2⁻⁵²·y)² / (21 − 6). And a standard
     * deviation is s times a number that depends on the x alone, which Wampler3 has too.
     */
    @Test
    void exactFitOfDecimalFractionsLeavesTheirRounding() {
        NistDataSet wampler2 = NistDataSet.of("Wampler2");
        NistDataSet wampler3 = NistDataSet.of("Wampler3");
        SquaredErrorObjective.Fit fit = wampler2.fit();
        double squares = 0;
        for (double[] target : wampler2.targets()) {
            squares += target[0] * target[0];
        }
        double bound = 0x1p-52 * Math.sqrt(squares / 15);
        assertEquals(0, residualStandardDeviation(fit), bound);
        double[] errors = standardErrors(wampler2, fit);
        double residualsOfWampler3 = wampler3.certified("residual-standard-deviation")[0].doubleValue();
        for (int i = 0; i < errors.length; i++) {
            double share = wampler3.certified("standard-deviations")[i].doubleValue() / residualsOfWampler3;
            assertEquals(0, errors[i], bound * share);
        }
    }

    /** 43275 is in Belsley, Kuh and Welsch, Regression Diagnostics, 1980, for Longley's data with unit columns. */
    @Test
    void conditionNumberOfLongleyIsThePublishedOne() {
        assertEquals(43275, NistDataSet.of("Longley").fit().finding("condition-number"), 0.5);
    }

    @Test
    void nearDependenceIsRemarkedUpon() {
        List<String> remarks = NistDataSet.of("Filip").fit().progress().remarks();
        assertTrue(remarks.get(0).startsWith("The columns nearly depend on each other"));
        assertTrue(NistDataSet.of("Longley").fit().progress().remarks().isEmpty());
    }

    /** In the order of the model's features. */
    private static double[] standardErrors(NistDataSet set, SquaredErrorObjective.Fit fit) {
        ReportTable table = fit.progress().tables().get(0);
        return set.objective().leastSquares().orElseThrow().featureNames().stream()
                .mapToDouble(feature -> table.value(feature, "standard-error"))
                .toArray();
    }

    private static double residualStandardDeviation(SquaredErrorObjective.Fit fit) {
        return fit.finding("residual-standard-deviation");
    }

    private static void assertDigits(double digits, BigDecimal[] expected, double... found) {
        assertEquals(expected.length, found.length);
        double reached = Digits.worst(found, expected);
        assertTrue(reached >= digits, () -> reached + " digits");
    }
}
