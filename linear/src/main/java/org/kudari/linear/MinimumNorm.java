package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.kudari.api.Parallel;

/**
 * Of all coefficients that fit equally well those of the smallest norm.
 *
 * <p>Columns left out are combinations D = K·C of those kept. So with z for their coefficients and β for those that fit
 * without them, β − C·z and z fit as well; and ‖β − C·z‖² + ‖z‖² is smallest where (I + CᵀC)·z = Cᵀβ. Rows of C and β that belong
 * to an intercept are passed over in the norm. β may be a matrix; then the same map is applied to each of its columns.
 */
final class MinimumNorm<R extends NumberRow<R>> {
    private final List<R> kept;
    private final int given;
    private final int left;
    private final Parallel parallel;

    /**
     * For the solution of a triangle.
     *
     * @param kept a row for each column kept: β, and right of it C; β is overwritten
     * @param left how many columns were left out, 1 or more
     */
    MinimumNorm(List<R> kept, int left, Parallel parallel) {
        this.kept = kept;
        this.parallel = parallel;
        this.left = left;
        this.given = kept.isEmpty() ? 0 : kept.get(0).length() - left;
    }

    /**
     * Overwrites β with β − C·z.
     *
     * @param counts whether the k-th column kept counts in the norm
     * @return z, a row for each column left out
     */
    List<R> apply(IntPredicate counts) {
        List<R> system = new ArrayList<>();
        for (int i = 0; i < left; i++) {
            R row = kept.get(0).zeros(left + given);
            row.setOne(i);
            system.add(row);
        }
        for (int k = 0; k < kept.size(); k++) {
            if (counts.test(k)) {
                addRow(kept.get(k), system);
            }
        }
        Cholesky<R> cholesky = new Cholesky<>(left, system, parallel);
        cholesky.decompose(column -> true);
        List<R> z = cholesky.backSubstitute(consecutive(left, left + given), false);
        for (R row : kept) {
            for (int i = 0; i < left; i++) {
                row.subtractProduct(row, given + i, z.get(i), 0, given);
            }
        }
        return z;
    }

    /** Adds cᵢ·[c β] to each row i, where c is this row of C. */
    private void addRow(R row, List<R> system) {
        R negative = row.zeros(left + given);
        R one = row.zeros(1);
        one.setOne(0);
        R turned = row.zeros(left + given);
        for (int i = 0; i < left; i++) {
            turned.copy(i, row, given + i);
        }
        for (int i = 0; i < given; i++) {
            turned.copy(left + i, row, i);
        }
        negative.subtractProduct(one, 0, turned, 0, left + given);
        for (int i = 0; i < left; i++) {
            system.get(i).subtractProduct(negative, i, turned, 0, left + given);
        }
    }

    private static List<Integer> consecutive(int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
