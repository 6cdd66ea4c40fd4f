package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kudari.api.Matrix;
import org.kudari.runner.block.NumberBlock;

/** Columns of numbers, each with its transform. */
final class NumericColumns implements EncodedColumns {
    private final int rows;
    private final int columns;
    private final List<Part> parts;

    private NumericColumns(int rows, int columns, List<Part> parts) {
        this.rows = rows;
        this.columns = columns;
        this.parts = parts;
    }

    /**
     * Chosen rows of some columns.
     *
     * @param rows ascending
     */
    static NumericColumns of(List<EncodedColumn> columns, int[] rows) {
        List<Part> parts = new ArrayList<>();
        int first = 0;
        for (NumberBlock block :
                NumberBlock.join(columns.stream().map(EncodedColumn::column).toList(), rows)) {
            List<Standardizer> transforms = columns.subList(first, first + block.columns()).stream()
                    .map(EncodedColumn::transform)
                    .toList();
            parts.add(Part.of(block, first, transforms));
            first += block.columns();
        }
        return new NumericColumns(rows.length, columns.size(), parts);
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
        return parts.stream().mapToLong(part -> part.block.bytes()).sum();
    }

    @Override
    public void gather(int[] order, int from, int to, Matrix target, int targetRow) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int offset = target.index(targetRow) + part.first;
            part.block.gather(order, from, to, target.values(), offset, target.rowStride());
            if (!part.isIdentity) {
                part.transform(target.values(), offset, target.rowStride(), to - from);
            }
        }
    }

    @Override
    public Optional<Matrix> matrix() {
        boolean ready = parts.size() == 1
                && parts.get(0).isIdentity
                && parts.get(0).block.isDouble();
        return ready ? Optional.of(Matrix.of(parts.get(0).block.toDoubles(), rows, columns)) : Optional.empty();
    }

    /** Neighbouring columns of one type, of which {@code first} is the first's place in a gathered row. */
    private record Part(NumberBlock block, int first, boolean isIdentity, double[] center, double[] scale) {
        static Part of(NumberBlock block, int first, List<Standardizer> transforms) {
            return new Part(
                    block,
                    first,
                    transforms.stream().allMatch(Standardizer::isIdentity),
                    transforms.stream().mapToDouble(Standardizer::center).toArray(),
                    transforms.stream().mapToDouble(Standardizer::scale).toArray());
        }

        /** As {@link Standardizer#apply}, in a loop that becomes vector instructions. */
        void transform(double[] target, int offset, int stride, int rowCount) {
            for (int i = 0; i < rowCount; i++) {
                int row = offset + i * stride;
                for (int j = 0; j < center.length; j++) {
                    target[row + j] = (target[row + j] - center[j]) / scale[j];
                }
            }
        }
    }
}
