package org.kudari.runner.data;

import java.util.List;
import org.kudari.runner.block.ColumnRange;
import org.kudari.runner.block.NumberBlock;

/** Neighbouring columns of numbers of one type, and what is still to be done to them. */
final class NumberPart implements EncodedPart {
    private final ColumnRange numbers;
    private final boolean isIdentity;
    private final boolean fills;
    /** Whether all columns have the same transform, which then costs a fraction. */
    private final boolean isUniform;

    private final double[] fill;
    private final double[] center;
    private final double[] scale;

    private NumberPart(ColumnRange numbers, List<EncodedColumn> columns) {
        this.numbers = numbers;
        this.isIdentity = columns.stream().allMatch(EncodedColumn::isIdentity);
        this.fill = columns.stream().mapToDouble(EncodedColumn::fill).toArray();
        this.fills = columns.stream().anyMatch(column -> !Double.isNaN(column.fill()));
        this.isUniform =
                columns.stream().map(EncodedColumn::transform).distinct().count() == 1;
        this.center = columns.stream()
                .mapToDouble(column -> column.transform().center())
                .toArray();
        this.scale = columns.stream()
                .mapToDouble(column -> column.transform().scale())
                .toArray();
    }

    /**
     * Columns kept as they are where that takes less memory than doubles, and transformed already where it does not.
     *
     * @param numbers rows of the columns as they are kept
     */
    static NumberPart of(ColumnRange numbers, List<EncodedColumn> columns) {
        NumberPart part = new NumberPart(numbers, columns);
        if (part.isIdentity || !numbers.block().isDouble()) {
            return part;
        }
        boolean isShared = numbers.block() == columns.get(0).column().block();
        double[] values = numbers.block().toDoubles();
        double[] transformed = isShared ? values.clone() : values;
        part.transform(transformed, 0, columns.size(), numbers.block().rows());
        NumberBlock block = NumberBlock.ofDoubles(transformed, columns.size());
        return new NumberPart(
                new ColumnRange(block, 0, columns.size()),
                columns.stream()
                        .map(column -> EncodedColumn.of(column.column(), Standardizer.IDENTITY))
                        .toList());
    }

    ColumnRange numbers() {
        return numbers;
    }

    boolean isIdentity() {
        return isIdentity;
    }

    @Override
    public int columns() {
        return numbers.count();
    }

    @Override
    public long bytes() {
        return numbers.block().bytes();
    }

    @Override
    public void gather(int[] order, int from, int to, double[] target, int offset, int stride) {
        numbers.gather(order, from, to, target, offset, stride);
        if (!isIdentity) {
            transform(target, offset, stride, to - from);
        }
    }

    /** As {@link Standardizer#apply}, in loops without calls. */
    private void transform(double[] target, int offset, int stride, int rowCount) {
        for (int i = 0; i < rowCount; i++) {
            int row = offset + i * stride;
            if (fills) {
                fill(target, row);
            }
            if (isUniform) {
                transform(target, row, row + center.length, center[0], scale[0]);
                continue;
            }
            for (int j = 0; j < center.length; j++) {
                target[row + j] = (target[row + j] - center[j]) / scale[j];
            }
        }
    }

    private void fill(double[] target, int row) {
        for (int j = 0; j < fill.length; j++) {
            double value = target[row + j];
            target[row + j] = Double.isNaN(value) ? fill[j] : value;
        }
    }

    private static void transform(double[] target, int from, int to, double center, double scale) {
        for (int j = from; j < to; j++) {
            target[j] = (target[j] - center) / scale;
        }
    }
}
