package org.kudari.compute;

import java.util.Arrays;

/** Panels of {@code double}. Reads like its sibling {@link FloatNormalization}, number by number. */
final class DoubleNormalization implements NormalizationLoops<double[]> {
    private static final PlainAtFirst<DoubleNormalizationKernel> KERNELS =
            new PlainAtFirst<>(new DoubleNormalizationKernel(), "VectorDoubleNormalizationKernel");

    @Override
    public double[] zeros(int length) {
        return new double[length];
    }

    @Override
    public void set(double[] values, int index, double value) {
        values[index] = value;
    }

    @Override
    public double rest(double value) {
        return 0;
    }

    @Override
    public void columnMoments(Panels<double[]> z, int fromRow, int toRow, double[] sums, double[] squares, int offset) {
        int rows = toRow - fromRow;
        for (int panel = 0; panel < z.panels(); panel++) {
            int at = z.index(panel, fromRow);
            int column = offset + panel * z.width();
            if (rows == BLOCK_ROWS) {
                blockMoments(z.values(), at, z.width(), z.columns(panel), sums, squares, column);
            } else {
                moments(z.values(), at, z.width(), z.columns(panel), rows, sums, squares, column);
            }
        }
    }

    /** {@link #moments} of eight rows: a loop over columns without another one inside. */
    private static void blockMoments(
            double[] z, int row0, int width, int count, double[] sums, double[] squares, int column) {
        int row1 = row0 + width;
        int row2 = row1 + width;
        int row3 = row2 + width;
        int row4 = row3 + width;
        int row5 = row4 + width;
        int row6 = row5 + width;
        int row7 = row6 + width;
        for (int k = 0; k < count; k++) {
            double z0 = z[row0 + k];
            double z1 = z[row1 + k];
            double z2 = z[row2 + k];
            double z3 = z[row3 + k];
            double z4 = z[row4 + k];
            double z5 = z[row5 + k];
            double z6 = z[row6 + k];
            double z7 = z[row7 + k];
            double sum = z0 + z1 + z2 + z3 + z4 + z5 + z6 + z7;
            double mean = sum / BLOCK_ROWS;
            double square = (z0 - mean) * (z0 - mean);
            square = Math.fma(z1 - mean, z1 - mean, square);
            square = Math.fma(z2 - mean, z2 - mean, square);
            square = Math.fma(z3 - mean, z3 - mean, square);
            square = Math.fma(z4 - mean, z4 - mean, square);
            square = Math.fma(z5 - mean, z5 - mean, square);
            square = Math.fma(z6 - mean, z6 - mean, square);
            squares[column + k] = Math.fma(z7 - mean, z7 - mean, square);
            sums[column + k] = sum;
        }
    }

