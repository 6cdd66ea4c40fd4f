package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.compute.NormalizationLoops.ColumnNumbers;

/** Vectors give the bits of plain loops, at any count and offset, and write nothing else. */
class NormalizationKernelTest {
    private static final int LENGTH = 120;

    private static float[][] floats() {
        CounterRandom random = CounterRandom.of(1, "kernel", 0);
        float[][] arrays = new float[8][LENGTH];
        for (float[] array : arrays) {
            for (int i = 0; i < LENGTH; i++) {
                array[i] = (float) random.nextDouble(-2, 3);
            }
        }
        return arrays;
    }

    private static double[][] doubles() {
        CounterRandom random = CounterRandom.of(2, "kernel", 0);
        double[][] arrays = new double[8][LENGTH];
        for (double[] array : arrays) {
            for (int i = 0; i < LENGTH; i++) {
                array[i] = random.nextDouble(-2, 3);
            }
        }
        return arrays;
    }

    private static float[][] results(FloatNormalizationKernel kernel, int count) {
        float[][] a = floats();
        kernel.normalizeColumns(a[0], 3, new ColumnNumbers<>(a[1], a[2], a[3], a[4], a[5]), 7, a[6], 11, count);
        kernel.normalizeRow(a[0], 5, 0.3f, 1e-9f, 1.7f, a[1], a[2], 2, a[7], 9, count);
        kernel.normalizeRow(a[5], 5, 0.3f, 1e-9f, 1.7f, a[1], a[2], 2, a[5], 5, count);
        kernel.backpropagateColumns(a[6], 1, a[0], 4, a[3], a[4], a[5], 6, count);
        kernel.backpropagateRow(a[7], 8, a[0], 2, 0.7f, -0.2f, 0.4f, count);
        kernel.multiply(a[7], 13, a[1], 1, count);
        return a;
    }

    private static double[][] results(DoubleNormalizationKernel kernel, int count) {
        double[][] a = doubles();
        kernel.normalizeColumns(a[0], 3, new ColumnNumbers<>(a[1], a[2], a[3], a[4], a[5]), 7, a[6], 11, count);
        kernel.normalizeRow(a[0], 5, 0.3, 0, 1.7, a[1], a[2], 2, a[7], 9, count);
        kernel.normalizeRow(a[5], 5, 0.3, 0, 1.7, a[1], a[2], 2, a[5], 5, count);
        kernel.backpropagateColumns(a[6], 1, a[0], 4, a[3], a[4], a[5], 6, count);
        kernel.backpropagateRow(a[7], 8, a[0], 2, 0.7, -0.2, 0.4, count);
        kernel.multiply(a[7], 13, a[1], 1, count);
        return a;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 16, 33, 64, 100})
    void vectorsGiveTheBitsOfPlainLoops(int count) {
        FloatNormalizationKernel plainFloats = new FloatNormalizationKernel();
        FloatNormalizationKernel floats = VectorModule.load("VectorFloatNormalizationKernel", () -> plainFloats);
        assertNotSame(plainFloats, floats, "no vectors");
        assertArrayEquals(results(plainFloats, count), results(floats, count));
        DoubleNormalizationKernel plainDoubles = new DoubleNormalizationKernel();
        DoubleNormalizationKernel doubles = VectorModule.load("VectorDoubleNormalizationKernel", () -> plainDoubles);
        assertNotSame(plainDoubles, doubles, "no vectors");
        assertArrayEquals(results(plainDoubles, count), results(doubles, count));
    }
}
