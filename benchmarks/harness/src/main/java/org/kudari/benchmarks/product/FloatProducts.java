package org.kudari.benchmarks.product;

/** A library that multiplies matrices: what a side of the {@code products} table brings. */
public interface FloatProducts {
    /**
     * Makes C = A·B ready to be computed, any number of times.
     *
     * @param a rows × depth, row by row
     * @param b depth × columns, row by row
     */
    Product prepare(int rows, int depth, int columns, float[] a, float[] b);

    /** One product. */
    interface Product {
        /** Computes it. */
        void compute();

        /** What was computed: rows × columns, row by row. */
        float[] result();
    }
}
