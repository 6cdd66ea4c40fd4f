package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of the solver, judged by hand and by NIST. */
class ExactLeastSquaresTest {
    private static final MathContext FORTY = new MathContext(40);

    @Test
    void landsOnTheLineThroughThreePoints() {
        // (0,1), (1,2), (2,4): slope 3/2 and intercept 5/6, derived in LeastSquaresOptimizerTest.
        ExactLeastSquares line = exact(new double[][] {{0, 1}, {1, 1}, {2, 1}}, Components.column(1, 2, 4));
        assertQuotient(3, 2, line.coefficients()[0][0]);
        assertQuotient(5, 6, line.coefficients()[1][0]);
        assertEquals(2, line.rank());
        // Columns of lengths √5 and √3 and of product 3: cosine c = 3/√15, singular values √(1 ± c).
        double cosine = 3 / Math.sqrt(15);
        assertEquals(Math.sqrt((1 + cosine) / (1 - cosine)), line.conditionNumber(), 1e-11);
    }

    @Test
    void takesDoublesForWhatTheyAre() {
        // 0.1 is 3602879701896397 · 2⁻⁵⁵; and 2⁻⁵⁵ · 2⁵⁵ = 1.
        ExactLeastSquares proportion = exact(Components.column(0.1), Components.column(1));
        BigDecimal expected = new BigDecimal(BigInteger.TWO.pow(55))
                .divide(new BigDecimal(BigInteger.valueOf(3602879701896397L)), FORTY);
        assertEquals(0, expected.compareTo(proportion.coefficients()[0][0]));
        assertEquals(1, proportion.conditionNumber(), 1e-11);
    }

    @Test
    void subnormalAndHugeNumbersAreExactToo() {
        ExactLeastSquares proportions =
                exact(new double[][] {{3 * Double.MIN_VALUE, 0}, {0, 0x1p1023}}, new double[][] {
                    {7 * Double.MIN_VALUE, 0x1p-1000}, {0x1.8p1023, 0}
                });
        assertQuotient(7, 3, proportions.coefficients()[0][0]);
        assertQuotient(3, 2, proportions.coefficients()[1][0]);
        BigDecimal huge = new BigDecimal(BigInteger.TWO.pow(74)).divide(BigDecimal.valueOf(3), FORTY);
        assertEquals(0, huge.compareTo(proportions.coefficients()[0][1]));
        assertEquals(0, proportions.coefficients()[1][1].signum());
    }

    @Test
    void weightsCountAndRowsOfWeightZeroDoNot() {
        // θ = Σwxy / Σwx² = (1·1·2 + 0.5·3·1) / (1·1 + 0.5·9) = 3.5 / 5.5.
        ExactLeastSquares proportion = new ExactLeastSquares(
                Components.column(1, Double.NaN, 3),
                Components.column(2, 1, 1),
                new double[] {1, 0, 0.5},
                new double[1]);
        assertQuotient(7, 11, proportion.coefficients()[0][0]);
    }

    @Test
    void ridgeIsAddedToTheDiagonal() {
        // G = (5 5; 5 5) + (1 0; 0 1/4): determinant 6·5.25 − 25 = 6.5; θ = (5·5.25 − 5·5, 6·5 − 5·5) / 6.5.
        ExactLeastSquares ridge = new ExactLeastSquares(
                new double[][] {{1, 1}, {2, 2}}, Components.column(1, 2), new double[] {1, 1}, new double[] {1, 0.25});
        assertQuotient(5, 26, ridge.coefficients()[0][0]);
        assertQuotient(10, 13, ridge.coefficients()[1][0]);
        // Columns of lengths √6 and √5.25, of product 5.
        double cosine = 5 / Math.sqrt(6 * 5.25);
        assertEquals(Math.sqrt((1 + cosine) / (1 - cosine)), ridge.conditionNumber(), 1e-11);
    }

    @Test
    void ridgeFinerThanTheDataIsExactToo() {
        // θ = 6 / (9 + 2⁻¹⁰¹).
        ExactLeastSquares ridge = new ExactLeastSquares(
                Components.column(3), Components.column(2), new double[] {1}, new double[] {0x1p-101});
        BigDecimal expected = new BigDecimal(BigInteger.valueOf(6).shiftLeft(101))
                .divide(new BigDecimal(BigInteger.valueOf(9).shiftLeft(101).add(BigInteger.ONE)), FORTY);
        assertEquals(0, expected.compareTo(ridge.coefficients()[0][0]));
    }

    @Test
    void rankIsExact() {
        // The third column is the sum of the others, the fourth is 0, the last differs in its last bit.
        double next = Math.nextUp(3.0);
        double[][] features = {{1, 2, 3, 0, 3}, {2, 5, 7, 0, 7}, {3, -1, 2, 0, 2}, {1, 2, 3, 0, next}};
        ExactLeastSquares problem = exact(features, Components.column(1, 2, 3, 1));
        assertEquals(List.of(2, 3), problem.dependent());
        assertEquals(3, problem.rank());
        assertEquals(0, problem.coefficients()[2][0].signum());
        // The first and the last row are the same but for that bit, and have the same target.
        double[][] kept = {{1, 2, 3}, {2, 5, 7}, {3, -1, 2}, {1, 2, next}};
        BigDecimal[][] expected = exact(kept, Components.column(1, 2, 3, 1)).coefficients();
        assertArrayEquals(expected[0], problem.coefficients()[0]);
        assertArrayEquals(expected[2], problem.coefficients()[4]);
    }

    /** Filip's powers are no doubles. */
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
    void agreesWithTheExactCoefficientsOfNistsSets(String name) {
        NistDataSet set = NistDataSet.of(name);
        BigDecimal[][] coefficients = exact(powers(set), set.targets()).coefficients();
        for (int feature = 0; feature < coefficients.length; feature++) {
            assertEquals(0, set.exact("coefficients")[feature].compareTo(coefficients[feature][0]));
        }
    }

    /** 43275 is in Belsley, Kuh and Welsch, Regression Diagnostics, 1980. */
    @Test
    void conditionNumberOfLongleyIsThePublishedOne() {
        NistDataSet longley = NistDataSet.of("Longley");
        assertEquals(43275, exact(powers(longley), longley.targets()).conditionNumber(), 0.5);
    }

    private static double[][] powers(NistDataSet set) {
        int powers = set.inputs()[0].length * set.degree();
        double[][] features = new double[set.inputs().length][powers + (set.intercept() ? 1 : 0)];
        for (int row = 0; row < features.length; row++) {
            for (int i = 0; i < powers; i++) {
                double base = set.inputs()[row][i / set.degree()];
                features[row][i] = i % set.degree() == 0 ? base : features[row][i - 1] * base;
            }
            if (set.intercept()) {
                features[row][powers] = 1;
            }
        }
        return features;
    }

    private static ExactLeastSquares exact(double[][] features, double[][] targets) {
        double[] weights = new double[features.length];
        Arrays.fill(weights, 1);
        return new ExactLeastSquares(features, targets, weights, new double[features[0].length]);
    }

    private static void assertQuotient(long numerator, long denominator, BigDecimal found) {
        BigDecimal expected = BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), FORTY);
        assertEquals(0, expected.compareTo(found), () -> found + ", but expected " + expected);
    }
}
