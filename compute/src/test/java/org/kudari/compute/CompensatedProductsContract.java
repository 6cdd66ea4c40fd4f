package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for either implementation, judged by exact arithmetic. */
abstract class CompensatedProductsContract {
    private static final double UNTOUCHED = 77;
    private static final BigDecimal UNIT = new BigDecimal(0x1p-106);

    abstract CompensatedProducts products();

    /** Which columns have low parts. */
    enum Lows {
        NONE,
        LEFT,
        BOTH
    }

    /** Columns in the middle of an array, which do not touch; and maybe a low part to each number. */
    record Columns(double[] high, double[] low, int offset, int stride) {
        /** Numbers between −1 and 1, some of them far smaller. */
        static Columns random(int rows, int columns, int offset, int stride, boolean hasLow, CounterRandom random) {
            double[] high = new double[offset + columns * stride + 3];
            double[] low = hasLow ? high.clone() : null;
            Arrays.fill(high, UNTOUCHED);
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < rows; row++) {
                    int at = offset + column * stride + row;
                    high[at] = StrictMath.scalb(random.nextDouble() * 2 - 1, -random.nextInt(60));
                    if (hasLow) {
                        low[at] = Math.ulp(high[at]) * (random.nextDouble() - 0.5);
                    }
                }
            }
            return new Columns(high, low, offset, stride);
        }

        BigDecimal exact(int row, int column) {
            int at = offset + column * stride + row;
            BigDecimal value = new BigDecimal(high[at]);
            return low == null ? value : value.add(new BigDecimal(low[at]));
        }

        Columns copy() {
            return new Columns(high.clone(), low == null ? null : low.clone(), offset, stride);
        }

        void assertEqualTo(Columns other) {
            assertArrayEquals(high, other.high);
            assertArrayEquals(low, other.low);
        }
    }

    /** A sum, and that of the absolute values of what was summed. */
    private static final class ExactSum {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal size = BigDecimal.ZERO;

        void add(BigDecimal value) {
            sum = sum.add(value);
            size = size.add(value.abs());
        }

        /** An error of at most n²·2⁻¹⁰⁶ times the sum of absolute values. */
        void assertNear(double high, double low, int count, String what) {
            BigDecimal error =
                    new BigDecimal(high).add(new BigDecimal(low)).subtract(sum).abs();
            BigDecimal bound = size.multiply(UNIT).multiply(BigDecimal.valueOf((long) count * count));
            assertTrue(
                    error.compareTo(bound) <= 0,
                    () -> what + ": error " + error.doubleValue() + " of " + sum.doubleValue() + ", but at most "
                            + bound.doubleValue());
            assertEquals(high, high + low, what + " is not the nearest to its sum");
        }
    }

    @Test
    void productsOnPaper() {
        // Rows 0 and 15 only: (1, 3)·(2, 5) = 17, (1, 3)·(−4, 7) = 17, on top of 100 and 200.
        double[] left = new double[16];
        double[] matrix = new double[32];
        left[0] = 1;
        left[15] = 3;
        matrix[0] = 2;
        matrix[15] = 5;
        matrix[16] = -4;
        matrix[31] = 7;
        double[] high = {UNTOUCHED, 100, 200, UNTOUCHED};
        double[] low = new double[4];
        products().addDots(16, left, null, 0, 2, matrix, null, 0, 16, high, low, 1);
        assertArrayEquals(new double[] {UNTOUCHED, 117, 217, UNTOUCHED}, high);
        assertArrayEquals(new double[4], low);

        // 10 − 2·3 − (−4)·½ = 6 and 10 − 5·3 − 7·½ = −8½; coefficients begin at 1.
        double[] residual = new double[16];
        residual[0] = 10;
        residual[15] = 10;
        products().subtractProduct(16, 2, matrix, null, 16, new double[] {99, 3, 0.5}, 1, residual, new double[16]);
        assertEquals(6, residual[0]);
        assertEquals(-8.5, residual[15]);
    }

    @Test
    void lowPartsTakeWhatASumOfDoublesCannotHold() {
        // 2⁶⁰·1 + 1·2⁻⁴⁰ − 2⁶⁰·1: a double keeps nothing of the middle one, a pair all of it.
        double[] left = new double[16];
        double[] matrix = new double[16];
        Arrays.fill(matrix, 0, 3, 1);
        left[0] = 0x1p60;
        left[1] = 0x1p-40;
        left[2] = -0x1p60;
        double[] high = {0};
        double[] low = {0};
        products().addDots(16, left, null, 0, 1, matrix, null, 0, 16, high, low, 0);
        assertEquals(0x1p-40, high[0]);

        // (1 + 2⁻³⁰)² = 1 + 2⁻²⁹ + 2⁻⁶⁰ minus the first two.
        left = new double[16];
        left[0] = 1 + 0x1p-30;
        high[0] = -(1 + 0x1p-29);
        low[0] = 0;
        products().addDots(16, left, null, 0, 1, left, null, 0, 16, high, low, 0);
        assertEquals(0x1p-60, high[0]);
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfAllShapesAreWithinTheBound(Lows lows) {
        for (int rows : new int[] {0, 16, 32, 48, 1024}) {
            for (int columns = 0; columns <= 9; columns++) {
                CounterRandom random = CounterRandom.of(rows + columns, lows.name(), 0);
                int offset = random.nextInt(5);
                Columns left = Columns.random(rows, 1, offset, rows, lows != Lows.NONE, random);
                int stride = rows + random.nextInt(9);
                Columns matrix = Columns.random(rows, columns, 7 - offset, stride, lows == Lows.BOTH, random);
                assertDots(rows, left, columns, matrix, random);
            }
        }
    }

    private void assertDots(int rows, Columns left, int columns, Columns matrix, CounterRandom random) {
        Columns leftBefore = left.copy();
        Columns matrixBefore = matrix.copy();
        int to = random.nextInt(4);
        Columns sums = Columns.random(columns, 1, to, columns, true, random);
        Columns before = sums.copy();
        products()
                .addDots(
                        rows,
                        left.high,
                        left.low,
                        left.offset,
                        columns,
                        matrix.high,
                        matrix.low,
                        matrix.offset,
                        matrix.stride,
                        sums.high,
                        sums.low,
                        to);
        left.assertEqualTo(leftBefore);
        matrix.assertEqualTo(matrixBefore);
        for (int column = 0; column < columns; column++) {
            ExactSum exact = new ExactSum();
            exact.add(before.exact(column, 0));
            for (int row = 0; row < rows; row++) {
                exact.add(left.exact(row, 0).multiply(matrix.exact(row, column)));
            }
            String what = rows + " rows, column " + column + " of " + columns;
            exact.assertNear(sums.high[to + column], sums.low[to + column], rows + 1, what);
            before.high[to + column] = sums.high[to + column];
            before.low[to + column] = sums.low[to + column];
        }
        sums.assertEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void residualsOfAllShapesAreWithinTheBound(boolean hasLow) {
        for (int rows : new int[] {0, 16, 32, 48, 1024}) {
            for (int columns = 0; columns <= 9; columns++) {
                CounterRandom random = CounterRandom.of(rows + columns, "residual", hasLow ? 1 : 0);
                Columns matrix = Columns.random(rows, columns, 0, rows + random.nextInt(9), hasLow, random);
                Columns residual = Columns.random(rows, 1, 0, rows, true, random);
                Columns coefficients = Columns.random(columns, 1, random.nextInt(4), columns, false, random);
                assertResiduals(rows, columns, matrix, coefficients, residual);
            }
        }
    }

    private void assertResiduals(int rows, int columns, Columns matrix, Columns coefficients, Columns residual) {
        Columns matrixBefore = matrix.copy();
        Columns coefficientsBefore = coefficients.copy();
        Columns before = residual.copy();
        products()
                .subtractProduct(
                        rows,
                        columns,
                        matrix.high,
                        matrix.low,
                        matrix.stride,
                        coefficients.high,
                        coefficients.offset,
                        residual.high,
                        residual.low);
        matrix.assertEqualTo(matrixBefore);
        coefficients.assertEqualTo(coefficientsBefore);
        for (int row = 0; row < rows; row++) {
            ExactSum exact = new ExactSum();
            exact.add(before.exact(row, 0));
            for (int column = 0; column < columns; column++) {
                exact.add(matrix.exact(row, column)
                        .multiply(coefficients.exact(column, 0))
                        .negate());
            }
            exact.assertNear(residual.high[row], residual.low[row], columns + 1, "row " + row + " of " + rows);
            before.high[row] = residual.high[row];
            before.low[row] = residual.low[row];
        }
        residual.assertEqualTo(before);
    }

    /**
     * Numbers built to cancel, as in Ogita, Rump and Oishi, algorithm 6.1: the first half is random, over a range of 2⁵⁰; each
     * number of the other half is chosen so that the exact sum shrinks, down to about 2⁻¹⁰⁰.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void sumsBuiltToCancelAreWithinTheBound(long seed) {
        CounterRandom random = CounterRandom.of(seed, "cancel", 0);
        int rows = 16 * (1 + random.nextInt(6));
        Columns left = Columns.random(rows, 1, 0, rows, seed % 3 != 0, random);
        Columns matrix = Columns.random(rows, 1, 0, rows, seed % 3 == 1, random);
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < rows; row++) {
            if (row >= rows / 2) {
                double exponent = -100.0 * (row - rows / 2) / (rows / 2);
                double target = StrictMath.scalb(random.nextDouble(), (int) exponent);
                matrix.high[row] = (target - sum.doubleValue()) / left.high[row];
                if (matrix.low != null) {
                    matrix.low[row] = Math.ulp(matrix.high[row]) * (random.nextDouble() - 0.5);
                }
            }
            sum = sum.add(left.exact(row, 0).multiply(matrix.exact(row, 0)));
        }
        assertDots(rows, left, 1, matrix, random);
        // The same from the number that the sum would be: next to nothing is left.
        Columns coefficients = new Columns(new double[] {1}, null, 0, 1);
        Columns residual = left.low == null ? new Columns(left.high, new double[rows], 0, rows) : left.copy();
        assertResiduals(rows, 1, left.copy(), coefficients, residual);
    }

    /** r = y − Φ·θ where y is Φ·θ rounded: what is left is as small as rounding. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void residualsThatAlmostCancelAreWithinTheBound(long seed) {
        CounterRandom random = CounterRandom.of(seed, "almost", 0);
        int rows = 64;
        int columns = 5;
        Columns matrix = Columns.random(rows, columns, 0, rows + 8, seed % 2 == 0, random);
        Columns coefficients = Columns.random(columns, 1, 0, columns, false, random);
        double[] high = new double[rows];
        for (int row = 0; row < rows; row++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int column = 0; column < columns; column++) {
                sum = sum.add(matrix.exact(row, column).multiply(coefficients.exact(column, 0)));
            }
            high[row] = sum.doubleValue();
        }
        assertResiduals(rows, columns, matrix, coefficients, new Columns(high, new double[rows], 0, rows));
    }

    @Test
    void lowPartsOfZeroMayBeLeftOut() {
        CounterRandom random = CounterRandom.of(9, "zeros", 0);
        int rows = 48;
        Columns left = Columns.random(rows, 1, 2, rows, false, random);
        Columns matrix = Columns.random(rows, 6, 1, rows + 8, false, random);
        double[] leftZeros = new double[left.high.length];
        double[] matrixZeros = new double[matrix.high.length];
        double[][] expected = dots(rows, left.high, null, 6, matrix, null);
        assertArrayEquals(expected, dots(rows, left.high, leftZeros, 6, matrix, null));
        assertArrayEquals(expected, dots(rows, left.high, leftZeros, 6, matrix, matrixZeros));
    }

    private double[][] dots(
            int rows, double[] left, double[] leftLow, int columns, Columns matrix, double[] matrixLow) {
        double[] high = new double[columns];
        double[] low = new double[columns];
        products()
                .addDots(
                        rows,
                        left,
                        leftLow,
                        2,
                        columns,
                        matrix.high,
                        matrixLow,
                        matrix.offset,
                        matrix.stride,
                        high,
                        low,
                        0);
        return new double[][] {high, low};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 15, 17, 24, 1023})
    void rowsThatAreNoMultipleOfTheStepAreRefused(int rows) {
        double[] numbers = new double[1024];
        String expected = "rows: " + rows + ", but expected a multiple of 16";
        assertEquals(
                expected,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> products()
                                        .addDots(
                                                rows, numbers, null, 0, 1, numbers, null, 0, 1024, numbers, numbers, 0))
                        .getMessage());
        assertEquals(
                expected,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> products()
                                        .subtractProduct(
                                                rows, 1, numbers, null, 1024, numbers, 0, numbers, new double[1024]))
                        .getMessage());
    }

    @Test
    void lowPartsOfTheMatrixAloneAreRefused() {
        double[] numbers = new double[16];
        double[] sums = new double[1];
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> products().addDots(16, numbers, null, 0, 1, numbers, numbers, 0, 16, sums, sums, 0))
                .getMessage();
        assertEquals("left column: no low parts, but expected some since the matrix has them", message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE})
    void whatIsNotFiniteBecomesNaNInItsOwnSumAlone(double value) {
        int rows = 32;
        double[] left = new double[rows];
        double[] matrix = new double[rows * 5];
        Arrays.fill(left, 2);
        Arrays.fill(matrix, 1);
        matrix[2 * rows + 21] = value;
        double[] high = new double[5];
        double[] low = new double[5];
        products().addDots(rows, left, null, 0, 5, matrix, null, 0, rows, high, low, 0);
        assertArrayEquals(new double[] {64, 64, Double.NaN, 64, 64}, high);

        double[] residual = new double[rows];
        products().subtractProduct(rows, 5, matrix, null, rows, left, 0, residual, new double[rows]);
        double[] expected = new double[rows];
        Arrays.fill(expected, -10);
        expected[21] = Double.NaN;
        assertArrayEquals(expected, residual);
    }
}
