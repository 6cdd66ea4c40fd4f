package org.kudari.runner.block;

/** Numbers that a float holds exactly. */
final class FloatBlock extends ArrayBlock {
    private final float[] values;

    FloatBlock(float[] values, int columns) {
        super(values.length, columns);
        this.values = values;
    }

    @Override
    Object values() {
        return values;
    }

    @Override
    ArrayBlock zeros(int newRows, int newColumns) {
        return new FloatBlock(new float[Math.multiplyExact(newRows, newColumns)], newColumns);
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
        return false;
    }

    @Override
    public long bytes() {
        return 4L * values.length;
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
