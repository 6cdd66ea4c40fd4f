package org.kudari.benchmarks.openblas;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.kudari.benchmarks.product.FloatProducts;
import org.kudari.benchmarks.product.ProductWorkloads;
import org.kudari.benchmarks.side.SideProgram;

/** OpenBLAS called from Java, its matrices off the heap, where it reads them without a copy. */
public final class OpenBlasProducts implements FloatProducts {
    private OpenBlasProducts(int threads) {
        openblas_nolapack.blas_set_num_threads(threads);
    }

    /** Measures them; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, ProductWorkloads.ALL, OpenBlasProducts::new);
    }

    @Override
    public Product prepare(int rows, int depth, int columns, float[] a, float[] b) {
        FloatPointer nativeA = new FloatPointer(a);
        FloatPointer nativeB = new FloatPointer(b);
        FloatPointer nativeC = new FloatPointer((long) rows * columns);
        return new Product() {
            @Override
            public void compute() {
                cblas_sgemm(
                        CblasRowMajor,
                        CblasNoTrans,
                        CblasNoTrans,
                        rows,
                        columns,
                        depth,
                        1,
                        nativeA,
                        depth,
                        nativeB,
                        columns,
                        0,
                        nativeC,
                        columns);
            }

            @Override
            public float[] result() {
                float[] c = new float[rows * columns];
                nativeC.get(c);
                return c;
            }
        };
    }
}
