package org.kudari.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.kudari.api.Parallel;

/**
 * RᵀR = A for a symmetric matrix A, with R an upper triangle, leaving out columns that are found to depend on those before; and what
 * follows by back substitution (Golub and Van Loan, Matrix Computations, 4th edition, algorithm 4.2.2 row by row).
 *
 * @param <R> the precision
 */
final class Cholesky<R extends NumberRow<R>> {
    private final int size;
    private final List<R> rows;
    private final Parallel parallel;
    private final List<Integer> kept = new ArrayList<>();

    /**
     * Nothing decomposed yet.
     *
     * @param size of A
     * @param rows those of A from the diagonal on, and right of it those of right-hand sides; overwritten
     */
    Cholesky(int size, List<R> rows, Parallel parallel) {
        this.size = size;
        this.rows = rows;
        this.parallel = parallel;
    }

    /**
     * Decomposes, column by column.
     *
     * @param isIndependent asked of each column when its turn comes, with {@link #squaredDistance} to look at
     */
    void decompose(IntPredicate isIndependent) {
        for (int k = 0; k < size; k++) {
            if (isIndependent.test(k)) {
                kept.add(k);
                eliminate(k);
            }
        }
    }

    private void eliminate(int k) {
        R pivot = rows.get(k);
        pivot.divideByRoot(k);
        int width = pivot.length();
        parallel.forRange(size - k - 1, Math.max(1, pivot.grain() / (width - k)), (from, to) -> {
            for (int i = k + 1 + from; i < k + 1 + to; i++) {
                rows.get(i).subtractProduct(pivot, i, pivot, i, width);
            }
        });
    }

    /** The square of the length that remains of a column whose turn it is, when those kept before are subtracted. */
    double squaredDistance(int column) {
        return rows.get(column).value(column);
    }

    /** How many columns were kept. */
    int rank() {
        return kept.size();
    }

    /** The columns kept, ascending. */
    List<Integer> kept() {
        return kept;
    }

    /** An entry of R, for the k-th column kept and any column or right-hand side after it. */
    double triangle(int k, int column) {
        return rows.get(kept.get(k)).value(column);
    }

    /**
     * Solves R·X = B, in rows of X.
     *
     * @param columns which columns of the rows that were decomposed stand in B first: right-hand sides, or columns left out
     * @param withIdentity whether the identity follows them in B, and so R⁻¹ in X
     */
    List<R> backSubstitute(List<Integer> columns, boolean withIdentity) {
        int rank = rank();
        int given = columns.size();
        int width = given + (withIdentity ? rank : 0);
        List<R> solved = new ArrayList<>(Collections.nCopies(rank, null));
        for (int k = rank - 1; k >= 0; k--) {
            R triangleRow = rows.get(kept.get(k));
            R row = triangleRow.zeros(width);
            for (int i = 0; i < given; i++) {
                row.copy(i, triangleRow, columns.get(i));
            }
            if (withIdentity) {
                row.setOne(given + k);
            }
            int products = (width + given) / 2 * (rank - k);
            int first = k + 1;
            parallel.forRange(width, Math.max(1, width * row.grain() / Math.max(1, products)), (from, to) -> {
                for (int j = first; j < rank; j++) {
                    R below = solved.get(j);
                    row.subtractProduct(triangleRow, kept.get(j), below, from, Math.min(to, given));
                    // The identity's columns before are still 0.
                    row.subtractProduct(triangleRow, kept.get(j), below, Math.max(from, given + j), to);
                }
            });
            row.divide(triangleRow, kept.get(k));
            solved.set(k, row);
        }
        return solved;
    }
}
