package org.kudari.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of {@code double} by the machine's vector instructions. Reads like its sibling {@link VectorFloatProducts}, number
 * by number.
 *
 * <p>The kernels are written out row by row: an array of vectors would live in memory, where these live in registers.
 */
final class VectorDoubleProducts extends PackedProducts<double[]> {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** With 512 bits come 32 registers: 28 for sums, two for B, one for A. With fewer bits there are 16. */
    private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

    VectorDoubleProducts() {
        super(MANY_REGISTERS ? 14 : 6, 2 * LANES, new DoubleProducts());
    }

    @Override
    double[] zeros(int length) {
        return new double[length];
    }

    @Override
    void packRows(int rows, int depth, double[] a, int aOffset, int aRow, int aStep, double[] packed, int height) {
        for (int row = 0; row < rows; row++) {
            int in = aOffset + row * aRow;
            int out = row;
            for (int k = 0; k < depth; k++) {
                packed[out] = a[in];
                in += aStep;
                out += height;
            }
        }
    }

    @Override
    void multiply(int depth, double[] a, double[] b, int bOffset, double[] c, int cOffset, int cStride) {
        if (MANY_REGISTERS) {
            multiply14(depth, a, b, bOffset, c, cOffset, cStride);
        } else {
            multiply6(depth, a, b, bOffset, c, cOffset, cStride);
        }
    }

