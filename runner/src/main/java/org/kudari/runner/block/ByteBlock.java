package org.kudari.runner.block;

/** Numbers from 0 to 255. */
final class ByteBlock extends ArrayBlock {
    private final byte[] values;

    ByteBlock(byte[] values, int columns) {
        super(values.length, columns);
        this.values = values;
    }

    @Override
    Object values() {
        return values;
    }

    @Override
    ArrayBlock zeros(int newRows, int newColumns) {
        return new ByteBlock(new byte[Math.multiplyExact(newRows, newColumns)], newColumns);
    }

    @Override
    double at(int index) {
        return values[index] & 0xff;
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
        return values.length;
    }

    @Override
    public void gather(int[] order, int from, int to, int first, int count, double[] target, int offset, int stride) {
        int width = columns();
        for (int i = from; i < to; i++) {
            int source = order[i] * width + first;
            int row = offset + (i - from) * stride;
            for (int j = 0; j < count; j++) {
                target[row + j] = values[source + j] & 0xff;
            }
        }
    }
}
