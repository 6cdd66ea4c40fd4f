package org.kudari.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of {@link CompensatedProducts} by the machine's vector instructions; see {@link VectorDoubleKernel} for why sums
 * are written out one by one. Where a vector is shorter than the {@link #LANES} chains, the loop runs once for each part of them.
 */
final class VectorCompensatedKernel extends CompensatedKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() <= LANES
            ? DoubleVector.SPECIES_PREFERRED
            : DoubleVector.SPECIES_512;
    private static final int LENGTH = SPECIES.length();

    @Override
    void subtract(
            int rows,
            int columns,
            double[] matrix,
            int stride,
            double[] coefficients,
            int from,
            double[] residualHigh,
            double[] residualLow) {
        for (int row = 0; row < rows; row += 2 * LENGTH) {
            DoubleVector sum0 = DoubleVector.fromArray(SPECIES, residualHigh, row);
            DoubleVector rest0 = DoubleVector.fromArray(SPECIES, residualLow, row);
            DoubleVector sum1 = DoubleVector.fromArray(SPECIES, residualHigh, row + LENGTH);
            DoubleVector rest1 = DoubleVector.fromArray(SPECIES, residualLow, row + LENGTH);
            int at = row;
            for (int column = from; column < from + columns; column++) {
                DoubleVector factor = DoubleVector.broadcast(SPECIES, coefficients[column]);
                DoubleVector x0 = DoubleVector.fromArray(SPECIES, matrix, at);
                DoubleVector minus0 = x0.neg();
                DoubleVector product0 = x0.mul(factor);
                DoubleVector next0 = sum0.sub(product0);
                DoubleVector taken0 = sum0.sub(next0);
                rest0 = rest0.add(
                        sum0.sub(next0.add(taken0)).add(taken0.sub(product0)).add(minus0.fma(factor, product0)));
                sum0 = next0;
                DoubleVector x1 = DoubleVector.fromArray(SPECIES, matrix, at + LENGTH);
                DoubleVector minus1 = x1.neg();
                DoubleVector product1 = x1.mul(factor);
                DoubleVector next1 = sum1.sub(product1);
                DoubleVector taken1 = sum1.sub(next1);
                rest1 = rest1.add(
                        sum1.sub(next1.add(taken1)).add(taken1.sub(product1)).add(minus1.fma(factor, product1)));
                sum1 = next1;
                at += stride;
            }
            DoubleVector renewed0 = sum0.add(rest0);
            renewed0.intoArray(residualHigh, row);
            rest0.sub(renewed0.sub(sum0)).intoArray(residualLow, row);
            DoubleVector renewed1 = sum1.add(rest1);
            renewed1.intoArray(residualHigh, row + LENGTH);
            rest1.sub(renewed1.sub(sum1)).intoArray(residualLow, row + LENGTH);
        }
    }

    @Override
    void subtract(
            int rows,
            int columns,
            double[] matrix,
            double[] matrixLow,
            int stride,
            double[] coefficients,
            int from,
            double[] residualHigh,
            double[] residualLow) {
        for (int row = 0; row < rows; row += 2 * LENGTH) {
            DoubleVector sum0 = DoubleVector.fromArray(SPECIES, residualHigh, row);
            DoubleVector rest0 = DoubleVector.fromArray(SPECIES, residualLow, row);
            DoubleVector sum1 = DoubleVector.fromArray(SPECIES, residualHigh, row + LENGTH);
            DoubleVector rest1 = DoubleVector.fromArray(SPECIES, residualLow, row + LENGTH);
            int at = row;
            for (int column = from; column < from + columns; column++) {
                DoubleVector factor = DoubleVector.broadcast(SPECIES, coefficients[column]);
                DoubleVector x0 = DoubleVector.fromArray(SPECIES, matrix, at);
                DoubleVector minus0 = x0.neg();
                DoubleVector product0 = x0.mul(factor);
                DoubleVector next0 = sum0.sub(product0);
                DoubleVector taken0 = sum0.sub(next0);
                DoubleVector minusLow0 =
                        DoubleVector.fromArray(SPECIES, matrixLow, at).neg();
                rest0 = rest0.add(sum0.sub(next0.add(taken0))
                        .add(taken0.sub(product0))
                        .add(minusLow0.fma(factor, minus0.fma(factor, product0))));
                sum0 = next0;
                DoubleVector x1 = DoubleVector.fromArray(SPECIES, matrix, at + LENGTH);
                DoubleVector minus1 = x1.neg();
                DoubleVector product1 = x1.mul(factor);
                DoubleVector next1 = sum1.sub(product1);
                DoubleVector taken1 = sum1.sub(next1);
                DoubleVector minusLow1 =
                        DoubleVector.fromArray(SPECIES, matrixLow, at + LENGTH).neg();
                rest1 = rest1.add(sum1.sub(next1.add(taken1))
                        .add(taken1.sub(product1))
                        .add(minusLow1.fma(factor, minus1.fma(factor, product1))));
                sum1 = next1;
                at += stride;
            }
            DoubleVector renewed0 = sum0.add(rest0);
            renewed0.intoArray(residualHigh, row);
            rest0.sub(renewed0.sub(sum0)).intoArray(residualLow, row);
            DoubleVector renewed1 = sum1.add(rest1);
            renewed1.intoArray(residualHigh, row + LENGTH);
            rest1.sub(renewed1.sub(sum1)).intoArray(residualLow, row + LENGTH);
        }
    }

    @Override
    void dots(
            int rows,
            double[] a,
            int aOffset,
            double[] b,
            int b0,
            int b1,
            int b2,
            int b3,
            double[] lanesHigh,
            double[] lanesLow) {
        for (int group = 0; group < LANES; group += LENGTH) {
            DoubleVector sum0 = DoubleVector.zero(SPECIES);
            DoubleVector rest0 = DoubleVector.zero(SPECIES);
            DoubleVector sum1 = DoubleVector.zero(SPECIES);
            DoubleVector rest1 = DoubleVector.zero(SPECIES);
            DoubleVector sum2 = DoubleVector.zero(SPECIES);
            DoubleVector rest2 = DoubleVector.zero(SPECIES);
            DoubleVector sum3 = DoubleVector.zero(SPECIES);
            DoubleVector rest3 = DoubleVector.zero(SPECIES);
            for (int row = group; row < rows; row += LANES) {
                DoubleVector x = DoubleVector.fromArray(SPECIES, a, aOffset + row);
                DoubleVector minus = x.neg();
                DoubleVector y0 = DoubleVector.fromArray(SPECIES, b, b0 + row);
                DoubleVector product0 = x.mul(y0);
                DoubleVector next0 = sum0.add(product0);
                DoubleVector added0 = next0.sub(sum0);
                rest0 = rest0.add(
                        sum0.sub(next0.sub(added0)).add(product0.sub(added0)).sub(minus.fma(y0, product0)));
                sum0 = next0;
                DoubleVector y1 = DoubleVector.fromArray(SPECIES, b, b1 + row);
                DoubleVector product1 = x.mul(y1);
                DoubleVector next1 = sum1.add(product1);
                DoubleVector added1 = next1.sub(sum1);
                rest1 = rest1.add(
                        sum1.sub(next1.sub(added1)).add(product1.sub(added1)).sub(minus.fma(y1, product1)));
                sum1 = next1;
                DoubleVector y2 = DoubleVector.fromArray(SPECIES, b, b2 + row);
                DoubleVector product2 = x.mul(y2);
                DoubleVector next2 = sum2.add(product2);
                DoubleVector added2 = next2.sub(sum2);
                rest2 = rest2.add(
                        sum2.sub(next2.sub(added2)).add(product2.sub(added2)).sub(minus.fma(y2, product2)));
                sum2 = next2;
                DoubleVector y3 = DoubleVector.fromArray(SPECIES, b, b3 + row);
                DoubleVector product3 = x.mul(y3);
                DoubleVector next3 = sum3.add(product3);
                DoubleVector added3 = next3.sub(sum3);
                rest3 = rest3.add(
                        sum3.sub(next3.sub(added3)).add(product3.sub(added3)).sub(minus.fma(y3, product3)));
                sum3 = next3;
            }
            sum0.intoArray(lanesHigh, 0 * LANES + group);
            rest0.intoArray(lanesLow, 0 * LANES + group);
            sum1.intoArray(lanesHigh, 1 * LANES + group);
            rest1.intoArray(lanesLow, 1 * LANES + group);
            sum2.intoArray(lanesHigh, 2 * LANES + group);
            rest2.intoArray(lanesLow, 2 * LANES + group);
            sum3.intoArray(lanesHigh, 3 * LANES + group);
            rest3.intoArray(lanesLow, 3 * LANES + group);
        }
    }

    @Override
    void dots(
            int rows,
            double[] a,
            double[] aLow,
            int aOffset,
            double[] b,
            int b0,
            int b1,
            int b2,
            int b3,
            double[] lanesHigh,
            double[] lanesLow) {
        for (int group = 0; group < LANES; group += LENGTH) {
            DoubleVector sum0 = DoubleVector.zero(SPECIES);
            DoubleVector rest0 = DoubleVector.zero(SPECIES);
            DoubleVector sum1 = DoubleVector.zero(SPECIES);
            DoubleVector rest1 = DoubleVector.zero(SPECIES);
            DoubleVector sum2 = DoubleVector.zero(SPECIES);
            DoubleVector rest2 = DoubleVector.zero(SPECIES);
            DoubleVector sum3 = DoubleVector.zero(SPECIES);
            DoubleVector rest3 = DoubleVector.zero(SPECIES);
            for (int row = group; row < rows; row += LANES) {
                DoubleVector x = DoubleVector.fromArray(SPECIES, a, aOffset + row);
                DoubleVector minus = x.neg();
                DoubleVector minusLow =
                        DoubleVector.fromArray(SPECIES, aLow, aOffset + row).neg();
                DoubleVector y0 = DoubleVector.fromArray(SPECIES, b, b0 + row);
                DoubleVector product0 = x.mul(y0);
                DoubleVector next0 = sum0.add(product0);
                DoubleVector added0 = next0.sub(sum0);
                rest0 = rest0.add(sum0.sub(next0.sub(added0))
                        .add(product0.sub(added0))
                        .sub(minusLow.fma(y0, minus.fma(y0, product0))));
                sum0 = next0;
                DoubleVector y1 = DoubleVector.fromArray(SPECIES, b, b1 + row);
                DoubleVector product1 = x.mul(y1);
                DoubleVector next1 = sum1.add(product1);
                DoubleVector added1 = next1.sub(sum1);
                rest1 = rest1.add(sum1.sub(next1.sub(added1))
                        .add(product1.sub(added1))
                        .sub(minusLow.fma(y1, minus.fma(y1, product1))));
                sum1 = next1;
                DoubleVector y2 = DoubleVector.fromArray(SPECIES, b, b2 + row);
                DoubleVector product2 = x.mul(y2);
                DoubleVector next2 = sum2.add(product2);
                DoubleVector added2 = next2.sub(sum2);
                rest2 = rest2.add(sum2.sub(next2.sub(added2))
                        .add(product2.sub(added2))
                        .sub(minusLow.fma(y2, minus.fma(y2, product2))));
                sum2 = next2;
                DoubleVector y3 = DoubleVector.fromArray(SPECIES, b, b3 + row);
                DoubleVector product3 = x.mul(y3);
                DoubleVector next3 = sum3.add(product3);
                DoubleVector added3 = next3.sub(sum3);
                rest3 = rest3.add(sum3.sub(next3.sub(added3))
                        .add(product3.sub(added3))
                        .sub(minusLow.fma(y3, minus.fma(y3, product3))));
                sum3 = next3;
            }
            sum0.intoArray(lanesHigh, 0 * LANES + group);
            rest0.intoArray(lanesLow, 0 * LANES + group);
            sum1.intoArray(lanesHigh, 1 * LANES + group);
            rest1.intoArray(lanesLow, 1 * LANES + group);
            sum2.intoArray(lanesHigh, 2 * LANES + group);
            rest2.intoArray(lanesLow, 2 * LANES + group);
            sum3.intoArray(lanesHigh, 3 * LANES + group);
            rest3.intoArray(lanesLow, 3 * LANES + group);
        }
    }

    @Override
    void dots(
            int rows,
            double[] a,
            double[] aLow,
            int aOffset,
            double[] b,
            double[] bLow,
            int b0,
            int b1,
            int b2,
            int b3,
            double[] lanesHigh,
            double[] lanesLow) {
        for (int group = 0; group < LANES; group += LENGTH) {
            DoubleVector sum0 = DoubleVector.zero(SPECIES);
            DoubleVector rest0 = DoubleVector.zero(SPECIES);
            DoubleVector sum1 = DoubleVector.zero(SPECIES);
            DoubleVector rest1 = DoubleVector.zero(SPECIES);
            DoubleVector sum2 = DoubleVector.zero(SPECIES);
            DoubleVector rest2 = DoubleVector.zero(SPECIES);
            DoubleVector sum3 = DoubleVector.zero(SPECIES);
            DoubleVector rest3 = DoubleVector.zero(SPECIES);
            for (int row = group; row < rows; row += LANES) {
                DoubleVector x = DoubleVector.fromArray(SPECIES, a, aOffset + row);
                DoubleVector minus = x.neg();
                DoubleVector minusLow =
                        DoubleVector.fromArray(SPECIES, aLow, aOffset + row).neg();
                DoubleVector y0 = DoubleVector.fromArray(SPECIES, b, b0 + row);
                DoubleVector product0 = x.mul(y0);
                DoubleVector next0 = sum0.add(product0);
                DoubleVector added0 = next0.sub(sum0);
                DoubleVector yLow0 = DoubleVector.fromArray(SPECIES, bLow, b0 + row);
                rest0 = rest0.add(sum0.sub(next0.sub(added0))
                        .add(product0.sub(added0))
                        .sub(minusLow.fma(y0, minus.fma(yLow0, minus.fma(y0, product0)))));
                sum0 = next0;
                DoubleVector y1 = DoubleVector.fromArray(SPECIES, b, b1 + row);
                DoubleVector product1 = x.mul(y1);
                DoubleVector next1 = sum1.add(product1);
                DoubleVector added1 = next1.sub(sum1);
                DoubleVector yLow1 = DoubleVector.fromArray(SPECIES, bLow, b1 + row);
                rest1 = rest1.add(sum1.sub(next1.sub(added1))
                        .add(product1.sub(added1))
                        .sub(minusLow.fma(y1, minus.fma(yLow1, minus.fma(y1, product1)))));
                sum1 = next1;
                DoubleVector y2 = DoubleVector.fromArray(SPECIES, b, b2 + row);
                DoubleVector product2 = x.mul(y2);
                DoubleVector next2 = sum2.add(product2);
                DoubleVector added2 = next2.sub(sum2);
                DoubleVector yLow2 = DoubleVector.fromArray(SPECIES, bLow, b2 + row);
                rest2 = rest2.add(sum2.sub(next2.sub(added2))
                        .add(product2.sub(added2))
                        .sub(minusLow.fma(y2, minus.fma(yLow2, minus.fma(y2, product2)))));
                sum2 = next2;
                DoubleVector y3 = DoubleVector.fromArray(SPECIES, b, b3 + row);
                DoubleVector product3 = x.mul(y3);
                DoubleVector next3 = sum3.add(product3);
                DoubleVector added3 = next3.sub(sum3);
                DoubleVector yLow3 = DoubleVector.fromArray(SPECIES, bLow, b3 + row);
                rest3 = rest3.add(sum3.sub(next3.sub(added3))
                        .add(product3.sub(added3))
                        .sub(minusLow.fma(y3, minus.fma(yLow3, minus.fma(y3, product3)))));
                sum3 = next3;
            }
            sum0.intoArray(lanesHigh, 0 * LANES + group);
            rest0.intoArray(lanesLow, 0 * LANES + group);
            sum1.intoArray(lanesHigh, 1 * LANES + group);
            rest1.intoArray(lanesLow, 1 * LANES + group);
            sum2.intoArray(lanesHigh, 2 * LANES + group);
            rest2.intoArray(lanesLow, 2 * LANES + group);
            sum3.intoArray(lanesHigh, 3 * LANES + group);
            rest3.intoArray(lanesLow, 3 * LANES + group);
        }
    }
}
