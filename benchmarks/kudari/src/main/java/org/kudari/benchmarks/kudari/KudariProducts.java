package org.kudari.benchmarks.kudari;

import java.util.Arrays;
import org.kudari.api.Parallel;
import org.kudari.benchmarks.product.FloatProducts;
import org.kudari.benchmarks.product.ProductWorkloads;
import org.kudari.benchmarks.side.SideProgram;
import org.kudari.compute.MatrixProducts;
import org.kudari.compute.WorkerPool;

/** Kudari's products, divided over threads by rows as a network's layers are. */
public final class KudariProducts implements FloatProducts {
    private final MatrixProducts<float[]> products = MatrixProducts.ofFloats();
    private final Parallel parallel;

    private KudariProducts(int threads) {
        parallel = new WorkerPool(threads);
    }

    /** Measures them; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, ProductWorkloads.ALL, KudariProducts::new);
    }

    @Override
    public Product prepare(int rows, int depth, int columns, float[] a, float[] b) {
        float[] c = new float[rows * columns];
        return new Product() {
            @Override
            public void compute() {
                parallel.forRange(rows, 1, this::computeRows);
            }

            private void computeRows(int from, int to) {
                Arrays.fill(c, from * columns, to * columns, 0);
                products.addProduct(
                        to - from, columns, depth, a, from * depth, depth, b, 0, columns, c, from * columns, columns);
            }

            @Override
            public float[] result() {
                return c;
            }
        };
    }
}
