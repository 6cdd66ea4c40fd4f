package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * A column as the nearest combination of those kept before it: Σ cᵢaᵢ.
 *
 * <p>It depends on them when changes of all their entries as small as rounding would make it an exact combination:
 *
 * <p>‖a − Σ cᵢaᵢ‖ ≤ tolerance · (‖a‖ + Σ |cᵢ|·‖aᵢ‖).
 */
final class Combination {
    /** A share smaller than this in a combination is taken for rounding. */
    private static final double NOTICEABLE = 1e-8;

    private final Cholesky<?> cholesky;
    private final double[] norms;
    private final int column;
    private final double[] coefficients;

    /**
     * The nearest combination.
     *
     * @param norms the lengths of all columns
     * @param column one whose turn it is to be decomposed
     */
    Combination(Cholesky<?> cholesky, double[] norms, int column) {
        this.cholesky = cholesky;
        this.norms = norms;
        this.column = column;
        this.coefficients = solve();
    }

    /** R·c = the column's entries in R. */
    private double[] solve() {
        double[] c = new double[cholesky.rank()];
        List<Integer> kept = cholesky.kept();
        for (int k = c.length - 1; k >= 0; k--) {
            double sum = cholesky.triangle(k, column);
            for (int j = k + 1; j < c.length; j++) {
                sum = Math.fma(-cholesky.triangle(k, kept.get(j)), c[j], sum);
            }
            c[k] = sum / cholesky.triangle(k, kept.get(k));
        }
        return c;
    }

    boolean isExact(double tolerance) {
        double size = norms[column];
        for (int k = 0; k < coefficients.length; k++) {
            size += share(k);
        }
        return Math.sqrt(Math.max(0, cholesky.squaredDistance(column))) <= tolerance * size;
    }

    private double share(int k) {
        return Math.abs(coefficients[k]) * norms[cholesky.kept().get(k)];
    }

    /** The columns that have a noticeable share, in the order of keeping; none for a column of zeros. */
    List<Integer> parts() {
        double largest = 0;
        for (int k = 0; k < coefficients.length; k++) {
            largest = Math.max(largest, share(k));
        }
        List<Integer> parts = new ArrayList<>();
        for (int k = 0; k < coefficients.length && norms[column] > 0; k++) {
            if (share(k) > NOTICEABLE * largest) {
                parts.add(cholesky.kept().get(k));
            }
        }
        return parts;
    }
}
