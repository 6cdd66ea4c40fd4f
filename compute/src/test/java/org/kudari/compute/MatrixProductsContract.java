package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds for products of either type: numbers are written and read as {@code double}, rounded to the type. */
abstract class MatrixProductsContract<A> {
    private static final double UNTOUCHED = 77;
    private static final int[][] SHAPES = {
        {0, 0, 0},
        {0, 3, 2},
        {3, 0, 2},
        {3, 9, 0},
        {1, 1, 1},
        {1, 1, 70},
        {5, 7, 3},
        {4, 1, 9},
        {9, 3, 130},
        {1, 8, 4},
        {2, 8, 5},
        {3, 9, 6},
        {7, 17, 7},
        {1, 300, 67},
        {5, 256, 64},
        {6, 257, 65},
        {33, 31, 129},
        {2, 600, 1},
        {14, 32, 20},
        {28, 64, 256},
        {31, 530, 300}
    };

    abstract MatrixProducts<A> products();

    abstract A array(double... values);

    abstract double[] values(A array);

    /** a·b + c, rounded once to the type. */
    abstract double fma(double a, double b, double c);

    /** A matrix in the middle of an array, with rows that do not touch. */
    private record Window(double[] values, int offset, int stride, int rows, int columns) {
        static Window random(int rows, int columns, long seed) {
            CounterRandom random = CounterRandom.of(seed, "window", 0);
            int offset = 3 + random.nextInt(5);
            int stride = columns + random.nextInt(4);
            double[] values = new double[offset + rows * stride + 5];
            Arrays.fill(values, UNTOUCHED);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    values[offset + row * stride + column] = random.nextFloat() * 2 - 1;
                }
            }
            return new Window(values, offset, stride, rows, columns);
        }

        double at(int row, int column) {
            return values[offset + row * stride + column];
        }
    }

    private double[] expectedProduct(Window a, Window b, Window c, boolean transposed) {
        double[] expected = c.values.clone();
        for (int row = 0; row < c.rows; row++) {
            for (int column = 0; column < c.columns; column++) {
                double sum = c.at(row, column);
                for (int k = 0; k < b.rows; k++) {
                    sum = fma(transposed ? a.at(k, row) : a.at(row, k), b.at(k, column), sum);
                }
                expected[c.offset + row * c.stride + column] = sum;
            }
        }
        return expected;
    }

    private static void assertSameBits(double[] expected, double[] actual, String what) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    Double.doubleToRawLongBits(expected[i]), Double.doubleToRawLongBits(actual[i]), what + " at " + i);
        }
    }

    @Test
    void productsOfTwoByTwoAreThoseOnPaper() {
        // (1 2; 3 4)·(5 6; 7 8) = (19 22; 43 50); (1 3; 2 4)·(5 6; 7 8) = (26 30; 38 44); C begins with 100.
        A a = array(1, 2, 3, 4);
        A b = array(5, 6, 7, 8);
        A c = array(100, 100, 100, 100);
        products().addProduct(2, 2, 2, a, 0, 2, b, 0, 2, c, 0, 2);
        assertSameBits(new double[] {119, 122, 143, 150}, values(c), "A·B");
        A d = array(100, 100, 100, 100);
        products().addTransposedProduct(2, 2, 2, a, 0, 2, b, 0, 2, d, 0, 2);
        assertSameBits(new double[] {126, 130, 138, 144}, values(d), "Aᵀ·B");
        products().transpose(2, 2, a, 0, 2, d, 0, 2);
        assertSameBits(new double[] {1, 3, 2, 4}, values(d), "Aᵀ");
    }

    @Test
    void productIsOneChainOfFmaForEachElementAndTouchesNothingElse() {
        for (int[] shape : SHAPES) {
            Window a = Window.random(shape[0], shape[2], 1);
            Window b = Window.random(shape[2], shape[1], 2);
            Window c = Window.random(shape[0], shape[1], 3);
            A out = array(c.values);
            products()
                    .addProduct(
                            shape[0],
                            shape[1],
                            shape[2],
                            array(a.values),
                            a.offset,
                            a.stride,
                            array(b.values),
                            b.offset,
                            b.stride,
                            out,
                            c.offset,
                            c.stride);
            assertSameBits(expectedProduct(a, b, c, false), values(out), Arrays.toString(shape));
        }
    }

    @Test
    void transposedProductIsOneChainOfFmaForEachElementAndTouchesNothingElse() {
        for (int[] shape : SHAPES) {
            Window a = Window.random(shape[2], shape[0], 1);
            Window b = Window.random(shape[2], shape[1], 2);
            Window c = Window.random(shape[0], shape[1], 3);
            A out = array(c.values);
            products()
                    .addTransposedProduct(
                            shape[0],
                            shape[1],
                            shape[2],
                            array(a.values),
                            a.offset,
                            a.stride,
                            array(b.values),
                            b.offset,
                            b.stride,
                            out,
                            c.offset,
                            c.stride);
            assertSameBits(expectedProduct(a, b, c, true), values(out), Arrays.toString(shape));
        }
    }

    @Test
    void transpositionSwapsRowsAndColumnsAndTouchesNothingElse() {
        for (int[] shape : SHAPES) {
            Window a = Window.random(shape[0], shape[1], 1);
            Window b = Window.random(shape[1], shape[0], 2);
            A out = array(b.values);
            products().transpose(shape[0], shape[1], array(a.values), a.offset, a.stride, out, b.offset, b.stride);
            double[] expected = b.values.clone();
            for (int row = 0; row < shape[0]; row++) {
                for (int column = 0; column < shape[1]; column++) {
                    expected[b.offset + column * b.stride + row] = a.at(row, column);
                }
            }
            assertSameBits(expected, values(out), Arrays.toString(shape));
        }
    }

    @Test
    void anySplitOfTheOutputOrAscendingSplitOfTheSumGivesTheSameBits() {
        int rows = 37;
        int columns = 291;
        int depth = 133;
        Window a = Window.random(rows, depth, 1);
        Window b = Window.random(depth, columns, 2);
        Window c = Window.random(rows, columns, 3);
        A left = array(a.values);
        A right = array(b.values);
        double[] whole = values(
                product(a, b, c, left, right, new int[] {0, rows}, new int[] {0, columns}, new int[] {0, depth}));
        for (int seed = 0; seed < 20; seed++) {
            CounterRandom random = CounterRandom.of(seed, "split", 0);
            A split = product(a, b, c, left, right, cuts(rows, random), cuts(columns, random), cuts(depth, random));
            assertSameBits(whole, values(split), "seed " + seed);
        }
    }

    private static int[] cuts(int extent, CounterRandom random) {
        int[] cuts = new int[2 + random.nextInt(5)];
        for (int i = 1; i < cuts.length - 1; i++) {
            cuts[i] = random.nextInt(extent + 1);
        }
        cuts[cuts.length - 1] = extent;
        Arrays.sort(cuts);
        return cuts;
    }

    private A product(Window a, Window b, Window c, A left, A right, int[] rows, int[] columns, int[] steps) {
        A out = array(c.values);
        for (int k = 1; k < steps.length; k++) {
            for (int i = 1; i < rows.length; i++) {
                for (int j = 1; j < columns.length; j++) {
                    products()
                            .addProduct(
                                    rows[i] - rows[i - 1],
                                    columns[j] - columns[j - 1],
                                    steps[k] - steps[k - 1],
                                    left,
                                    a.offset + rows[i - 1] * a.stride + steps[k - 1],
                                    a.stride,
                                    right,
                                    b.offset + steps[k - 1] * b.stride + columns[j - 1],
                                    b.stride,
                                    out,
                                    c.offset + rows[i - 1] * c.stride + columns[j - 1],
                                    c.stride);
                }
            }
        }
        return out;
    }

    @Test
    void zeroTimesInfinityIsNotSkipped() {
        for (int columns : new int[] {1, 20}) {
            double[] infinite = new double[columns];
            Arrays.fill(infinite, Double.POSITIVE_INFINITY);
            A out = array(new double[columns]);
            products().addProduct(1, columns, 1, array(0), 0, 1, array(infinite), 0, columns, out, 0, columns);
            for (double value : values(out)) {
                assertEquals(Double.NaN, value);
            }
        }
    }

    @Test
    void oneInstanceServesManyThreadsAtOnce() throws Exception {
        Window a = Window.random(40, 90, 1);
        Window b = Window.random(90, 70, 2);
        Window c = Window.random(40, 70, 3);
        double[] expected = expectedProduct(a, b, c, false);
        MatrixProducts<A> shared = products();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<A>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                A out = array(c.values);
                tasks.add(() -> {
                    shared.addProduct(
                            40,
                            70,
                            90,
                            array(a.values),
                            a.offset,
                            a.stride,
                            array(b.values),
                            b.offset,
                            b.stride,
                            out,
                            c.offset,
                            c.stride);
                    return out;
                });
            }
            for (Future<A> done : threads.invokeAll(tasks)) {
                assertSameBits(expected, values(done.get()), "concurrent");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void windowsThatLeaveTheirArrayAreRefusedByName() {
        A six = array(new double[6]);
        A five = array(new double[5]);
        assertEquals(
                "matrix A: offset 0, stride 3, 2 × 3, but the array has 5 values",
                refusal(() -> products().addProduct(2, 2, 3, five, 0, 3, six, 0, 2, six, 0, 2)));
        assertEquals(
                "matrix B: offset 1, stride 2, 3 × 2, but the array has 6 values",
                refusal(() -> products().addProduct(2, 2, 3, six, 0, 3, six, 1, 2, six, 0, 2)));
        assertEquals(
                "matrix C: offset 0, stride 1, 2 × 2, but the array has 6 values",
                refusal(() -> products().addTransposedProduct(2, 2, 3, six, 0, 2, six, 0, 2, six, 0, 1)));
        assertEquals(
                "matrix A: offset -1, stride 3, 2 × 3, but the array has 6 values",
                refusal(() -> products().transpose(2, 3, six, -1, 3, six, 0, 2)));
        assertEquals(
                "matrix A: offset 0, stride 3, -1 × 3, but the array has 6 values",
                refusal(() -> products().addProduct(-1, 2, 3, six, 0, 3, six, 0, 2, six, 0, 2)));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
