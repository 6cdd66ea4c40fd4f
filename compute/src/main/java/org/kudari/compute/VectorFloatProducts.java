package org.kudari.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of {@code float} by the machine's vector instructions. Reads like its sibling {@link VectorDoubleProducts}, number
 * by number.
 *
 * <p>The kernels are written out row by row: an array of vectors would live in memory, where these live in registers.
 */
final class VectorFloatProducts extends PackedProducts<float[]> {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** With 512 bits come 32 registers: 28 for sums, two for B, one for A. With fewer bits there are 16. */
    private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

    VectorFloatProducts() {
        super(MANY_REGISTERS ? 14 : 6, 2 * LANES, new FloatProducts());
    }

    @Override
    float[] zeros(int length) {
        return new float[length];
    }

    @Override
    void packRows(int rows, int depth, float[] a, int aOffset, int aRow, int aStep, float[] packed, int height) {
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
    void multiply(int depth, float[] a, float[] b, int bOffset, float[] c, int cOffset, int cStride) {
        if (MANY_REGISTERS) {
            multiply14(depth, a, b, bOffset, c, cOffset, cStride);
        } else {
            multiply6(depth, a, b, bOffset, c, cOffset, cStride);
        }
    }

    private static void multiply14(int depth, float[] a, float[] b, int bOffset, float[] c, int cOffset, int cStride) {
        int right = cOffset + LANES;
        FloatVector left0 = FloatVector.fromArray(SPECIES, c, cOffset);
        FloatVector right0 = FloatVector.fromArray(SPECIES, c, right);
        FloatVector left1 = FloatVector.fromArray(SPECIES, c, cOffset + cStride);
        FloatVector right1 = FloatVector.fromArray(SPECIES, c, right + cStride);
        FloatVector left2 = FloatVector.fromArray(SPECIES, c, cOffset + 2 * cStride);
        FloatVector right2 = FloatVector.fromArray(SPECIES, c, right + 2 * cStride);
        FloatVector left3 = FloatVector.fromArray(SPECIES, c, cOffset + 3 * cStride);
        FloatVector right3 = FloatVector.fromArray(SPECIES, c, right + 3 * cStride);
        FloatVector left4 = FloatVector.fromArray(SPECIES, c, cOffset + 4 * cStride);
        FloatVector right4 = FloatVector.fromArray(SPECIES, c, right + 4 * cStride);
        FloatVector left5 = FloatVector.fromArray(SPECIES, c, cOffset + 5 * cStride);
        FloatVector right5 = FloatVector.fromArray(SPECIES, c, right + 5 * cStride);
        FloatVector left6 = FloatVector.fromArray(SPECIES, c, cOffset + 6 * cStride);
        FloatVector right6 = FloatVector.fromArray(SPECIES, c, right + 6 * cStride);
        FloatVector left7 = FloatVector.fromArray(SPECIES, c, cOffset + 7 * cStride);
        FloatVector right7 = FloatVector.fromArray(SPECIES, c, right + 7 * cStride);
        FloatVector left8 = FloatVector.fromArray(SPECIES, c, cOffset + 8 * cStride);
        FloatVector right8 = FloatVector.fromArray(SPECIES, c, right + 8 * cStride);
        FloatVector left9 = FloatVector.fromArray(SPECIES, c, cOffset + 9 * cStride);
        FloatVector right9 = FloatVector.fromArray(SPECIES, c, right + 9 * cStride);
        FloatVector left10 = FloatVector.fromArray(SPECIES, c, cOffset + 10 * cStride);
        FloatVector right10 = FloatVector.fromArray(SPECIES, c, right + 10 * cStride);
        FloatVector left11 = FloatVector.fromArray(SPECIES, c, cOffset + 11 * cStride);
        FloatVector right11 = FloatVector.fromArray(SPECIES, c, right + 11 * cStride);
        FloatVector left12 = FloatVector.fromArray(SPECIES, c, cOffset + 12 * cStride);
        FloatVector right12 = FloatVector.fromArray(SPECIES, c, right + 12 * cStride);
        FloatVector left13 = FloatVector.fromArray(SPECIES, c, cOffset + 13 * cStride);
        FloatVector right13 = FloatVector.fromArray(SPECIES, c, right + 13 * cStride);
        int ai = 0;
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            FloatVector leftB = FloatVector.fromArray(SPECIES, b, bi);
            FloatVector rightB = FloatVector.fromArray(SPECIES, b, bi + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ai]);
            left0 = a0.fma(leftB, left0);
            right0 = a0.fma(rightB, right0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[ai + 1]);
            left1 = a1.fma(leftB, left1);
            right1 = a1.fma(rightB, right1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[ai + 2]);
            left2 = a2.fma(leftB, left2);
            right2 = a2.fma(rightB, right2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[ai + 3]);
            left3 = a3.fma(leftB, left3);
            right3 = a3.fma(rightB, right3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[ai + 4]);
            left4 = a4.fma(leftB, left4);
            right4 = a4.fma(rightB, right4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[ai + 5]);
            left5 = a5.fma(leftB, left5);
            right5 = a5.fma(rightB, right5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[ai + 6]);
            left6 = a6.fma(leftB, left6);
            right6 = a6.fma(rightB, right6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[ai + 7]);
            left7 = a7.fma(leftB, left7);
            right7 = a7.fma(rightB, right7);
            FloatVector a8 = FloatVector.broadcast(SPECIES, a[ai + 8]);
            left8 = a8.fma(leftB, left8);
            right8 = a8.fma(rightB, right8);
            FloatVector a9 = FloatVector.broadcast(SPECIES, a[ai + 9]);
            left9 = a9.fma(leftB, left9);
            right9 = a9.fma(rightB, right9);
            FloatVector a10 = FloatVector.broadcast(SPECIES, a[ai + 10]);
            left10 = a10.fma(leftB, left10);
            right10 = a10.fma(rightB, right10);
            FloatVector a11 = FloatVector.broadcast(SPECIES, a[ai + 11]);
            left11 = a11.fma(leftB, left11);
            right11 = a11.fma(rightB, right11);
            FloatVector a12 = FloatVector.broadcast(SPECIES, a[ai + 12]);
            left12 = a12.fma(leftB, left12);
            right12 = a12.fma(rightB, right12);
            FloatVector a13 = FloatVector.broadcast(SPECIES, a[ai + 13]);
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

    private static void multiply6(int depth, float[] a, float[] b, int bOffset, float[] c, int cOffset, int cStride) {
        int right = cOffset + LANES;
        FloatVector left0 = FloatVector.fromArray(SPECIES, c, cOffset);
        FloatVector right0 = FloatVector.fromArray(SPECIES, c, right);
        FloatVector left1 = FloatVector.fromArray(SPECIES, c, cOffset + cStride);
        FloatVector right1 = FloatVector.fromArray(SPECIES, c, right + cStride);
        FloatVector left2 = FloatVector.fromArray(SPECIES, c, cOffset + 2 * cStride);
        FloatVector right2 = FloatVector.fromArray(SPECIES, c, right + 2 * cStride);
        FloatVector left3 = FloatVector.fromArray(SPECIES, c, cOffset + 3 * cStride);
        FloatVector right3 = FloatVector.fromArray(SPECIES, c, right + 3 * cStride);
        FloatVector left4 = FloatVector.fromArray(SPECIES, c, cOffset + 4 * cStride);
        FloatVector right4 = FloatVector.fromArray(SPECIES, c, right + 4 * cStride);
        FloatVector left5 = FloatVector.fromArray(SPECIES, c, cOffset + 5 * cStride);
        FloatVector right5 = FloatVector.fromArray(SPECIES, c, right + 5 * cStride);
        int ai = 0;
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            FloatVector leftB = FloatVector.fromArray(SPECIES, b, bi);
            FloatVector rightB = FloatVector.fromArray(SPECIES, b, bi + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ai]);
            left0 = a0.fma(leftB, left0);
            right0 = a0.fma(rightB, right0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[ai + 1]);
            left1 = a1.fma(leftB, left1);
            right1 = a1.fma(rightB, right1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[ai + 2]);
            left2 = a2.fma(leftB, left2);
            right2 = a2.fma(rightB, right2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[ai + 3]);
            left3 = a3.fma(leftB, left3);
            right3 = a3.fma(rightB, right3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[ai + 4]);
            left4 = a4.fma(leftB, left4);
            right4 = a4.fma(rightB, right4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[ai + 5]);
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
