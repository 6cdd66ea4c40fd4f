package org.kudari.runner.data;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.kudari.api.Matrix;
import org.kudari.runner.block.NumberBlock;
import org.kudari.runner.block.TextColumn;

/** Classes, kept as their positions, that become as many columns as there are classes: 1 in the row's own, 0 elsewhere. */
final class OneHotColumn implements Encoded, EncodedColumns, EncodedPart {
    private final NumberBlock positions;
    private final int classes;

    private OneHotColumn(NumberBlock positions, int classes) {
        this.positions = positions;
        this.classes = classes;
    }

    /** Told of a cell that has no position. */
    interface Complaints {
        /** @param text null for an empty cell */
        void about(int row, String text);
    }

    /**
     * Chosen rows of a column.
     *
     * @param classes at most 32767
     * @param position of a text; negative for one that is no class
     */
    static OneHotColumn of(
            TextColumn texts, int[] rows, int classes, ToIntFunction<String> position, Complaints complaints) {
        short[] positionOfCode = new short[texts.texts().size()];
        for (int code = 0; code < positionOfCode.length; code++) {
            positionOfCode[code] = (short) position.applyAsInt(texts.texts().get(code));
        }
        short[] positions = new short[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean isMissing = texts.isMissing(rows[i]);
            int found = isMissing ? -1 : positionOfCode[texts.code(rows[i])];
            if (found < 0) {
                complaints.about(rows[i], texts.get(rows[i]));
            } else {
                positions[i] = (short) found;
            }
        }
        return new OneHotColumn(NumberBlock.ofShorts(positions, 1).compacted(), classes);
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
    private int position(int row) {
        return (int) positions.get(row, 0);
    }

    @Override
    public void gather(int[] order, int from, int to, Matrix target, int targetRow) {
        gather(order, from, to, target.values(), target.index(targetRow), target.rowStride());
    }

    @Override
    public void gather(int[] order, int from, int to, double[] target, int offset, int stride) {
        for (int i = from; i < to; i++) {
            int first = offset + (i - from) * stride;
            Arrays.fill(target, first, first + classes, 0);
            target[first + position(order[i])] = 1;
        }
    }
}