    private static void multiply14(
            int depth, double[] a, double[] b, int bOffset, double[] c, int cOffset, int cStride) {
        int right = cOffset + LANES;
        DoubleVector left0 = DoubleVector.fromArray(SPECIES, c, cOffset);
        DoubleVector right0 = DoubleVector.fromArray(SPECIES, c, right);
        DoubleVector left1 = DoubleVector.fromArray(SPECIES, c, cOffset + cStride);
        DoubleVector right1 = DoubleVector.fromArray(SPECIES, c, right + cStride);
        DoubleVector left2 = DoubleVector.fromArray(SPECIES, c, cOffset + 2 * cStride);
        DoubleVector right2 = DoubleVector.fromArray(SPECIES, c, right + 2 * cStride);
        DoubleVector left3 = DoubleVector.fromArray(SPECIES, c, cOffset + 3 * cStride);
        DoubleVector right3 = DoubleVector.fromArray(SPECIES, c, right + 3 * cStride);
        DoubleVector left4 = DoubleVector.fromArray(SPECIES, c, cOffset + 4 * cStride);
        DoubleVector right4 = DoubleVector.fromArray(SPECIES, c, right + 4 * cStride);
        DoubleVector left5 = DoubleVector.fromArray(SPECIES, c, cOffset + 5 * cStride);
        DoubleVector right5 = DoubleVector.fromArray(SPECIES, c, right + 5 * cStride);
        DoubleVector left6 = DoubleVector.fromArray(SPECIES, c, cOffset + 6 * cStride);
        DoubleVector right6 = DoubleVector.fromArray(SPECIES, c, right + 6 * cStride);
        DoubleVector left7 = DoubleVector.fromArray(SPECIES, c, cOffset + 7 * cStride);
        DoubleVector right7 = DoubleVector.fromArray(SPECIES, c, right + 7 * cStride);
        DoubleVector left8 = DoubleVector.fromArray(SPECIES, c, cOffset + 8 * cStride);
        DoubleVector right8 = DoubleVector.fromArray(SPECIES, c, right + 8 * cStride);
        DoubleVector left9 = DoubleVector.fromArray(SPECIES, c, cOffset + 9 * cStride);
        DoubleVector right9 = DoubleVector.fromArray(SPECIES, c, right + 9 * cStride);
        DoubleVector left10 = DoubleVector.fromArray(SPECIES, c, cOffset + 10 * cStride);
        DoubleVector right10 = DoubleVector.fromArray(SPECIES, c, right + 10 * cStride);
        DoubleVector left11 = DoubleVector.fromArray(SPECIES, c, cOffset + 11 * cStride);
        DoubleVector right11 = DoubleVector.fromArray(SPECIES, c, right + 11 * cStride);
        DoubleVector left12 = DoubleVector.fromArray(SPECIES, c, cOffset + 12 * cStride);
        DoubleVector right12 = DoubleVector.fromArray(SPECIES, c, right + 12 * cStride);
        DoubleVector left13 = DoubleVector.fromArray(SPECIES, c, cOffset + 13 * cStride);
        DoubleVector right13 = DoubleVector.fromArray(SPECIES, c, right + 13 * cStride);
        int ai = 0;
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            DoubleVector leftB = DoubleVector.fromArray(SPECIES, b, bi);
            DoubleVector rightB = DoubleVector.fromArray(SPECIES, b, bi + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ai]);
            left0 = a0.fma(leftB, left0);
            right0 = a0.fma(rightB, right0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[ai + 1]);
            left1 = a1.fma(leftB, left1);
            right1 = a1.fma(rightB, right1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[ai + 2]);
            left2 = a2.fma(leftB, left2);
            right2 = a2.fma(rightB, right2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[ai + 3]);
            left3 = a3.fma(leftB, left3);
            right3 = a3.fma(rightB, right3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[ai + 4]);
            left4 = a4.fma(leftB, left4);
            right4 = a4.fma(rightB, right4);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[ai + 5]);
            left5 = a5.fma(leftB, left5);
            right5 = a5.fma(rightB, right5);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[ai + 6]);
            left6 = a6.fma(leftB, left6);
            right6 = a6.fma(rightB, right6);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[ai + 7]);
            left7 = a7.fma(leftB, left7);
            right7 = a7.fma(rightB, right7);
            DoubleVector a8 = DoubleVector.broadcast(SPECIES, a[ai + 8]);
            left8 = a8.fma(leftB, left8);
            right8 = a8.fma(rightB, right8);
            DoubleVector a9 = DoubleVector.broadcast(SPECIES, a[ai + 9]);
            left9 = a9.fma(leftB, left9);
            right9 = a9.fma(rightB, right9);
            DoubleVector a10 = DoubleVector.broadcast(SPECIES, a[ai + 10]);
            left10 = a10.fma(leftB, left10);
            right10 = a10.fma(rightB, right10);
            DoubleVector a11 = DoubleVector.broadcast(SPECIES, a[ai + 11]);
            left11 = a11.fma(leftB, left11);
            right11 = a11.fma(rightB, right11);
            DoubleVector a12 = DoubleVector.broadcast(SPECIES, a[ai + 12]);
            left12 = a12.fma(leftB, left12);
            right12 = a12.fma(rightB, right12);
            DoubleVector a13 = DoubleVector.broadcast(SPECIES, a[ai + 13]);
            left13 = a13.fma(leftB, left13);
            right13 = a13.fma(rightB, right13);
            ai += 14;
            bi += 2 * LANES;
        }
        left0.intoArray(c, cOffset);
        right0.intoArray(c, right);
        left1.intoArray(c, cOffset + cStride);
        right1.intoArray(c, right + cStride);
        left2.intoArray(c, cOffset + 2 * cStride);
        right2.intoArray(c, right + 2 * cStride);
        left3.intoArray(c, cOffset + 3 * cStride);
        right3.intoArray(c, right + 3 * cStride);
        left4.intoArray(c, cOffset + 4 * cStride);
        right4.intoArray(c, right + 4 * cStride);
        left5.intoArray(c, cOffset + 5 * cStride);
        right5.intoArray(c, right + 5 * cStride);
        left6.intoArray(c, cOffset + 6 * cStride);
        right6.intoArray(c, right + 6 * cStride);
        left7.intoArray(c, cOffset + 7 * cStride);
        right7.intoArray(c, right + 7 * cStride);
        left8.intoArray(c, cOffset + 8 * cStride);
        right8.intoArray(c, right + 8 * cStride);
        left9.intoArray(c, cOffset + 9 * cStride);
        right9.intoArray(c, right + 9 * cStride);
        left10.intoArray(c, cOffset + 10 * cStride);
        right10.intoArray(c, right + 10 * cStride);
        left11.intoArray(c, cOffset + 11 * cStride);
        right11.intoArray(c, right + 11 * cStride);
        left12.intoArray(c, cOffset + 12 * cStride);
        right12.intoArray(c, right + 12 * cStride);
        left13.intoArray(c, cOffset + 13 * cStride);
        right13.intoArray(c, right + 13 * cStride);
    }

    private static void multiply6(
            int depth, double[] a, double[] b, int bOffset, double[] c, int cOffset, int cStride) {
        int right = cOffset + LANES;
        DoubleVector left0 = DoubleVector.fromArray(SPECIES, c, cOffset);
        DoubleVector right0 = DoubleVector.fromArray(SPECIES, c, right);
        DoubleVector left1 = DoubleVector.fromArray(SPECIES, c, cOffset + cStride);
        DoubleVector right1 = DoubleVector.fromArray(SPECIES, c, right + cStride);
        DoubleVector left2 = DoubleVector.fromArray(SPECIES, c, cOffset + 2 * cStride);
        DoubleVector right2 = DoubleVector.fromArray(SPECIES, c, right + 2 * cStride);
        DoubleVector left3 = DoubleVector.fromArray(SPECIES, c, cOffset + 3 * cStride);
        DoubleVector right3 = DoubleVector.fromArray(SPECIES, c, right + 3 * cStride);
        DoubleVector left4 = DoubleVector.fromArray(SPECIES, c, cOffset + 4 * cStride);
        DoubleVector right4 = DoubleVector.fromArray(SPECIES, c, right + 4 * cStride);
        DoubleVector left5 = DoubleVector.fromArray(SPECIES, c, cOffset + 5 * cStride);
        DoubleVector right5 = DoubleVector.fromArray(SPECIES, c, right + 5 * cStride);
        int ai = 0;
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            DoubleVector leftB = DoubleVector.fromArray(SPECIES, b, bi);
            DoubleVector rightB = DoubleVector.fromArray(SPECIES, b, bi + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ai]);
            left0 = a0.fma(leftB, left0);
            right0 = a0.fma(rightB, right0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[ai + 1]);
            left1 = a1.fma(leftB, left1);
            right1 = a1.fma(rightB, right1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[ai + 2]);
            left2 = a2.fma(leftB, left2);
            right2 = a2.fma(rightB, right2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[ai + 3]);
            left3 = a3.fma(leftB, left3);
            right3 = a3.fma(rightB, right3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[ai + 4]);
            left4 = a4.fma(leftB, left4);
            right4 = a4.fma(rightB, right4);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[ai + 5]);
            left5 = a5.fma(leftB, left5);
            right5 = a5.fma(rightB, right5);
            ai += 6;
            bi += 2 * LANES;
        }
        left0.intoArray(c, cOffset);
        right0.intoArray(c, right);
        left1.intoArray(c, cOffset + cStride);
        right1.intoArray(c, right + cStride);
        left2.intoArray(c, cOffset + 2 * cStride);
        right2.intoArray(c, right + 2 * cStride);
        left3.intoArray(c, cOffset + 3 * cStride);
        right3.intoArray(c, right + 3 * cStride);
        left4.intoArray(c, cOffset + 4 * cStride);
        right4.intoArray(c, right + 4 * cStride);
        left5.intoArray(c, cOffset + 5 * cStride);
        right5.intoArray(c, right + 5 * cStride);
    }
}
