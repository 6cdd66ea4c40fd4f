package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.Parallel;

class ParallelVectorsTest {
    private static double[] numbers(int length, long seed) {
        return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
    }

    private static ParallelVectors alone(int length) {
        return new ParallelVectors(length, Parallel.sequential());
    }

    private static double exactDot(double[] a, double[] b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(new BigDecimal(a[i]).multiply(new BigDecimal(b[i])));
        }
        return sum.doubleValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 4095, 4096, 4097, 8192, 50_000})
    void sumsAndNormsAreThoseOfExactArithmetic(int length) {
        double[] a = numbers(length, 1);
        double[] b = numbers(length, 2);
        ParallelVectors vectors = alone(length);

        assertEquals(exactDot(a, b), vectors.dot(a, b), 1e-16 * (1 + length));
        assertEquals(Math.sqrt(exactDot(a, a)), vectors.norm(a), 1e-14 * (1 + length));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        int length = 100_003;
        double[] a = numbers(length, 3);
        double[] b = numbers(length, 4);
        double[] combined = new double[length];
        double[] expected = new double[length];
        alone(length).combine(a, 0.3, b, expected);
        alone(length).scale(0.7, expected, 5, length - 5);
        try (WorkerPool pool = new WorkerPool(threads)) {
            ParallelVectors vectors = new ParallelVectors(length, pool);
            assertEquals(alone(length).dot(a, b), vectors.dot(a, b));
            assertEquals(alone(length).norm(a, 17, length - 3), vectors.norm(a, 17, length - 3));
            assertEquals(alone(length).largest(a), vectors.largest(a));
            assertEquals(alone(length).sumOfAbsolutes(a), vectors.sumOfAbsolutes(a));
            vectors.combine(a, 0.3, b, combined);
            vectors.scale(0.7, combined, 5, length - 5);
        }
        assertArrayEquals(expected, combined);
    }

    @Test
    void aCombinationMayOverwriteItsOperands() {
        double[] a = {1, 2, 3};
        double[] b = {10, 20, 30};
        alone(3).combine(a, 2, b, b);
        assertArrayEquals(new double[] {21, 42, 63}, b);
        alone(3).combine(a, -1, b, a);
        assertArrayEquals(new double[] {-20, -40, -60}, a);
        alone(3).negate(a, b);
        assertArrayEquals(new double[] {20, 40, 60}, b);
    }

    @Test
    void onlyTheRangeIsScaledAndMeasured() {
        double[] a = {5, 3, 4, 5};
        assertEquals(5, alone(4).norm(a, 1, 3));
        alone(4).scale(10, a, 1, 3);
        assertArrayEquals(new double[] {5, 30, 40, 5}, a);
    }

    /** √(3² + 4²) = 5, in units whose squares no double holds. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-1074, 0x1p-1030, 0x1p-600, 1, 0x1p600, 0x1p1020})
    void aNormNeitherOverflowsNorUnderflows(double unit) {
        assertEquals(5 * unit, alone(3).norm(new double[] {3 * unit, 0, -4 * unit}));
    }

    @Test
    void whatIsNotFiniteShows() {
        assertEquals(Double.POSITIVE_INFINITY, alone(2).norm(new double[] {1, Double.NEGATIVE_INFINITY}));
        assertEquals(Double.NaN, alone(2).norm(new double[] {1, Double.NaN}));
        assertEquals(Double.NaN, alone(2).largest(new double[] {Double.NaN, 1}));
        assertEquals(0, alone(0).largest(new double[0]));
        assertEquals(7, alone(2).largest(new double[] {2, -7}));
        assertEquals(9, alone(2).sumOfAbsolutes(new double[] {2, -7}));
    }
}
