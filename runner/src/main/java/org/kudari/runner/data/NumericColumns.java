package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kudari.api.Matrix;
import org.kudari.runner.block.ColumnRange;
import org.kudari.runner.block.NumberBlock;

/** Columns of any kinds, side by side. */
final class NumericColumns implements EncodedColumns {
    private final int rows;
    private final int columns;
    private final List<EncodedPart> parts;

    private NumericColumns(int rows, List<EncodedPart> parts) {
        this.rows = rows;
        this.columns = parts.stream().mapToInt(EncodedPart::columns).sum();
        this.parts = parts;
    }

    /**
     * Chosen rows of some columns.
     *
     * @param columns those of categories have the chosen rows only
     * @param rows ascending
     */
    static NumericColumns of(List<? extends Encoded> columns, int[] rows) {
        List<EncodedPart> parts = new ArrayList<>();
        List<EncodedColumn> numbers = new ArrayList<>();
        for (Encoded column : columns) {
            if (column instanceof EncodedColumn number) {
                numbers.add(number);
            } else {
                addJoined(parts, numbers, rows);
                numbers.clear();
                parts.add((OneHotColumn) column);
            }
        }
        addJoined(parts, numbers, rows);
        return new NumericColumns(rows.length, parts);
    }

    private static void addJoined(List<EncodedPart> parts, List<EncodedColumn> columns, int[] rows) {
        int first = 0;
        for (ColumnRange range :
                NumberBlock.join(columns.stream().map(EncodedColumn::column).toList(), rows)) {
            parts.add(NumberPart.of(range, List.copyOf(columns.subList(first, first + range.count()))));
            first += range.count();
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public long bytes() {
        return parts.stream().mapToLong(EncodedPart::bytes).sum();
    }

    @Override
    public void gather(int[] order, int from, int to, Matrix target, int targetRow) {
        int offset = target.index(targetRow);
        for (int i = 0; i < parts.size(); i++) {
            EncodedPart part = parts.get(i);
            part.gather(order, from, to, target.values(), offset, target.rowStride());
            offset += part.columns();
        }
    }

    @Override
    public Optional<Matrix> matrix() {
        boolean ready = parts.size() == 1
                && parts.get(0) instanceof NumberPart part
                && part.isIdentity()
                && part.numbers().block().isDouble();
        return ready
                ? Optional.of(
                        Matrix.of(((NumberPart) parts.get(0)).numbers().block().toDoubles(), rows, columns))
                : Optional.empty();
    }
}
