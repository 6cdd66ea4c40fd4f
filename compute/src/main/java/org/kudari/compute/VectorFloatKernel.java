package org.kudari.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of products of {@code float}, by the machine's vector instructions. Reads like its sibling
 * {@link VectorDoubleKernel}, number by number.
 *
 * <p>Eight rows of C, one or two vectors wide, stay in registers while k passes. The sums are written out one by one: an array
 * of vectors would live in memory. Eight rows of two vectors are sixteen independent chains, twice what hides the latency of
 * a multiply-add; with fourteen rows JDK 25 runs out of registers and keeps sums in memory, at half the speed.
 *
 * <p>All vectors are of one shape, and conversions are left to plain loops: once the JVM has loaded a second subclass of
 * FloatVector, as vector conversions make it do, the compiler keeps sums in objects, that of JDK 17 always and later ones now and
 * then.
 */
final class VectorFloatKernel extends PanelKernel<float[]> {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** With 512 bits come 32 registers; with fewer there are 16, too few for two vectors a row. */
    private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

    private static final int WIDTH = 32;
    private static final int SHIFT = 5;
    private static final int MASK = WIDTH - 1;

    VectorFloatKernel() {
        super(WIDTH, new FloatNumbers());
    }

    @Override
    void multiply(
            int columns,
            int depth,
            float[] a,
            int aOffset,
            int aPanelStep,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            int startStride,
            float[] c,
            int cOffset,
            int cStride) {
        int column = 0;
        if (MANY_REGISTERS) {
            for (; column + LANES < columns; column += 2 * LANES) {
                multiplyWide(
                        depth,
                        a,
                        aOffset,
                        aPanelStep,
                        b,
                        bOffset + column,
                        start,
                        startOffset + column,
                        startStride,
                        c,
                        cOffset + column,
                        cStride);
            }
        }
        for (; column < columns; column += LANES) {
            multiplyNarrow(
                    depth,
                    a,
                    aOffset,
                    aPanelStep,
                    b,
                    bOffset + column,
                    start,
                    startOffset + column,
                    startStride,
                    c,
                    cOffset + column,
                    cStride);
        }
    }

    @Override
    void multiplyTransposed(
            int columns,
            int depth,
            float[] a,
            int aOffset,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            int startStride,
            float[] c,
            int cOffset,
            int cStride) {
        int column = 0;
        if (MANY_REGISTERS) {
            for (; column + LANES < columns; column += 2 * LANES) {
                multiplyTransposedWide(
                        depth,
                        a,
                        aOffset,
                        b,
                        bOffset + column,
                        start,
                        startOffset + column,
                        startStride,
                        c,
                        cOffset + column,
                        cStride);
            }
        }
        for (; column < columns; column += LANES) {
            multiplyTransposedNarrow(
                    depth,
                    a,
                    aOffset,
                    b,
                    bOffset + column,
                    start,
                    startOffset + column,
                    startStride,
                    c,
                    cOffset + column,
                    cStride);
        }
    }

