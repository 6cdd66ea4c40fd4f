package org.kudari.linear;

/** A feature of a block times the rows' weights, in twice the precision; the feature itself where all weights are 1. */
final class WeightedColumn {
    private final RowBlock block;
    private double[] high;
    private double[] low;
    private int offset;

    WeightedColumn(RowBlock block) {
        this.block = block;
        if (!block.hasUnitWeights()) {
            high = new double[block.paddedRows()];
            low = new double[block.paddedRows()];
        }
    }

    void set(int feature) {
        int at = feature * block.stride();
        double[] columns = block.columns();
        double[] lowColumns = block.lowColumns();
        if (block.hasUnitWeights()) {
            high = columns;
            low = lowColumns;
            offset = at;
            return;
        }
        block.multiplyByWeights(columns, lowColumns, at, high, low);
    }

    double[] high() {
        return high;
    }

    /** May be {@code null}, for zeros. */
    double[] low() {
        return low;
    }

    /** Where the column begins in both. */
    int offset() {
        return offset;
    }
}
