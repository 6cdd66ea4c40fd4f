package org.kudari.runner.block;

/** Any numbers. */
final class DoubleBlock extends ArrayBlock {
    private final double[] values;

    DoubleBlock(double[] values, int columns) {
        super(values.length, columns);
        this.values = values;
    }

    @Override
    Object values() {
        return values;
    }

    @Override
    ArrayBlock zeros(int newRows, int newColumns) {
        return new DoubleBlock(new double[Math.multiplyExact(newRows, newColumns)], newColumns);
    }

    @Override
    double at(int index) {
        return values[index];
    }

    @Override
    public boolean isFloating() {
        return true;
    }

    @Override
    public boolean isDouble() {
        return true;
    }

    @Override
    public long bytes() {
        return 8L * values.length;
    }

    @Override
    public void gather(int[] order, int from, int to, int first, int count, double[] target, int offset, int stride) {
        int width = columns();
        for (int i = from; i < to; i++) {
            System.arraycopy(values, order[i] * width + first, target, offset + (i - from) * stride, count);
        }
    }

    @Override
    public double[] toDoubles() {
        return values;
    }
}
