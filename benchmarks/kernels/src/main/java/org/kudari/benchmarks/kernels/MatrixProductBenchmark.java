package org.kudari.benchmarks.kernels;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.kudari.compute.MatrixProducts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Products on one thread, from a single row through a small layer to a cube. */
@State(Scope.Benchmark)
public class MatrixProductBenchmark {
    private final MatrixProducts<float[]> floatProducts = MatrixProducts.ofFloats();
    private final MatrixProducts<double[]> doubleProducts = MatrixProducts.ofDoubles();

    /** Rows × depth × columns. */
    @Param({"1x13x64", "32x13x64", "128x10x256", "128x784x512", "256x256x256", "512x512x512"})
    public String shape;

    private int rows;
    private int depth;
    private int columns;
    private float[] floatA;
    private float[] floatB;
    private float[] floatC;
    private double[] doubleA;
    private double[] doubleB;
    private double[] doubleC;

    /** Fills the matrices. */
    @Setup
    public void fill() {
        int[] extents =
                Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        rows = extents[0];
        depth = extents[1];
        columns = extents[2];
        SplittableRandom random = new SplittableRandom(1);
        doubleA = random.doubles((long) rows * depth, -1, 1).toArray();
        doubleB = random.doubles((long) depth * columns, -1, 1).toArray();
        doubleC = new double[rows * columns];
        floatA = toFloats(doubleA);
        floatB = toFloats(doubleB);
        floatC = toFloats(doubleC);
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** C += A·B of {@code float}. */
    @Benchmark
    public float[] floatProduct() {
        floatProducts.addProduct(rows, columns, depth, floatA, 0, depth, floatB, 0, columns, floatC, 0, columns);
        return floatC;
    }

    /** C += A·B of {@code double}. */
    @Benchmark
    public double[] doubleProduct() {
        doubleProducts.addProduct(rows, columns, depth, doubleA, 0, depth, doubleB, 0, columns, doubleC, 0, columns);
        return doubleC;
    }

    /** C += Aᵀ·B of {@code float}, A lying transposed. */
    @Benchmark
    public float[] floatTransposedProduct() {
        floatProducts.addTransposedProduct(
                rows, columns, depth, floatA, 0, rows, floatB, 0, columns, floatC, 0, columns);
        return floatC;
    }
}