    private static void multiplyWide(
            int depth,
            float[] a,
            int aOffset,
            int aPanelStep,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            int startStride,
            float[] c,
            int cOffset,
            int cStride) {
        int startRight = startOffset + LANES;
        FloatVector left0 = FloatVector.fromArray(SPECIES, start, startOffset);
        FloatVector right0 = FloatVector.fromArray(SPECIES, start, startRight);
        FloatVector left1 = FloatVector.fromArray(SPECIES, start, startOffset + startStride);
        FloatVector right1 = FloatVector.fromArray(SPECIES, start, startRight + startStride);
        FloatVector left2 = FloatVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        FloatVector right2 = FloatVector.fromArray(SPECIES, start, startRight + 2 * startStride);
        FloatVector left3 = FloatVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        FloatVector right3 = FloatVector.fromArray(SPECIES, start, startRight + 3 * startStride);
        FloatVector left4 = FloatVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        FloatVector right4 = FloatVector.fromArray(SPECIES, start, startRight + 4 * startStride);
        FloatVector left5 = FloatVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        FloatVector right5 = FloatVector.fromArray(SPECIES, start, startRight + 5 * startStride);
        FloatVector left6 = FloatVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        FloatVector right6 = FloatVector.fromArray(SPECIES, start, startRight + 6 * startStride);
        FloatVector left7 = FloatVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        FloatVector right7 = FloatVector.fromArray(SPECIES, start, startRight + 7 * startStride);
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            int ai = aOffset + (k >> SHIFT) * aPanelStep + (k & MASK);
            FloatVector leftB = FloatVector.fromArray(SPECIES, b, bi);
            FloatVector rightB = FloatVector.fromArray(SPECIES, b, bi + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ai]);
            left0 = a0.fma(leftB, left0);
            right0 = a0.fma(rightB, right0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[ai + WIDTH]);
            left1 = a1.fma(leftB, left1);
            right1 = a1.fma(rightB, right1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[ai + 2 * WIDTH]);
            left2 = a2.fma(leftB, left2);
            right2 = a2.fma(rightB, right2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[ai + 3 * WIDTH]);
            left3 = a3.fma(leftB, left3);
            right3 = a3.fma(rightB, right3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[ai + 4 * WIDTH]);
            left4 = a4.fma(leftB, left4);
            right4 = a4.fma(rightB, right4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[ai + 5 * WIDTH]);
            left5 = a5.fma(leftB, left5);
            right5 = a5.fma(rightB, right5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[ai + 6 * WIDTH]);
            left6 = a6.fma(leftB, left6);
            right6 = a6.fma(rightB, right6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[ai + 7 * WIDTH]);
            left7 = a7.fma(leftB, left7);
            right7 = a7.fma(rightB, right7);
            bi += WIDTH;
        }
        int right = cOffset + LANES;
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
    }

    private static void multiplyNarrow(
            int depth,
            float[] a,
            int aOffset,
            int aPanelStep,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            int startStride,
            float[] c,
            int cOffset,
            int cStride) {
        FloatVector sum0 = FloatVector.fromArray(SPECIES, start, startOffset);
        FloatVector sum1 = FloatVector.fromArray(SPECIES, start, startOffset + startStride);
        FloatVector sum2 = FloatVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        FloatVector sum3 = FloatVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        FloatVector sum4 = FloatVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        FloatVector sum5 = FloatVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        FloatVector sum6 = FloatVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        FloatVector sum7 = FloatVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            int ai = aOffset + (k >> SHIFT) * aPanelStep + (k & MASK);
            FloatVector rowB = FloatVector.fromArray(SPECIES, b, bi);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ai]);
            sum0 = a0.fma(rowB, sum0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[ai + WIDTH]);
            sum1 = a1.fma(rowB, sum1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[ai + 2 * WIDTH]);
            sum2 = a2.fma(rowB, sum2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[ai + 3 * WIDTH]);
            sum3 = a3.fma(rowB, sum3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[ai + 4 * WIDTH]);
            sum4 = a4.fma(rowB, sum4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[ai + 5 * WIDTH]);
            sum5 = a5.fma(rowB, sum5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[ai + 6 * WIDTH]);
            sum6 = a6.fma(rowB, sum6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[ai + 7 * WIDTH]);
            sum7 = a7.fma(rowB, sum7);
            bi += WIDTH;
        }
        sum0.intoArray(c, cOffset);
        sum1.intoArray(c, cOffset + cStride);
        sum2.intoArray(c, cOffset + 2 * cStride);
        sum3.intoArray(c, cOffset + 3 * cStride);
        sum4.intoArray(c, cOffset + 4 * cStride);
        sum5.intoArray(c, cOffset + 5 * cStride);
        sum6.intoArray(c, cOffset + 6 * cStride);
        sum7.intoArray(c, cOffset + 7 * cStride);
    }

    private static void multiplyTransposedWide(
            int depth,
            float[] a,
            int aOffset,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            int startStride,
            float[] c,
            int cOffset,
            int cStride) {
        int startRight = startOffset + LANES;
        FloatVector left0 = FloatVector.fromArray(SPECIES, start, startOffset);
        FloatVector right0 = FloatVector.fromArray(SPECIES, start, startRight);
        FloatVector left1 = FloatVector.fromArray(SPECIES, start, startOffset + startStride);
        FloatVector right1 = FloatVector.fromArray(SPECIES, start, startRight + startStride);
        FloatVector left2 = FloatVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        FloatVector right2 = FloatVector.fromArray(SPECIES, start, startRight + 2 * startStride);
        FloatVector left3 = FloatVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        FloatVector right3 = FloatVector.fromArray(SPECIES, start, startRight + 3 * startStride);
        FloatVector left4 = FloatVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        FloatVector right4 = FloatVector.fromArray(SPECIES, start, startRight + 4 * startStride);
        FloatVector left5 = FloatVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        FloatVector right5 = FloatVector.fromArray(SPECIES, start, startRight + 5 * startStride);
        FloatVector left6 = FloatVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        FloatVector right6 = FloatVector.fromArray(SPECIES, start, startRight + 6 * startStride);
        FloatVector left7 = FloatVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        FloatVector right7 = FloatVector.fromArray(SPECIES, start, startRight + 7 * startStride);
        int ai = aOffset;
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
            ai += WIDTH;
            bi += WIDTH;
        }
        int right = cOffset + LANES;
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
    }

    private static void multiplyTransposedNarrow(
            int depth,
            float[] a,
            int aOffset,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            int startStride,
            float[] c,
            int cOffset,
            int cStride) {
        FloatVector sum0 = FloatVector.fromArray(SPECIES, start, startOffset);
        FloatVector sum1 = FloatVector.fromArray(SPECIES, start, startOffset + startStride);
        FloatVector sum2 = FloatVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        FloatVector sum3 = FloatVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        FloatVector sum4 = FloatVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        FloatVector sum5 = FloatVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        FloatVector sum6 = FloatVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        FloatVector sum7 = FloatVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        int ai = aOffset;
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            FloatVector rowB = FloatVector.fromArray(SPECIES, b, bi);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[ai]);
            sum0 = a0.fma(rowB, sum0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[ai + 1]);
            sum1 = a1.fma(rowB, sum1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[ai + 2]);
            sum2 = a2.fma(rowB, sum2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[ai + 3]);
            sum3 = a3.fma(rowB, sum3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[ai + 4]);
            sum4 = a4.fma(rowB, sum4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[ai + 5]);
            sum5 = a5.fma(rowB, sum5);
            FloatVector a6 = FloatVector.broadcast(SPECIES, a[ai + 6]);
            sum6 = a6.fma(rowB, sum6);
            FloatVector a7 = FloatVector.broadcast(SPECIES, a[ai + 7]);
            sum7 = a7.fma(rowB, sum7);
            ai += WIDTH;
            bi += WIDTH;
        }
        sum0.intoArray(c, cOffset);
        sum1.intoArray(c, cOffset + cStride);
        sum2.intoArray(c, cOffset + 2 * cStride);
        sum3.intoArray(c, cOffset + 3 * cStride);
        sum4.intoArray(c, cOffset + 4 * cStride);
        sum5.intoArray(c, cOffset + 5 * cStride);
        sum6.intoArray(c, cOffset + 6 * cStride);
        sum7.intoArray(c, cOffset + 7 * cStride);
    }

    @Override
    void multiplyRow(
            int columns,
            int depth,
            float[] a,
            int aOffset,
            int aPanelStep,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            float[] c,
            int cOffset) {
        for (int column = 0; column < columns; column += 2 * LANES) {
            multiplyRowOfTwoVectors(
                    depth,
                    a,
                    aOffset,
                    aPanelStep,
                    b,
                    bOffset + column,
                    start,
                    startOffset + column,
                    c,
                    cOffset + column);
        }
    }

    private static void multiplyRowOfTwoVectors(
            int depth,
            float[] a,
            int aOffset,
            int aPanelStep,
            float[] b,
            int bOffset,
            float[] start,
            int startOffset,
            float[] c,
            int cOffset) {
        FloatVector left = FloatVector.fromArray(SPECIES, start, startOffset);
        FloatVector right = FloatVector.fromArray(SPECIES, start, startOffset + LANES);
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            FloatVector element = FloatVector.broadcast(SPECIES, a[aOffset + (k >> SHIFT) * aPanelStep + (k & MASK)]);
            left = element.fma(FloatVector.fromArray(SPECIES, b, bi), left);
            right = element.fma(FloatVector.fromArray(SPECIES, b, bi + LANES), right);
            bi += WIDTH;
        }
        left.intoArray(c, cOffset);
        right.intoArray(c, cOffset + LANES);
    }

    @Override
    void addRows(int rows, float[] from, int fromOffset, float[] sums) {
        for (int column = 0; column < WIDTH; column += LANES) {
            addRowsOfOneVector(rows, from, fromOffset + column, sums, column);
        }
    }

    private static void addRowsOfOneVector(int rows, float[] from, int fromOffset, float[] sums, int sumsOffset) {
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, sumsOffset);
        int index = fromOffset;
        for (int row = 0; row < rows; row++) {
            sum = FloatVector.fromArray(SPECIES, from, index).add(sum);
            index += WIDTH;
        }
        sum.intoArray(sums, sumsOffset);
    }

    @Override
    void copyRows(
            int rows,
            int length,
            float[] from,
            int fromOffset,
            int fromStride,
            float[] to,
            int toOffset,
            int toStride) {
        int in = fromOffset;
        int out = toOffset;
        for (int row = 0; row < rows; row++) {
            if (length == WIDTH) {
                copyWhole(from, in, to, out);
            } else {
                System.arraycopy(from, in, to, out, length);
            }
            in += fromStride;
            out += toStride;
        }
    }

    private static void copyWhole(float[] from, int fromOffset, float[] to, int toOffset) {
        for (int i = 0; i < WIDTH; i += LANES) {
            FloatVector.fromArray(SPECIES, from, fromOffset + i).intoArray(to, toOffset + i);
        }
    }
}
