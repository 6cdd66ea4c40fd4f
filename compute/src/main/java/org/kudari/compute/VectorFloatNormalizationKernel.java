package org.kudari.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link FloatNormalizationKernel} by the machine's vector instructions, which C2 does not find there since it cannot tell that the
 * arrays are different ones: the same operations on each number, so the same bits. Reads like its sibling
 * {@link VectorDoubleNormalizationKernel}, number by number.
 */
final class VectorFloatNormalizationKernel extends FloatNormalizationKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    void normalizeColumns(
            float[] z,
            int in,
            NormalizationLoops.ColumnNumbers<float[]> columns,
            int at,
            float[] y,
            int out,
            int count) {
        float[] center = columns.center();
        float[] centerRest = columns.centerRest();
        float[] factor = columns.factor();
        float[] scale = columns.scale();
        float[] shift = columns.shift();
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, in + i)
                    .sub(FloatVector.fromArray(SPECIES, center, at + i))
                    .sub(FloatVector.fromArray(SPECIES, centerRest, at + i))
                    .mul(FloatVector.fromArray(SPECIES, factor, at + i));
            x.intoArray(z, in + i);
            FloatVector.fromArray(SPECIES, scale, at + i)
                    .fma(x, FloatVector.fromArray(SPECIES, shift, at + i))
                    .intoArray(y, out + i);
        }
        super.normalizeColumns(z, in + i, columns, at + i, y, out + i, count - i);
    }

    @Override
    void normalizeRow(
            float[] z,
            int in,
            float center,
            float centerRest,
            float factor,
            float[] scale,
            float[] shift,
            int at,
            float[] y,
            int out,
            int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, in + i)
                    .sub(center)
                    .sub(centerRest)
                    .mul(factor);
            x.intoArray(z, in + i);
            FloatVector.fromArray(SPECIES, scale, at + i)
                    .fma(x, FloatVector.fromArray(SPECIES, shift, at + i))
                    .intoArray(y, out + i);
        }
        super.normalizeRow(z, in + i, center, centerRest, factor, scale, shift, at + i, y, out + i, count - i);
    }

    @Override
    void backpropagateColumns(
            float[] g, int in, float[] x, int inX, float[] factor, float[] mean, float[] slope, int at, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector centered =
                    FloatVector.fromArray(SPECIES, g, in + i).sub(FloatVector.fromArray(SPECIES, mean, at + i));
            FloatVector.fromArray(SPECIES, slope, at + i)
                    .neg()
                    .fma(FloatVector.fromArray(SPECIES, x, inX + i), centered)
                    .mul(FloatVector.fromArray(SPECIES, factor, at + i))
                    .intoArray(g, in + i);
        }
        super.backpropagateColumns(g, in + i, x, inX + i, factor, mean, slope, at + i, count - i);
    }

    @Override
    void backpropagateRow(float[] g, int in, float[] x, int inX, float factor, float mean, float slope, int count) {
        FloatVector minusSlope = FloatVector.broadcast(SPECIES, -slope);
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector centered = FloatVector.fromArray(SPECIES, g, in + i).sub(mean);
            minusSlope
                    .fma(FloatVector.fromArray(SPECIES, x, inX + i), centered)
                    .mul(factor)
                    .intoArray(g, in + i);
        }
        super.backpropagateRow(g, in + i, x, inX + i, factor, mean, slope, count - i);
    }

    @Override
    void multiply(float[] g, int in, float[] factor, int at, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, g, in + i)
                    .mul(FloatVector.fromArray(SPECIES, factor, at + i))
                    .intoArray(g, in + i);
        }
        super.multiply(g, in + i, factor, at + i, count - i);
    }
}
