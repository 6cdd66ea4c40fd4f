package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the implementations, against one sum after the other. */
class PanelProductsTest {
    private static final double UNTOUCHED = 77;
    private static final int[][] SHAPES = {
        {1, 1, 1},
        {1, 70, 1},
        {5, 3, 7},
        {8, 16, 16},
        {9, 33, 17},
        {13, 32, 64},
        {16, 31, 129},
        {17, 321, 33},
        {33, 700, 65},
        {40, 5, 600},
        {64, 64, 10}
    };

    private record Implementation<A>(String name, PanelProducts<A> products, boolean single) {
        double round(double value) {
            return single ? (float) value : value;
        }

        double fma(double a, double b, double c) {
            return single ? Math.fma((float) a, (float) b, (float) c) : Math.fma(a, b, c);
        }

        Panels<A> panels(double[] values, int rows, int columns) {
            Panels<A> panels = products.zeros(rows, columns);
            products.load(values, 0, columns, panels, 0, rows);
            return panels;
        }

        double[] values(Panels<A> panels) {
            double[] values = new double[panels.rows() * panels.columns()];
            products.store(panels, 0, panels.rows(), values, 0, panels.columns());
            return values;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Implementation<?>> implementations() {
        return Stream.of(
                new Implementation<>("float vectors", PanelProducts.ofFloats(), true),
                new Implementation<>(
                        "float vectors after loops", kernelProducts(plainFloats(), "VectorFloatKernel"), true),
                new Implementation<>("float loops in a kernel", kernelProducts(plainFloats(), "NoSuchKernel"), true),
                new Implementation<>("float loops", new PlainPanelProducts<>(new FloatProducts()), true),
                new Implementation<>("double vectors", PanelProducts.ofDoubles(), false),
                new Implementation<>(
                        "double vectors after loops", kernelProducts(plainDoubles(), "VectorDoubleKernel"), false),
                new Implementation<>("double loops in a kernel", kernelProducts(plainDoubles(), "NoSuchKernel"), false),
                new Implementation<>("double loops", new PlainPanelProducts<>(new DoubleProducts()), false));
    }

    private static PanelKernel<float[]> plainFloats() {
        return new PlainKernel<>(32, new FloatProducts());
    }

    private static PanelKernel<double[]> plainDoubles() {
        return new PlainKernel<>(16, new DoubleProducts());
    }

    /** Products that load another kernel within a test of many blocks. */
    private static <A> PanelProducts<A> kernelProducts(PanelKernel<A> plain, String vectors) {
        return new KernelPanelProducts<>(new PlainAtFirst<>(plain, vectors, 50_000));
    }

    private static double[] random(int length, long seed) {
        CounterRandom random = CounterRandom.of(seed, "panels", 0);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }

    private static <A> double[] expected(
            Implementation<A> type, double[] a, double[] b, double[] start, int rows, int depth, int columns) {
        double[] c = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double sum = start == null ? 0 : start[column];
                for (int k = 0; k < depth; k++) {
                    sum = type.fma(a[row * depth + k], b[k * columns + column], sum);
                }
                c[row * columns + column] = sum;
            }
        }
        return c;
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void everyElementIsOneChainInAscendingOrder(Implementation<A> type) {
        for (int[] shape : SHAPES) {
            int rows = shape[0];
            int depth = shape[1];
            int columns = shape[2];
            double[] a = random(rows * depth, 1);
            double[] b = random(depth * columns, 2);
            double[] start = random(columns, 3);
            Panels<A> c = type.products.zeros(rows, columns);
            Arrays.stream(new double[][] {start, null}).forEach(bias -> {
                type.products.multiply(
                        type.panels(a, rows, depth),
                        type.panels(b, depth, columns),
                        bias == null ? null : type.panels(bias, 1, columns),
                        c,
                        0,
                        rows,
                        0,
                        c.panels());
                assertArrayEquals(
                        expected(type, a, b, bias, rows, depth, columns), type.values(c), Arrays.toString(shape));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void partsGiveTheBitsOfTheWhole(Implementation<A> type) {
        int rows = 70;
        int depth = 40;
        int columns = 100;
        Panels<A> a = type.panels(random(rows * depth, 1), rows, depth);
        Panels<A> b = type.panels(random(depth * columns, 2), depth, columns);
        Panels<A> whole = type.products.zeros(rows, columns);
        type.products.multiply(a, b, null, whole, 0, rows, 0, whole.panels());

        Panels<A> parts = type.products.zeros(rows, columns);
        for (int row = 0; row < rows; row += type.products.blockRows()) {
            int end = Math.min(rows, row + type.products.blockRows());
            for (int panel = 0; panel < parts.panels(); panel++) {
                type.products.multiply(a, b, null, parts, row, end, panel, panel + 1);
            }
        }

        assertArrayEquals(type.values(whole), type.values(parts));
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void transposedProductOverwritesOrAddsAndWritesNothingElse(Implementation<A> type) {
        for (int[] shape : SHAPES) {
            int columns = shape[0];
            int depth = shape[1];
            int rows = shape[2];
            int live = Math.max(1, depth - 2);
            double[] a = random(depth * rows, 4);
            double[] b = random(depth * columns, 5);
            double[] transposed = new double[rows * live];
            for (int k = 0; k < live; k++) {
                for (int row = 0; row < rows; row++) {
                    transposed[row * live + k] = a[k * rows + row];
                }
            }
            double[] product = expected(type, transposed, b, null, rows, live, columns);
            Panels<A> left = type.panels(a, depth, rows);
            Panels<A> right = type.panels(b, depth, columns);
            for (boolean add : new boolean[] {false, true}) {
                double[] c = new double[rows * columns + 5];
                Arrays.fill(c, UNTOUCHED);
                int blockRows = type.products.blockRows();
                for (int block = 0; block * blockRows < rows; block++) {
                    for (int panel = 0; panel < right.panels(); panel++) {
                        type.products.multiplyTransposed(left, right, live, block, panel, panel + 1, c, 2, add);
                    }
                }
                for (int i = 0; i < c.length; i++) {
                    boolean inside = i >= 2 && i < c.length - 3;
                    double wanted = inside ? product[i - 2] + (add ? UNTOUCHED : 0) : UNTOUCHED;
                    assertEquals(wanted, c[i], Arrays.toString(shape) + " element " + (i - 2));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void rowsAreSummedInAscendingOrder(Implementation<A> type) {
        int rows = 50;
        int live = 37;
        int columns = 41;
        double[] a = random(rows * columns, 6);
        Panels<A> panels = type.panels(a, rows, columns);
        double[] sums = new double[columns + 2];
        Arrays.fill(sums, UNTOUCHED);

        type.products.sumRows(panels, live, 0, panels.panels(), sums, 1, false);

        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (int row = 0; row < live; row++) {
                sum = type.round(sum + a[row * columns + column]);
            }
            assertEquals(sum, sums[column + 1]);
        }
        double[] once = sums.clone();
        type.products.sumRows(panels, live, 0, panels.panels(), sums, 1, true);
        for (int column = 1; column <= columns; column++) {
            assertEquals(2 * once[column], sums[column]);
        }
        assertEquals(UNTOUCHED, sums[0]);
        assertEquals(UNTOUCHED, sums[columns + 1]);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void rowsBecomeColumns(Implementation<A> type) {
        for (int[] shape : SHAPES) {
            int rows = shape[1];
            int columns = shape[2];
            double[] a = random(rows * columns, 7);
            Panels<A> turned = type.products.zeros(columns, rows);
            type.products.transpose(type.panels(a, rows, columns), turned, 0, turned.panels());
            double[] values = type.values(turned);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    assertEquals(a[row * columns + column], values[column * rows + row]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void numbersAreRoundedWhenTheyComeInAndLieWherePanelsSay(Implementation<A> type) {
        int rows = 11;
        int columns = 45;
        double[] values = new double[3 + rows * (columns + 4)];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + i / 3.0;
        }
        Panels<A> panels = type.products.zeros(rows + 5, columns);

        type.products.load(values, 3, columns + 4, panels, 2, 2 + rows);

        double[] stored = new double[rows * columns];
        type.products.store(panels, 2, 2 + rows, stored, 0, columns);
        Object array = panels.values();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double wanted = type.round(values[3 + row * (columns + 4) + column]);
                assertEquals(wanted, stored[row * columns + column]);
                int index = panels.index(column / panels.width(), row + 2) + column % panels.width();
                assertEquals(wanted, array instanceof float[] floats ? floats[index] : ((double[]) array)[index]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void infinitiesAndNotANumberGoThrough(Implementation<A> type) {
        Panels<A> a = type.panels(new double[] {Double.POSITIVE_INFINITY, 1, Double.NaN, 1}, 2, 2);
        Panels<A> b = type.panels(new double[] {1, 0, 0, -2}, 2, 2);
        Panels<A> c = type.products.zeros(2, 2);

        type.products.multiply(a, b, null, c, 0, 2, 0, c.panels());

        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN}, type.values(c));
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void minusZeroSurvives(Implementation<A> type) {
        Panels<A> c = type.products.zeros(1, 1);

        type.products.multiply(
                type.panels(new double[] {-1}, 1, 1),
                type.panels(new double[] {0}, 1, 1),
                type.panels(new double[] {-0.0}, 1, 1),
                c,
                0,
                1,
                0,
                1);

        assertEquals(-0.0, type.values(c)[0]);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    <A> void moreThanAnArrayHoldsIsRefused(Implementation<A> type) {
        Exception thrown =
                assertThrows(IllegalArgumentException.class, () -> type.products.zeros(Integer.MAX_VALUE / 4, 1 << 10));

        assertTrue(thrown.getMessage().contains("536870911 × 1024"), thrown.getMessage());
    }
}
