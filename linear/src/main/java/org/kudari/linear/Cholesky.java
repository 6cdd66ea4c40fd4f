package org.kudari.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * RᵀR = A for a symmetric matrix A, with R an upper triangle, leaving out columns that are found to depend on those before; and what
 * follows by back substitution (Golub and Van Loan, Matrix Computations, 4th edition, algorithm 4.2.2 row by row).
 *
 * @param <R> the precision
 */
final class Cholesky<R extends NumberRow<R>> {
    private final int size;
    private final List<R> rows;
    private final List<Integer> kept = new ArrayList<>();

    /**
     * Nothing decomposed yet.
     *
     * @param size of A
     * @param rows those of A from the diagonal on, and right of it those of right-hand sides; overwritten
     */
    Cholesky(int size, List<R> rows) {
        this.size = size;
        this.rows = rows;
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
        for (int i = k + 1; i < size; i++) {
            R row = rows.get(i);
            row.subtractProduct(pivot, i, pivot, i, row.length());
        }
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
            for (int j = k + 1; j < rank; j++) {
                row.subtractProduct(triangleRow, kept.get(j), solved.get(j), 0, given);
                if (withIdentity) {
                    row.subtractProduct(triangleRow, kept.get(j), solved.get(j), given + j, width);
                }
            }
            row.divide(triangleRow, kept.get(k));
            solved.set(k, row);
        }
        return solved;
    }
}
