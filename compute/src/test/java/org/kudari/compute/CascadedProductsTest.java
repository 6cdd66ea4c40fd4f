package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums in four times the precision, judged by exact arithmetic. */
class CascadedProductsTest {
    private static final int[] PART_COUNTS = {1, 2, 4};

    private static double[][] zeros(int length) {
        return new double[CascadedProducts.PARTS][length];
    }

    private static BigDecimal exact(double[][] parts, int at) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double[] part : parts) {
            sum = sum.add(new BigDecimal(part[at]));
        }
        return sum;
    }

    /** (count·2⁻⁵³)⁴ times the sum of absolute values. */
    private static void assertNear(BigDecimal expected, BigDecimal absolutes, int count, BigDecimal found) {
        BigDecimal bound = absolutes.multiply(new BigDecimal(0x1p-53 * count).pow(4));
        BigDecimal error = found.subtract(expected).abs();
        assertTrue(
                error.compareTo(bound) <= 0,
                () -> "error " + error.doubleValue() + " of " + expected.doubleValue() + ", but at most "
                        + bound.doubleValue());
    }

    @Test
    void everyPartTakesWhatTheOneBeforeCannotHold() {
        // 2¹²⁰·1 + 2⁶⁰·1 + 1·1 + 2⁻⁶⁰·1 from index 1 on; added to what is there.
        double[][] left = {{99, 0x1p120, 0x1p60, 1, 0x1p-60}};
        double[][] right = {{99, 99, 1, 1, 1, 1}};
        double[][] sums = zeros(3);
        CascadedProducts.addDot(4, left, 1, right, 2, sums, 1);
        assertArrayEquals(new double[][] {{0, 0x1p120, 0}, {0, 0x1p60, 0}, {0, 1, 0}, {0, 0x1p-60, 0}}, sums);

        // (1 + 2⁻⁵⁰)² = 1 + 2⁻⁴⁹ + 2⁻¹⁰⁰, and then all but the last of it is taken away again.
        double[][] factor = {{1 + 0x1p-50}};
        sums = zeros(1);
        CascadedProducts.addDot(1, factor, 0, factor, 0, sums, 0);
        assertEquals(new BigDecimal(1 + 0x1p-50).pow(2), exact(sums, 0));
        CascadedProducts.add(-(1 + 0x1p-49), sums, 0);
        assertEquals(new BigDecimal(0x1p-100), exact(sums, 0));
    }

    @Test
    void addedNumbersTooGoDownToTheLastPart() {
        double[][] sums = zeros(2);
        for (double value : new double[] {0x1p-60, 1, 0x1p120, 0x1p60}) {
            CascadedProducts.add(value, sums, 1);
        }
        assertArrayEquals(new double[][] {{0, 0x1p120}, {0, 0x1p60}, {0, 1}, {0, 0x1p-60}}, sums);
    }

    @Test
    void noRowsAddNothing() {
        double[][] sums = zeros(1);
        sums[0][0] = 5;
        sums[3][0] = 0x1p-170;
        CascadedProducts.addDot(0, new double[1][0], 0, new double[1][0], 0, sums, 0);
        assertArrayEquals(new double[][] {{5}, {0}, {0}, {0x1p-170}}, sums);
    }

    /**
     * Every count of parts with every other. As in Ogita, Rump and Oishi, algorithm 6.1, the first half of the rows is random and
     * the other chosen so that the exact sum shrinks, here down to about 2⁻²⁰⁰ of the absolute values' sum.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sumsBuiltToCancelAreWithinTheBound(long seed) {
        for (int leftParts : PART_COUNTS) {
            for (int rightParts : PART_COUNTS) {
                CounterRandom random = CounterRandom.of(seed, "cascade", leftParts * 10L + rightParts);
                int rows = 12 + random.nextInt(60);
                double[][] left = random(leftParts, rows + 1, random);
                double[][] right = random(rightParts, rows + 2, random);
                BigDecimal sum = BigDecimal.ZERO;
                BigDecimal absolutes = BigDecimal.ZERO;
                for (int row = 0; row < rows; row++) {
                    if (row >= rows / 2) {
                        cancel(
                                sum,
                                exact(left, 1 + row),
                                right,
                                2 + row,
                                200.0 * (row + 1 - rows / 2) / (rows - rows / 2));
                    }
                    sum = sum.add(exact(left, 1 + row).multiply(exact(right, 2 + row)));
                    for (double[] a : left) {
                        for (double[] b : right) {
                            absolutes = absolutes.add(new BigDecimal(a[1 + row])
                                    .multiply(new BigDecimal(b[2 + row]))
                                    .abs());
                        }
                    }
                }
                double[][] leftBefore = Arrays.stream(left).map(double[]::clone).toArray(double[][]::new);
                double[][] rightBefore =
                        Arrays.stream(right).map(double[]::clone).toArray(double[][]::new);
                double[][] sums = zeros(1);
                CascadedProducts.addDot(rows, left, 1, right, 2, sums, 0);
                assertNear(sum, absolutes, rows * leftParts * rightParts, exact(sums, 0));
                assertArrayEquals(leftBefore, left);
                assertArrayEquals(rightBefore, right);
            }
        }
    }

    /** Numbers of up to 53 bits a part, each part below the last bit of the one before. */
    private static double[][] random(int parts, int length, CounterRandom random) {
        double[][] numbers = new double[parts][length];
        for (int i = 0; i < length; i++) {
            double size = StrictMath.scalb(1.0, -random.nextInt(40));
            for (int part = 0; part < parts; part++) {
                numbers[part][i] = size * (random.nextDouble() * 2 - 1);
                size = Math.ulp(numbers[part][i]) / 2;
            }
        }
        return numbers;
    }

    /** Chooses a number so that the sum, with its product added, has about so many bits less than 1. */
    private static void cancel(BigDecimal sum, BigDecimal factor, double[][] numbers, int at, double bits) {
        BigDecimal target = new BigDecimal(StrictMath.scalb(1.3, (int) -bits));
        BigDecimal rest = target.subtract(sum).divide(factor, new MathContext(100));
        for (double[] part : numbers) {
            part[at] = rest.doubleValue();
            rest = rest.subtract(new BigDecimal(part[at]));
        }
    }

    /** A product of random numbers, minus what it is in 53 bits, minus the next 53, and the next: a rest of 2⁻¹⁰⁶ and 2⁻¹⁵⁹. */
    @ParameterizedTest
    @CsvSource({"1, 1e-30", "2, 1e-45"})
    void whatCancelsIsKeptToManyDigits(int taken, double mostLeft) {
        CounterRandom random = CounterRandom.of(4, "digits", taken);
        int rows = 10;
        double[][] left = random(2, rows, random);
        double[][] right = random(2, rows, random);
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < rows; row++) {
            sum = sum.add(exact(left, row).multiply(exact(right, row)));
        }
        double[][] sums = zeros(1);
        CascadedProducts.addDot(rows, left, 0, right, 0, sums, 0);
        BigDecimal size = sum.abs();
        for (int i = 0; i <= taken; i++) {
            double part = sum.doubleValue();
            sum = sum.subtract(new BigDecimal(part));
            CascadedProducts.add(-part, sums, 0);
        }
        assertTrue(sum.abs().compareTo(size.multiply(new BigDecimal(mostLeft))) < 0);
        BigDecimal error = exact(sums, 0).subtract(sum).abs();
        assertTrue(error.compareTo(size.multiply(new BigDecimal(0x1p-200))) <= 0, () -> "error " + error.doubleValue());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void addedNumbersOfAllSizesAreWithinTheBound(long seed) {
        CounterRandom random = CounterRandom.of(seed, "add", 0);
        int count = 100;
        double[][] sums = zeros(2);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal absolutes = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            // In the end each takes away what a double can of the sum so far.
            double value = i < count - 5
                    ? StrictMath.scalb(random.nextDouble() - 0.5, random.nextInt(100) - 50)
                    : -sum.doubleValue();
            CascadedProducts.add(value, sums, 1);
            sum = sum.add(new BigDecimal(value));
            absolutes = absolutes.add(new BigDecimal(value).abs());
        }
        assertNear(sum, absolutes, count, exact(sums, 1));
        assertEquals(BigDecimal.ZERO, exact(sums, 0).stripTrailingZeros());
    }
}
