package org.kudari.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link DoubleNormalizationKernel} by the machine's vector instructions, which C2 does not find there since it cannot tell that the
 * arrays are different ones: the same operations on each number, so the same bits. Reads like its sibling
 * {@link VectorFloatNormalizationKernel}, number by number.
 */
final class VectorDoubleNormalizationKernel extends DoubleNormalizationKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    void normalizeColumns(
            double[] z,
            int in,
            NormalizationLoops.ColumnNumbers<double[]> columns,
            int at,
            double[] y,
            int out,
            int count) {
        double[] center = columns.center();
        double[] centerRest = columns.centerRest();
        double[] factor = columns.factor();
        double[] scale = columns.scale();
        double[] shift = columns.shift();
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, z, in + i)
                    .sub(DoubleVector.fromArray(SPECIES, center, at + i))
                    .sub(DoubleVector.fromArray(SPECIES, centerRest, at + i))
                    .mul(DoubleVector.fromArray(SPECIES, factor, at + i));
            x.intoArray(z, in + i);
            DoubleVector.fromArray(SPECIES, scale, at + i)
                    .fma(x, DoubleVector.fromArray(SPECIES, shift, at + i))
                    .intoArray(y, out + i);
        }
        super.normalizeColumns(z, in + i, columns, at + i, y, out + i, count - i);
    }

    @Override
    void normalizeRow(
            double[] z,
            int in,
            double center,
            double centerRest,
            double factor,
            double[] scale,
            double[] shift,
            int at,
            double[] y,
            int out,
            int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, z, in + i)
                    .sub(center)
                    .sub(centerRest)
                    .mul(factor);
            x.intoArray(z, in + i);
            DoubleVector.fromArray(SPECIES, scale, at + i)
                    .fma(x, DoubleVector.fromArray(SPECIES, shift, at + i))
                    .intoArray(y, out + i);
        }
        super.normalizeRow(z, in + i, center, centerRest, factor, scale, shift, at + i, y, out + i, count - i);
    }

    @Override
    void backpropagateColumns(
            double[] g,
            int in,
            double[] x,
            int inX,
            double[] factor,
            double[] mean,
            double[] slope,
            int at,
            int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector centered =
                    DoubleVector.fromArray(SPECIES, g, in + i).sub(DoubleVector.fromArray(SPECIES, mean, at + i));
            DoubleVector.fromArray(SPECIES, slope, at + i)
                    .neg()
                    .fma(DoubleVector.fromArray(SPECIES, x, inX + i), centered)
                    .mul(DoubleVector.fromArray(SPECIES, factor, at + i))
                    .intoArray(g, in + i);
        }
        super.backpropagateColumns(g, in + i, x, inX + i, factor, mean, slope, at + i, count - i);
    }

    @Override
    void backpropagateRow(
            double[] g, int in, double[] x, int inX, double factor, double mean, double slope, int count) {
        DoubleVector minusSlope = DoubleVector.broadcast(SPECIES, -slope);
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector centered = DoubleVector.fromArray(SPECIES, g, in + i).sub(mean);
            minusSlope
                    .fma(DoubleVector.fromArray(SPECIES, x, inX + i), centered)
                    .mul(factor)
                    .intoArray(g, in + i);
        }
        super.backpropagateRow(g, in + i, x, inX + i, factor, mean, slope, count - i);
    }

    @Override
    void multiply(double[] g, int in, double[] factor, int at, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector.fromArray(SPECIES, g, in + i)
                    .mul(DoubleVector.fromArray(SPECIES, factor, at + i))
                    .intoArray(g, in + i);
        }
        super.multiply(g, in + i, factor, at + i, count - i);
    }
}