    private static void moments(
            double[] z, int at, int width, int count, int rows, double[] sums, double[] squares, int column) {
        for (int k = 0; k < count; k++) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += z[at + row * width + k];
            }
            double mean = sum / rows;
            double square = 0;
            for (int row = 0; row < rows; row++) {
                double distance = z[at + row * width + k] - mean;
                square = Math.fma(distance, distance, square);
            }
            sums[column + k] = sum;
            squares[column + k] = square;
        }
    }

    @Override
    public void normalizeColumns(
            Panels<double[]> z, Panels<double[]> y, int fromRow, int toRow, ColumnNumbers<double[]> columns) {
        DoubleNormalizationKernel kernel = kernel(z, fromRow, toRow);
        for (int panel = 0; panel < z.panels(); panel++) {
            int at = NormalizationLoops.offset(z, panel);
            for (int row = fromRow; row < toRow; row += BLOCK_ROWS) {
                int count = Math.min(BLOCK_ROWS, toRow - row) * z.width();
                kernel.normalizeColumns(
                        z.values(), z.index(panel, row), columns, at, y.values(), y.index(panel, row), count);
            }
        }
    }

    @Override
    public void normalizeRows(
            Panels<double[]> z,
            Panels<double[]> y,
            int fromRow,
            int toRow,
            double epsilon,
            double[] factors,
            double[] scale,
            double[] shift) {
        DoubleNormalizationKernel kernel = kernel(z, fromRow, toRow);
        for (int row = fromRow; row < toRow; row++) {
            double mean = rowSum(z, row) / z.columns();
            double variance = rowSquares(z, row, mean) / z.columns();
            double center = mean;
            double factor = 1 / Math.sqrt(variance + epsilon);
            if (factors != null) {
                factors[row] = factor;
            }
            for (int panel = 0; panel < z.panels(); panel++) {
                kernel.normalizeRow(
                        z.values(),
                        z.index(panel, row),
                        center,
                        rest(mean),
                        factor,
                        scale,
                        shift,
                        NormalizationLoops.offset(z, panel),
                        y.values(),
                        y.index(panel, row),
                        z.columns(panel));
            }
        }
    }

    /** Four sums side by side, by column modulo 4, since one addition after the other would have to wait for it. */
    private static double rowSum(Panels<double[]> z, int row) {
        double[] values = z.values();
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int panel = 0; panel < z.panels(); panel++) {
            int i = z.index(panel, row);
            int end = i + z.columns(panel);
            for (; i < end - 3; i += 4) {
                sum0 += values[i];
                sum1 += values[i + 1];
                sum2 += values[i + 2];
                sum3 += values[i + 3];
            }
            for (; i < end; i++) {
                sum0 += values[i];
            }
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private static double rowSquares(Panels<double[]> z, int row, double mean) {
        double[] values = z.values();
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int panel = 0; panel < z.panels(); panel++) {
            int i = z.index(panel, row);
            int end = i + z.columns(panel);
            for (; i < end - 3; i += 4) {
                double distance0 = values[i] - mean;
                double distance1 = values[i + 1] - mean;
                double distance2 = values[i + 2] - mean;
                double distance3 = values[i + 3] - mean;
                sum0 = Math.fma(distance0, distance0, sum0);
                sum1 = Math.fma(distance1, distance1, sum1);
                sum2 = Math.fma(distance2, distance2, sum2);
                sum3 = Math.fma(distance3, distance3, sum3);
            }
            for (; i < end; i++) {
                double distance = values[i] - mean;
                sum0 = Math.fma(distance, distance, sum0);
            }
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    @Override
    public void columnSums(
            Panels<double[]> g,
            Panels<double[]> x,
            int fromRow,
            int toRow,
            double[] sums,
            double[] products,
            int offset) {
        for (int panel = 0; panel < g.panels(); panel++) {
            int column = offset + panel * g.width();
            Arrays.fill(sums, column, column + g.columns(panel), 0);
            Arrays.fill(products, column, column + g.columns(panel), 0);
            for (int row = fromRow; row < toRow; row++) {
                addRow(
                        g.values(),
                        g.index(panel, row),
                        x.values(),
                        x.index(panel, row),
                        g.columns(panel),
                        sums,
                        products,
                        column);
            }
        }
    }

    private static void addRow(
            double[] g, int at, double[] x, int atX, int count, double[] sums, double[] products, int column) {
        for (int k = 0; k < count; k++) {
            sums[column + k] += g[at + k];
            products[column + k] = Math.fma(g[at + k], x[atX + k], products[column + k]);
        }
    }

    @Override
    public void backpropagateColumns(
            Panels<double[]> g,
            Panels<double[]> x,
            int fromRow,
            int toRow,
            double[] factor,
            double[] mean,
            double[] slope) {
        DoubleNormalizationKernel kernel = kernel(g, fromRow, toRow);
        for (int panel = 0; panel < g.panels(); panel++) {
            int at = NormalizationLoops.offset(g, panel);
            for (int row = fromRow; row < toRow; row += BLOCK_ROWS) {
                int count = Math.min(BLOCK_ROWS, toRow - row) * g.width();
                kernel.backpropagateColumns(
                        g.values(),
                        g.index(panel, row),
                        x.values(),
                        x.index(panel, row),
                        factor,
                        mean,
                        slope,
                        at,
                        count);
            }
        }
    }

    @Override
    public void backpropagateRows(
            Panels<double[]> g, Panels<double[]> x, int fromRow, int toRow, double[] factors, double[] scale) {
        DoubleNormalizationKernel kernel = kernel(g, fromRow, toRow);
        for (int row = fromRow; row < toRow; row++) {
            for (int panel = 0; panel < g.panels(); panel++) {
                int at = NormalizationLoops.offset(g, panel);
                kernel.multiply(g.values(), g.index(panel, row), scale, at, g.columns(panel));
            }
            double mean = rowSum(g, row) / g.columns();
            double slope = rowProducts(g, x, row) / g.columns();
            for (int panel = 0; panel < g.panels(); panel++) {
                kernel.backpropagateRow(
                        g.values(),
                        g.index(panel, row),
                        x.values(),
                        x.index(panel, row),
                        factors[row],
                        mean,
                        slope,
                        g.columns(panel));
            }
        }
    }

    private static DoubleNormalizationKernel kernel(Panels<double[]> panels, int fromRow, int toRow) {
        return KERNELS.forOperations((long) (toRow - fromRow) * panels.columns());
    }

    private static double rowProducts(Panels<double[]> g, Panels<double[]> x, int row) {
        double[] slopes = g.values();
        double[] values = x.values();
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int panel = 0; panel < g.panels(); panel++) {
            int i = g.index(panel, row);
            int toX = x.index(panel, row) - i;
            int end = i + g.columns(panel);
            for (; i < end - 3; i += 4) {
                sum0 = Math.fma(slopes[i], values[toX + i], sum0);
                sum1 = Math.fma(slopes[i + 1], values[toX + i + 1], sum1);
                sum2 = Math.fma(slopes[i + 2], values[toX + i + 2], sum2);
                sum3 = Math.fma(slopes[i + 3], values[toX + i + 3], sum3);
            }
            for (; i < end; i++) {
                sum0 = Math.fma(slopes[i], values[toX + i], sum0);
            }
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
