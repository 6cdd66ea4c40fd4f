package org.kudari.benchmarks.product;

import java.util.List;
import java.util.SplittableRandom;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Timing;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** A product of matrices of {@code float}: rows × depth by depth × columns. */
record FloatProduct(int rows, int depth, int columns) implements Workload<FloatProducts> {
    /** A timed call lasts about as long as this many operations: long enough for a clock, short enough to repeat. */
    private static final double OPERATIONS_A_CALL = 2e10;

    @Override
    public String name() {
        return rows + "×" + depth + "×" + columns;
    }

    @Override
    public List<Figure> measure(FloatProducts products, Settings settings) {
        float[] a = random(1, rows * depth);
        float[] b = random(2, depth * columns);
        FloatProducts.Product product = products.prepare(rows, depth, columns, a, b);
        double operations = 2.0 * rows * depth * columns;
        int loops = (int) Math.max(1, OPERATIONS_A_CALL / operations / (settings.quick() ? 10 : 1));
        double seconds = Timing.medianSeconds(settings.repeats(3), settings.repeats(9), () -> {
            for (int i = 0; i < loops; i++) {
                product.compute();
            }
        });
        requireCorrect(a, b, product.result());
        return List.of(new Figure("product", Unit.GIGAFLOPS, operations * loops / seconds * 1e-9));
    }

    private static float[] random(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private void requireCorrect(float[] a, float[] b, float[] c) {
        for (int row = 0; row < rows; row += 17) {
            for (int column = 0; column < columns; column += 19) {
                double sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum += (double) a[row * depth + k] * b[k * columns + column];
                }
                // Each of depth roundings is off by up to 2⁻²⁴ of a partial sum, which is about √depth at the most.
                if (!(Math.abs(c[row * columns + column] - sum) <= depth * 0x1p-24 * Math.sqrt(depth))) {
                    throw new IllegalStateException("element (" + row + ", " + column + ") of the product: "
                            + c[row * columns + column] + ", but expected " + sum);
                }
            }
        }
    }
}
