package org.kudari.runner.data;

import java.util.Arrays;
import org.kudari.api.Matrix;

/** Encodes many rows of numbers, some at a time, in memory that the next ones overwrite. For one thread. */
public final class RowEncoder {
    private final NumberTransforms transforms;
    private final Matrix rows;
    private final Matrix memory;
    private final double[] line;
    private final double[] flaws;

    RowEncoder(NumberTransforms transforms, Matrix rows, int maxRows) {
        this.transforms = transforms;
        this.rows = rows;
        this.memory = Matrix.zeros(maxRows, rows.columns());
        this.line = new double[rows.columns()];
        this.flaws = new double[rows.columns()];
    }

    /**
     * The model's inputs for the rows from {@code from} to {@code to}, exclusive: read only, until the next call.
     *
     * @throws IllegalArgumentException if a value is not finite, or missing and must not be; with the first such row
     */
    public Matrix encode(int from, int to) {
        Matrix chunk = rows.rows(from, to);
        Matrix encoded = memory.rows(0, to - from);
        // Nearly all rows are finite: they go the fast way, and whether they were is asked afterwards.
        if (!encodeFinite(chunk, encoded)) {
            encodeAny(chunk, encoded, from);
            return encoded;
        }
        return transforms.isIdentity() ? chunk : encoded;
    }

    private boolean encodeFinite(Matrix chunk, Matrix encoded) {
        Arrays.fill(flaws, 0);
        for (int row = 0; row < chunk.rows(); row++) {
            System.arraycopy(chunk.values(), chunk.index(row), line, 0, line.length);
            addFlaws(line, flaws);
            if (!transforms.isIdentity()) {
                transforms.applyToFinite(line);
                System.arraycopy(line, 0, encoded.values(), encoded.index(row), line.length);
            }
        }
        double sum = 0;
        for (double flaw : flaws) {
            sum += flaw;
        }
        return sum == 0;
    }

    /** Adds 0 for a finite value and NaN for another, without a branch, so that C2 makes vectors of it. */
    private static void addFlaws(double[] values, double[] flaws) {
        for (int j = 0; j < flaws.length; j++) {
            flaws[j] += values[j] - values[j];
        }
    }

    private void encodeAny(Matrix chunk, Matrix encoded, int firstRow) {
        for (int row = 0; row < chunk.rows(); row++) {
            int done = transforms.apply(chunk.values(), chunk.index(row), encoded.values(), encoded.index(row));
            if (done < transforms.columns()) {
                throw transforms.notFinite("row " + (firstRow + row + 1) + ": ", done, chunk.get(row, done));
            }
        }
    }
}
