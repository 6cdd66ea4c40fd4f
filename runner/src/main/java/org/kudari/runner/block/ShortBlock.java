package org.kudari.runner.block;

/** Whole numbers of 16 bits. */
final class ShortBlock extends ArrayBlock {
    private final short[] values;

    ShortBlock(short[] values, int columns) {
        super(values.length, columns);
        this.values = values;
    }

    @Override
    Object values() {
        return values;
    }

    @Override
    ArrayBlock zeros(int newRows, int newColumns) {
        return new ShortBlock(new short[Math.multiplyExact(newRows, newColumns)], newColumns);
    }

    @Override
    double at(int index) {
        return values[index];
    }

    @Override
    public boolean isFloating() {
        return false;
    }

    @Override
    public boolean isDouble() {
        return false;
    }

    @Override
    public long bytes() {
        return 2L * values.length;
    }

    @Override
    public void gather(int[] order, int from, int to, int first, int count, double[] target, int offset, int stride) {
        int width = columns();
        for (int i = from; i < to; i++) {
            int source = order[i] * width + first;
            int row = offset + (i - from) * stride;
            for (int j = 0; j < count; j++) {
                target[row + j] = values[source + j];
            }
        }
    }
}
