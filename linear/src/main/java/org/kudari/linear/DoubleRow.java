package org.kudari.linear;

/** Numbers as {@code double}. */
final class DoubleRow implements NumberRow<DoubleRow> {
    private static final int GRAIN = 32_768;

    private final double[] values;

    DoubleRow(int length) {
        values = new double[length];
    }

    @Override
    public DoubleRow zeros(int length) {
        return new DoubleRow(length);
    }

    void set(int i, double value) {
        values[i] = value;
    }

    @Override
    public int grain() {
        return GRAIN;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public void copy(int to, DoubleRow row, int from) {
        values[to] = row.values[from];
    }

    @Override
    public void add(int at, double value) {
        values[at] += value;
    }

    @Override
    public void multiply(double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    @Override
    public void setOne(int at) {
        values[at] = 1;
    }

    @Override
    public void subtractProduct(DoubleRow factors, int at, DoubleRow row, int from, int to) {
        subtractProduct(values, -factors.values[at], row.values, from, to);
    }

    private static void subtractProduct(double[] values, double minusFactor, double[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.fma(minusFactor, row[i], values[i]);
        }
    }

    @Override
    public void divideByRoot(int at) {
        double root = Math.sqrt(values[at]);
        for (int i = at; i < values.length; i++) {
            values[i] /= root;
        }
    }

    @Override
    public void divide(DoubleRow divisors, int at) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisors.values[at];
        }
    }

    @Override
    public double value(int i) {
        return values[i];
    }
}
