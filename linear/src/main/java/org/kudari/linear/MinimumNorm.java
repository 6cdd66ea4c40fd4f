package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.kudari.api.Parallel;

/**
 * Of all coefficients that fit equally well those of the smallest norm.
 *
 * <p>Columns left out are combinations D = K·C of those kept. So with z for their coefficients and β for those that fit
 * without them, β − C·z and z fit as well; and ‖β − C·z‖² + ‖z‖² is smallest where (I + CᵀC)·z = Cᵀβ. Rows are multiplied by units
 * before, that of an intercept by 0, since it does not count in the norm. β may be a matrix; then the same map is applied to each of
 * its columns.
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
     * @param unitOfKept what to multiply the coefficient of the k-th column kept by for the norm
     * @param unitOfLeft the same for the columns left out
     * @return z, a row for each column left out
     */
    List<R> apply(IntToDoubleFunction unitOfKept, IntToDoubleFunction unitOfLeft) {
        List<R> system = new ArrayList<>();
        for (int i = 0; i < left; i++) {
            R row = kept.get(0).zeros(left + given);
            row.setOne(i);
            row.multiply(unitOfLeft.applyAsDouble(i));
            row.multiply(unitOfLeft.applyAsDouble(i));
            system.add(row);
        }
        for (int k = 0; k < kept.size(); k++) {
            addRow(kept.get(k), unitOfKept.applyAsDouble(k), system);
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

    /** Adds u²·cᵢ·[c β] to each row i, where c is this row of C, and u its unit. */
    private void addRow(R row, double unit, List<R> system) {
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
        turned.multiply(unit);
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
