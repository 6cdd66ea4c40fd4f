package org.kudari.runner.data;

import java.util.Arrays;
import org.kudari.api.Matrix;
import org.kudari.runner.block.NumberBlock;

/** Classes, kept as their positions, that become as many columns as there are classes: 1 in the row's own, 0 elsewhere. */
final class OneHotColumn implements EncodedColumns {
    private final NumberBlock positions;
    private final int classes;

    OneHotColumn(NumberBlock positions, int classes) {
        this.positions = positions;
        this.classes = classes;
    }

    @Override
    public int rows() {
        return positions.rows();
    }

    @Override
    public int columns() {
        return classes;
    }

    @Override
    public long bytes() {
        return positions.bytes();
    }

    /** The position of a row's class. */
    int position(int row) {
        return (int) positions.get(row, 0);
    }

    @Override
    public void gather(int[] order, int from, int to, Matrix target, int targetRow) {
        for (int i = from; i < to; i++) {
            int first = target.index(targetRow + i - from);
            Arrays.fill(target.values(), first, first + classes, 0);
            target.values()[first + position(order[i])] = 1;
        }
    }
}
