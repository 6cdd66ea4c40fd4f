package org.kudari.runner.data;

import java.util.Arrays;
import java.util.Collections;
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

    /** @param fill for each column what stands for a missing number; NaN where none is missing */
    private NumberPart(ColumnRange numbers, double[] fill, List<Standardizer> transforms) {
        this.numbers = numbers;
        this.fill = fill;
        this.fills = Arrays.stream(fill).anyMatch(value -> !Double.isNaN(value));
        this.isIdentity = !fills && transforms.stream().allMatch(Standardizer::isIdentity);
        this.center = transforms.stream().mapToDouble(Standardizer::center).toArray();
        this.scale = transforms.stream().mapToDouble(Standardizer::scale).toArray();
        // Not by comparing transforms: a record's generated equals leaves its class, and so the class loader of an
        // application that is undeployed, in a cache of the JDK (JDK-8078641).
        this.isUniform = isUniform(center) && isUniform(scale);
    }

    private static boolean isUniform(double[] values) {
        return Arrays.stream(values).distinct().count() == 1;
    }

    /**
     * Columns kept as they are where that takes less memory than doubles, and transformed already where it does not.
     *
     * @param numbers rows of the columns as they are kept
     */
    static NumberPart of(ColumnRange numbers, List<EncodedColumn> columns) {
        NumberPart part = new NumberPart(
                numbers,
                columns.stream().mapToDouble(EncodedColumn::fill).toArray(),
                columns.stream().map(EncodedColumn::transform).toList());
        if (part.isIdentity || !numbers.block().isDouble()) {
            return part;
        }
        boolean isShared = numbers.block() == columns.get(0).column().block();
        double[] values = numbers.block().toDoubles();
        double[] transformed = isShared ? values.clone() : values;
        part.transform(transformed, 0, columns.size(), numbers.block().rows());
        double[] filled = new double[columns.size()];
        Arrays.fill(filled, Double.NaN);
        return new NumberPart(
                ColumnRange.all(NumberBlock.ofDoubles(transformed, columns.size())),
                filled,
                Collections.nCopies(columns.size(), Standardizer.IDENTITY));
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
