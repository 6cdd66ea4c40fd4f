package org.kudari.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of products of {@code double}, by the machine's vector instructions. Reads like its sibling
 * {@link VectorFloatKernel}, number by number.
 *
 * <p>Eight rows of C, one or two vectors wide, stay in registers while k passes. The sums are written out one by one: an array
 * of vectors would live in memory. Eight rows of two vectors are sixteen independent chains, twice what hides the latency of
 * a multiply-add; with fourteen rows JDK 25 runs out of registers and keeps sums in memory, at half the speed.
 *
 * <p>All vectors are of one shape, and conversions are left to plain loops: once the JVM has loaded a second subclass of
 * DoubleVector, as vector conversions make it do, the compiler keeps sums in objects, that of JDK 17 always and later ones now and
 * then.
 */
final class VectorDoubleKernel extends PanelKernel<double[]> {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** With 512 bits come 32 registers; with fewer there are 16, too few for two vectors a row. */
    private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

    private static final int WIDTH = 16;
    private static final int SHIFT = 4;
    private static final int MASK = WIDTH - 1;

    VectorDoubleKernel() {
        super(WIDTH, new DoubleNumbers());
    }

    @Override
    void multiply(
            int columns,
            int depth,
            double[] a,
            int aOffset,
            int aPanelStep,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            int startStride,
            double[] c,
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
            double[] a,
            int aOffset,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            int startStride,
            double[] c,
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
            double[] a,
            int aOffset,
            int aPanelStep,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            int startStride,
            double[] c,
            int cOffset,
            int cStride) {
        int startRight = startOffset + LANES;
        DoubleVector left0 = DoubleVector.fromArray(SPECIES, start, startOffset);
        DoubleVector right0 = DoubleVector.fromArray(SPECIES, start, startRight);
        DoubleVector left1 = DoubleVector.fromArray(SPECIES, start, startOffset + startStride);
        DoubleVector right1 = DoubleVector.fromArray(SPECIES, start, startRight + startStride);
        DoubleVector left2 = DoubleVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        DoubleVector right2 = DoubleVector.fromArray(SPECIES, start, startRight + 2 * startStride);
        DoubleVector left3 = DoubleVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        DoubleVector right3 = DoubleVector.fromArray(SPECIES, start, startRight + 3 * startStride);
        DoubleVector left4 = DoubleVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        DoubleVector right4 = DoubleVector.fromArray(SPECIES, start, startRight + 4 * startStride);
        DoubleVector left5 = DoubleVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        DoubleVector right5 = DoubleVector.fromArray(SPECIES, start, startRight + 5 * startStride);
        DoubleVector left6 = DoubleVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        DoubleVector right6 = DoubleVector.fromArray(SPECIES, start, startRight + 6 * startStride);
        DoubleVector left7 = DoubleVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        DoubleVector right7 = DoubleVector.fromArray(SPECIES, start, startRight + 7 * startStride);
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            int ai = aOffset + (k >> SHIFT) * aPanelStep + (k & MASK);
            DoubleVector leftB = DoubleVector.fromArray(SPECIES, b, bi);
            DoubleVector rightB = DoubleVector.fromArray(SPECIES, b, bi + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ai]);
            left0 = a0.fma(leftB, left0);
            right0 = a0.fma(rightB, right0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[ai + WIDTH]);
            left1 = a1.fma(leftB, left1);
            right1 = a1.fma(rightB, right1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[ai + 2 * WIDTH]);
            left2 = a2.fma(leftB, left2);
            right2 = a2.fma(rightB, right2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[ai + 3 * WIDTH]);
            left3 = a3.fma(leftB, left3);
            right3 = a3.fma(rightB, right3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[ai + 4 * WIDTH]);
            left4 = a4.fma(leftB, left4);
            right4 = a4.fma(rightB, right4);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[ai + 5 * WIDTH]);
            left5 = a5.fma(leftB, left5);
            right5 = a5.fma(rightB, right5);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[ai + 6 * WIDTH]);
            left6 = a6.fma(leftB, left6);
            right6 = a6.fma(rightB, right6);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[ai + 7 * WIDTH]);
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
            double[] a,
            int aOffset,
            int aPanelStep,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            int startStride,
            double[] c,
            int cOffset,
            int cStride) {
        DoubleVector sum0 = DoubleVector.fromArray(SPECIES, start, startOffset);
        DoubleVector sum1 = DoubleVector.fromArray(SPECIES, start, startOffset + startStride);
        DoubleVector sum2 = DoubleVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        DoubleVector sum3 = DoubleVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        DoubleVector sum4 = DoubleVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        DoubleVector sum5 = DoubleVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        DoubleVector sum6 = DoubleVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        DoubleVector sum7 = DoubleVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            int ai = aOffset + (k >> SHIFT) * aPanelStep + (k & MASK);
            DoubleVector rowB = DoubleVector.fromArray(SPECIES, b, bi);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ai]);
            sum0 = a0.fma(rowB, sum0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[ai + WIDTH]);
            sum1 = a1.fma(rowB, sum1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[ai + 2 * WIDTH]);
            sum2 = a2.fma(rowB, sum2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[ai + 3 * WIDTH]);
            sum3 = a3.fma(rowB, sum3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[ai + 4 * WIDTH]);
            sum4 = a4.fma(rowB, sum4);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[ai + 5 * WIDTH]);
            sum5 = a5.fma(rowB, sum5);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[ai + 6 * WIDTH]);
            sum6 = a6.fma(rowB, sum6);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[ai + 7 * WIDTH]);
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
            double[] a,
            int aOffset,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            int startStride,
            double[] c,
            int cOffset,
            int cStride) {
        int startRight = startOffset + LANES;
        DoubleVector left0 = DoubleVector.fromArray(SPECIES, start, startOffset);
        DoubleVector right0 = DoubleVector.fromArray(SPECIES, start, startRight);
        DoubleVector left1 = DoubleVector.fromArray(SPECIES, start, startOffset + startStride);
        DoubleVector right1 = DoubleVector.fromArray(SPECIES, start, startRight + startStride);
        DoubleVector left2 = DoubleVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        DoubleVector right2 = DoubleVector.fromArray(SPECIES, start, startRight + 2 * startStride);
        DoubleVector left3 = DoubleVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        DoubleVector right3 = DoubleVector.fromArray(SPECIES, start, startRight + 3 * startStride);
        DoubleVector left4 = DoubleVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        DoubleVector right4 = DoubleVector.fromArray(SPECIES, start, startRight + 4 * startStride);
        DoubleVector left5 = DoubleVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        DoubleVector right5 = DoubleVector.fromArray(SPECIES, start, startRight + 5 * startStride);
        DoubleVector left6 = DoubleVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        DoubleVector right6 = DoubleVector.fromArray(SPECIES, start, startRight + 6 * startStride);
        DoubleVector left7 = DoubleVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        DoubleVector right7 = DoubleVector.fromArray(SPECIES, start, startRight + 7 * startStride);
        int ai = aOffset;
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
            double[] a,
            int aOffset,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            int startStride,
            double[] c,
            int cOffset,
            int cStride) {
        DoubleVector sum0 = DoubleVector.fromArray(SPECIES, start, startOffset);
        DoubleVector sum1 = DoubleVector.fromArray(SPECIES, start, startOffset + startStride);
        DoubleVector sum2 = DoubleVector.fromArray(SPECIES, start, startOffset + 2 * startStride);
        DoubleVector sum3 = DoubleVector.fromArray(SPECIES, start, startOffset + 3 * startStride);
        DoubleVector sum4 = DoubleVector.fromArray(SPECIES, start, startOffset + 4 * startStride);
        DoubleVector sum5 = DoubleVector.fromArray(SPECIES, start, startOffset + 5 * startStride);
        DoubleVector sum6 = DoubleVector.fromArray(SPECIES, start, startOffset + 6 * startStride);
        DoubleVector sum7 = DoubleVector.fromArray(SPECIES, start, startOffset + 7 * startStride);
        int ai = aOffset;
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            DoubleVector rowB = DoubleVector.fromArray(SPECIES, b, bi);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[ai]);
            sum0 = a0.fma(rowB, sum0);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[ai + 1]);
            sum1 = a1.fma(rowB, sum1);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[ai + 2]);
            sum2 = a2.fma(rowB, sum2);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[ai + 3]);
            sum3 = a3.fma(rowB, sum3);
            DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[ai + 4]);
            sum4 = a4.fma(rowB, sum4);
            DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[ai + 5]);
            sum5 = a5.fma(rowB, sum5);
            DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[ai + 6]);
            sum6 = a6.fma(rowB, sum6);
            DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[ai + 7]);
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
            double[] a,
            int aOffset,
            int aPanelStep,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            double[] c,
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
            double[] a,
            int aOffset,
            int aPanelStep,
            double[] b,
            int bOffset,
            double[] start,
            int startOffset,
            double[] c,
            int cOffset) {
        DoubleVector left = DoubleVector.fromArray(SPECIES, start, startOffset);
        DoubleVector right = DoubleVector.fromArray(SPECIES, start, startOffset + LANES);
        int bi = bOffset;
        for (int k = 0; k < depth; k++) {
            DoubleVector element = DoubleVector.broadcast(SPECIES, a[aOffset + (k >> SHIFT) * aPanelStep + (k & MASK)]);
            left = element.fma(DoubleVector.fromArray(SPECIES, b, bi), left);
            right = element.fma(DoubleVector.fromArray(SPECIES, b, bi + LANES), right);
            bi += WIDTH;
        }
        left.intoArray(c, cOffset);
        right.intoArray(c, cOffset + LANES);
    }

    @Override
    void addRows(int rows, double[] from, int fromOffset, double[] sums) {
        for (int column = 0; column < WIDTH; column += LANES) {
            addRowsOfOneVector(rows, from, fromOffset + column, sums, column);
        }
    }

    private static void addRowsOfOneVector(int rows, double[] from, int fromOffset, double[] sums, int sumsOffset) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, sumsOffset);
        int index = fromOffset;
        for (int row = 0; row < rows; row++) {
            sum = DoubleVector.fromArray(SPECIES, from, index).add(sum);
            index += WIDTH;
        }
        sum.intoArray(sums, sumsOffset);
    }

    @Override
    void copyRows(
            int rows,
            int length,
            double[] from,
            int fromOffset,
            int fromStride,
            double[] to,
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

    private static void copyWhole(double[] from, int fromOffset, double[] to, int toOffset) {
        for (int i = 0; i < WIDTH; i += LANES) {
            DoubleVector.fromArray(SPECIES, from, fromOffset + i).intoArray(to, toOffset + i);
        }
    }
}
