package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits whether a matrix is one panel or many, so with and without vectors, and by the definition. */
class NormalizationLoopsTest {
    private static final int ROWS = 19;
    private static final double EPSILON = 1e-5;

    /** What the loops give for a matrix, as it lies row by row. */
    private static final class Results<A> {
        private final PanelProducts<A> products;
        private final NormalizationLoops<A> loops;
        private final int columns;
        private final Panels<A> x;
        private final Panels<A> y;
        private final Panels<A> g;
        private final double[] sums;
        private final double[] squares;
        private final double[] slopeSums;
        private final double[] productSums;

        Results(PanelProducts<A> products, NormalizationLoops<A> loops, int columns, boolean byRows) {
            this.products = products;
            this.loops = loops;
            this.columns = columns;
            this.x = load(1);
            this.y = products.zeros(ROWS, columns);
            this.g = load(2);
            this.sums = new double[3 * columns];
            this.squares = new double[3 * columns];
            this.slopeSums = new double[3 * columns];
            this.productSums = new double[3 * columns];
            A[] numbers = numbers();
            for (int row = 0; row < ROWS; row += NormalizationLoops.BLOCK_ROWS) {
                int end = Math.min(ROWS, row + NormalizationLoops.BLOCK_ROWS);
                loops.columnMoments(x, row, end, sums, squares, row / NormalizationLoops.BLOCK_ROWS * columns);
            }
            if (byRows) {
                A factors = loops.zeros(ROWS);
                loops.normalizeRows(x, y, 0, ROWS, EPSILON, factors, numbers[3], numbers[4]);
                loops.backpropagateRows(g, x, 0, ROWS, factors, numbers[3]);
            } else {
                loops.normalizeColumns(
                        x,
                        y,
                        0,
                        ROWS,
                        new NormalizationLoops.ColumnNumbers<>(
                                numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
                loops.backpropagateColumns(g, x, 0, ROWS, numbers[2], numbers[0], numbers[3]);
            }
            for (int row = 0; row < ROWS; row += NormalizationLoops.BLOCK_ROWS) {
                int end = Math.min(ROWS, row + NormalizationLoops.BLOCK_ROWS);
                loops.columnSums(g, x, row, end, slopeSums, productSums, row / NormalizationLoops.BLOCK_ROWS * columns);
            }
        }

        private Panels<A> load(long seed) {
            double[] values = new double[ROWS * columns];
            CounterRandom random = CounterRandom.of(seed, "loops", columns);
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextDouble(-3, 5);
            }
            Panels<A> panels = products.zeros(ROWS, columns);
            products.load(values, 0, columns, panels, 0, ROWS);
            return panels;
        }

        @SuppressWarnings("unchecked")
        private A[] numbers() {
            CounterRandom random = CounterRandom.of(3, "numbers", columns);
            Object[] numbers = x.values() instanceof float[] ? new float[5][] : new double[5][];
            for (int n = 0; n < 5; n++) {
                A of = loops.columnNumbers(x);
                for (int column = 0; column < columns; column++) {
                    loops.set(of, x, column, random.nextDouble(-1, 2));
                }
                loops.repeat(of, x);
                numbers[n] = of;
            }
            return (A[]) numbers;
        }

        List<double[]> all() {
            return List.of(sums, squares, stored(x), stored(y), stored(g), slopeSums, productSums);
        }

        private double[] stored(Panels<A> panels) {
            double[] values = new double[ROWS * columns];
            products.store(panels, 0, ROWS, values, 0, columns);
            return values;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 31, 32, 33, 70})
    void onePanelAndManyGiveTheSameBits(int columns) {
        for (boolean byRows : new boolean[] {false, true}) {
            assertSame(
                    new Results<>(
                            new PlainPanelProducts<>(new FloatProducts()),
                            NormalizationLoops.ofFloats(),
                            columns,
                            byRows),
                    new Results<>(PanelProducts.ofFloats(), NormalizationLoops.ofFloats(), columns, byRows));
            assertSame(
                    new Results<>(
                            new PlainPanelProducts<>(new DoubleProducts()),
                            NormalizationLoops.ofDoubles(),
                            columns,
                            byRows),
                    new Results<>(PanelProducts.ofDoubles(), NormalizationLoops.ofDoubles(), columns, byRows));
        }
    }

    private static void assertSame(Results<?> expected, Results<?> found) {
        for (int i = 0; i < expected.all().size(); i++) {
            assertArrayEquals(expected.all().get(i), found.all().get(i), "result " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 33})
    void momentsAndNormalizedRowsAreThoseOfTheDefinition(int columns) {
        PanelProducts<double[]> products = PanelProducts.ofDoubles();
        Results<double[]> results = new Results<>(products, NormalizationLoops.ofDoubles(), columns, true);
        double[] x = results.stored(results.load(1));
        int from = 2 * NormalizationLoops.BLOCK_ROWS;
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (int row = from; row < ROWS; row++) {
                sum += x[row * columns + column];
            }
            double squares = 0;
            for (int row = from; row < ROWS; row++) {
                squares += Math.pow(x[row * columns + column] - sum / (ROWS - from), 2);
            }
            assertEquals(sum, results.sums[2 * columns + column], 1e-13);
            assertEquals(squares, results.squares[2 * columns + column], 1e-12);
        }
        double[] normalized = results.stored(results.x);
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            double squares = 0;
            for (int column = 0; column < columns; column++) {
                sum += normalized[row * columns + column];
                squares += Math.pow(normalized[row * columns + column], 2);
            }
            assertEquals(0, sum, 1e-12);
            assertEquals(columns == 1 ? 0 : 1, squares / columns, 1e-4);
        }
    }
}
