package org.kudari.compute;

/** {@link CompensatedProducts} in plain loops, chain by chain; reads like its sibling with vectors. */
final class PlainCompensatedProducts extends CompensatedKernel {
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
        for (int row = 0; row < rows; row++) {
            double sum = residualHigh[row];
            double rest = residualLow[row];
            int at = row;
            for (int column = from; column < from + columns; column++) {
                double x = matrix[at];
                double product = x * coefficients[column];
                double next = sum - product;
                double taken = sum - next;
                rest += (sum - (next + taken)) + (taken - product) + Math.fma(-x, coefficients[column], product);
                sum = next;
                at += stride;
            }
            double renewed = sum + rest;
            residualHigh[row] = renewed;
            residualLow[row] = rest - (renewed - sum);
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
        for (int row = 0; row < rows; row++) {
            double sum = residualHigh[row];
            double rest = residualLow[row];
            int at = row;
            for (int column = from; column < from + columns; column++) {
                double x = matrix[at];
                double product = x * coefficients[column];
                double next = sum - product;
                double taken = sum - next;
                rest += (sum - (next + taken))
                        + (taken - product)
                        + Math.fma(-matrixLow[at], coefficients[column], Math.fma(-x, coefficients[column], product));
                sum = next;
                at += stride;
            }
            double renewed = sum + rest;
            residualHigh[row] = renewed;
            residualLow[row] = rest - (renewed - sum);
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
        for (int lane = 0; lane < LANES; lane++) {
            double sum0 = 0;
            double rest0 = 0;
            double sum1 = 0;
            double rest1 = 0;
            double sum2 = 0;
            double rest2 = 0;
            double sum3 = 0;
            double rest3 = 0;
            for (int row = lane; row < rows; row += LANES) {
                double x = a[aOffset + row];
                double y0 = b[b0 + row];
                double product0 = x * y0;
                double next0 = sum0 + product0;
                double added0 = next0 - sum0;
                rest0 += (sum0 - (next0 - added0)) + (product0 - added0) - Math.fma(-x, y0, product0);
                sum0 = next0;
                double y1 = b[b1 + row];
                double product1 = x * y1;
                double next1 = sum1 + product1;
                double added1 = next1 - sum1;
                rest1 += (sum1 - (next1 - added1)) + (product1 - added1) - Math.fma(-x, y1, product1);
                sum1 = next1;
                double y2 = b[b2 + row];
                double product2 = x * y2;
                double next2 = sum2 + product2;
                double added2 = next2 - sum2;
                rest2 += (sum2 - (next2 - added2)) + (product2 - added2) - Math.fma(-x, y2, product2);
                sum2 = next2;
                double y3 = b[b3 + row];
                double product3 = x * y3;
                double next3 = sum3 + product3;
                double added3 = next3 - sum3;
                rest3 += (sum3 - (next3 - added3)) + (product3 - added3) - Math.fma(-x, y3, product3);
                sum3 = next3;
            }
            lanesHigh[0 * LANES + lane] = sum0;
            lanesLow[0 * LANES + lane] = rest0;
            lanesHigh[1 * LANES + lane] = sum1;
            lanesLow[1 * LANES + lane] = rest1;
            lanesHigh[2 * LANES + lane] = sum2;
            lanesLow[2 * LANES + lane] = rest2;
            lanesHigh[3 * LANES + lane] = sum3;
            lanesLow[3 * LANES + lane] = rest3;
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
        for (int lane = 0; lane < LANES; lane++) {
            double sum0 = 0;
            double rest0 = 0;
            double sum1 = 0;
            double rest1 = 0;
            double sum2 = 0;
            double rest2 = 0;
            double sum3 = 0;
            double rest3 = 0;
            for (int row = lane; row < rows; row += LANES) {
                double x = a[aOffset + row];
                double xLow = aLow[aOffset + row];
                double y0 = b[b0 + row];
                double product0 = x * y0;
                double next0 = sum0 + product0;
                double added0 = next0 - sum0;
                rest0 += (sum0 - (next0 - added0))
                        + (product0 - added0)
                        - Math.fma(-xLow, y0, Math.fma(-x, y0, product0));
                sum0 = next0;
                double y1 = b[b1 + row];
                double product1 = x * y1;
                double next1 = sum1 + product1;
                double added1 = next1 - sum1;
                rest1 += (sum1 - (next1 - added1))
                        + (product1 - added1)
                        - Math.fma(-xLow, y1, Math.fma(-x, y1, product1));
                sum1 = next1;
                double y2 = b[b2 + row];
                double product2 = x * y2;
                double next2 = sum2 + product2;
                double added2 = next2 - sum2;
                rest2 += (sum2 - (next2 - added2))
                        + (product2 - added2)
                        - Math.fma(-xLow, y2, Math.fma(-x, y2, product2));
                sum2 = next2;
                double y3 = b[b3 + row];
                double product3 = x * y3;
                double next3 = sum3 + product3;
                double added3 = next3 - sum3;
                rest3 += (sum3 - (next3 - added3))
                        + (product3 - added3)
                        - Math.fma(-xLow, y3, Math.fma(-x, y3, product3));
                sum3 = next3;
            }
            lanesHigh[0 * LANES + lane] = sum0;
            lanesLow[0 * LANES + lane] = rest0;
            lanesHigh[1 * LANES + lane] = sum1;
            lanesLow[1 * LANES + lane] = rest1;
            lanesHigh[2 * LANES + lane] = sum2;
            lanesLow[2 * LANES + lane] = rest2;
            lanesHigh[3 * LANES + lane] = sum3;
            lanesLow[3 * LANES + lane] = rest3;
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
        for (int lane = 0; lane < LANES; lane++) {
            double sum0 = 0;
            double rest0 = 0;
            double sum1 = 0;
            double rest1 = 0;
            double sum2 = 0;
            double rest2 = 0;
            double sum3 = 0;
            double rest3 = 0;
            for (int row = lane; row < rows; row += LANES) {
                double x = a[aOffset + row];
                double xLow = aLow[aOffset + row];
                double y0 = b[b0 + row];
                double product0 = x * y0;
                double next0 = sum0 + product0;
                double added0 = next0 - sum0;
                rest0 += (sum0 - (next0 - added0))
                        + (product0 - added0)
                        - Math.fma(-xLow, y0, Math.fma(-x, bLow[b0 + row], Math.fma(-x, y0, product0)));
                sum0 = next0;
                double y1 = b[b1 + row];
                double product1 = x * y1;
                double next1 = sum1 + product1;
                double added1 = next1 - sum1;
                rest1 += (sum1 - (next1 - added1))
                        + (product1 - added1)
                        - Math.fma(-xLow, y1, Math.fma(-x, bLow[b1 + row], Math.fma(-x, y1, product1)));
                sum1 = next1;
                double y2 = b[b2 + row];
                double product2 = x * y2;
                double next2 = sum2 + product2;
                double added2 = next2 - sum2;
                rest2 += (sum2 - (next2 - added2))
                        + (product2 - added2)
                        - Math.fma(-xLow, y2, Math.fma(-x, bLow[b2 + row], Math.fma(-x, y2, product2)));
                sum2 = next2;
                double y3 = b[b3 + row];
                double product3 = x * y3;
                double next3 = sum3 + product3;
                double added3 = next3 - sum3;
                rest3 += (sum3 - (next3 - added3))
                        + (product3 - added3)
                        - Math.fma(-xLow, y3, Math.fma(-x, bLow[b3 + row], Math.fma(-x, y3, product3)));
                sum3 = next3;
            }
            lanesHigh[0 * LANES + lane] = sum0;
            lanesLow[0 * LANES + lane] = rest0;
            lanesHigh[1 * LANES + lane] = sum1;
            lanesLow[1 * LANES + lane] = rest1;
            lanesHigh[2 * LANES + lane] = sum2;
            lanesLow[2 * LANES + lane] = rest2;
            lanesHigh[3 * LANES + lane] = sum3;
            lanesLow[3 * LANES + lane] = rest3;
        }
    }
}
