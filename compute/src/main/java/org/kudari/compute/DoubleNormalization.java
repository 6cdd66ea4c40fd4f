package org.kudari.compute;

/** Panels of {@code double}. Reads like its sibling {@link FloatNormalization}, number by number. */
final class DoubleNormalization implements NormalizationLoops<double[]> {
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
    public void columnMoments(
            Panels<double[]> z, int fromRow, int toRow, double[] sums, double[] squares, int offset) {
        double[] values = z.values();
        int width = z.width();
        for (int panel = 0; panel < z.panels(); panel++) {
            int from = z.index(panel, fromRow);
            int to = z.index(panel, toRow);
            int column = offset + panel * width;
            for (int k = 0; k < z.columns(panel); k++) {
                double sum = 0;
                for (int i = from + k; i < to; i += width) {
                    sum += values[i];
                }
                double mean = sum / (toRow - fromRow);
                double square = 0;
                for (int i = from + k; i < to; i += width) {
                    double distance = values[i] - mean;
                    square = Math.fma(distance, distance, square);
                }
                sums[column + k] = sum;
                squares[column + k] = square;
            }
        }
    }

    @Override
    public void normalizeColumns(
            Panels<double[]> z, Panels<double[]> y, int fromRow, int toRow, ColumnNumbers<double[]> columns) {
        for (int panel = 0; panel < z.panels(); panel++) {
            int at = NormalizationLoops.offset(z, panel);
            for (int row = fromRow; row < toRow; row += BLOCK_ROWS) {
                int count = Math.min(BLOCK_ROWS, toRow - row) * z.width();
                int in = z.index(panel, row);
                subtract(z.values(), in, columns.center(), columns.centerRest(), columns.factor(), at, count);
                scale(z.values(), in, columns.scale(), columns.shift(), at, y.values(), y.index(panel, row), count);
            }
        }
    }

    private static void subtract(
            double[] z, int in, double[] center, double[] centerRest, double[] factor, int at, int count) {
        for (int i = 0; i < count; i++) {
            z[in + i] = ((z[in + i] - center[at + i]) - centerRest[at + i]) * factor[at + i];
        }
    }

    private static void scale(
            double[] x, int in, double[] scale, double[] shift, int at, double[] y, int out, int count) {
        for (int i = 0; i < count; i++) {
            y[out + i] = Math.fma(scale[at + i], x[in + i], shift[at + i]);
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
        for (int row = fromRow; row < toRow; row++) {
            double mean = rowSum(z, row) / z.columns();
            double variance = rowSquares(z, row, mean) / z.columns();
            double factor = (1 / Math.sqrt(variance + epsilon));
            if (factors != null) {
                factors[row] = factor;
            }
            for (int panel = 0; panel < z.panels(); panel++) {
                subtract(z.values(), z.index(panel, row), z.columns(panel), mean, factor);
            }
        }
        for (int panel = 0; panel < z.panels(); panel++) {
            int at = NormalizationLoops.offset(z, panel);
            for (int row = fromRow; row < toRow; row += BLOCK_ROWS) {
                int count = Math.min(BLOCK_ROWS, toRow - row) * z.width();
                scale(z.values(), z.index(panel, row), scale, shift, at, y.values(), y.index(panel, row), count);
            }
        }
    }

    private static void subtract(double[] z, int in, int count, double center, double factor) {
        for (int i = 0; i < count; i++) {
            z[in + i] = (z[in + i] - center) * factor;
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
        double[] slopes = g.values();
        double[] values = x.values();
        int width = g.width();
        for (int panel = 0; panel < g.panels(); panel++) {
            int from = g.index(panel, fromRow);
            int to = g.index(panel, toRow);
            int toX = x.index(panel, fromRow) - from;
            int column = offset + panel * width;
            for (int k = 0; k < g.columns(panel); k++) {
                double sum = 0;
                double product = 0;
                for (int i = from + k; i < to; i += width) {
                    double slope = slopes[i];
                    sum += slope;
                    product = Math.fma(slope, values[toX + i], product);
                }
                sums[column + k] = sum;
                products[column + k] = product;
            }
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
        for (int panel = 0; panel < g.panels(); panel++) {
            int at = NormalizationLoops.offset(g, panel);
            for (int row = fromRow; row < toRow; row += BLOCK_ROWS) {
                int count = Math.min(BLOCK_ROWS, toRow - row) * g.width();
                int in = g.index(panel, row);
                center(g.values(), in, x.values(), x.index(panel, row), mean, slope, at, count);
                multiply(g.values(), in, factor, at, count);
            }
        }
    }

    private static void center(
            double[] g, int in, double[] x, int inX, double[] mean, double[] slope, int at, int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] = Math.fma(-slope[at + i], x[inX + i], g[in + i] - mean[at + i]);
        }
    }

    private static void multiply(double[] g, int in, double[] factor, int at, int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] *= factor[at + i];
        }
    }

    @Override
    public void backpropagateRows(
            Panels<double[]> g, Panels<double[]> x, int fromRow, int toRow, double[] factors, double[] scale) {
        for (int panel = 0; panel < g.panels(); panel++) {
            int at = NormalizationLoops.offset(g, panel);
            for (int row = fromRow; row < toRow; row += BLOCK_ROWS) {
                int count = Math.min(BLOCK_ROWS, toRow - row) * g.width();
                multiply(g.values(), g.index(panel, row), scale, at, count);
            }
        }
        for (int row = fromRow; row < toRow; row++) {
            double mean = (rowSum(g, row) / g.columns());
            double slope = (rowProducts(g, x, row) / g.columns());
            for (int panel = 0; panel < g.panels(); panel++) {
                center(
                        g.values(),
                        g.index(panel, row),
                        x.values(),
                        x.index(panel, row),
                        g.columns(panel),
                        mean,
                        slope,
                        factors[row]);
            }
        }
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

    private static void center(
            double[] g, int in, double[] x, int inX, int count, double mean, double slope, double factor) {
        for (int i = 0; i < count; i++) {
            g[in + i] = Math.fma(-slope, x[inX + i], g[in + i] - mean) * factor;
        }
    }
}
