package org.kudari.linear;

import java.util.List;

/**
 * How near columns are to depending on each other: the largest singular value divided by the smallest, of the columns
 * each scaled to length 1. So units of measurement do not matter. 1 for columns at right angles; the logarithm to base
 * 10 says how many digits the data lose on the way to the coefficients.
 *
 * <p>The singular values are those of R, by one-sided Jacobi rotations (Hestenes 1958; Golub and Van Loan, Matrix
 * Computations, 4th edition), which find small ones accurately.
 */
final class ConditionNumber {
    private static final int MAX_SWEEPS = 60;
    /** Rows count as perpendicular when the cosine of their angle is smaller: 2⁻⁵⁰. */
    private static final double PERPENDICULAR = 0x1p-50;

    /** The rows of the scaled R, rotated until they are perpendicular: then their lengths are the singular values. */
    private final double[][] rows;

    private ConditionNumber(List<double[]> triangle) {
        int size = triangle.size();
        rows = new double[size][size];
        for (int column = 0; column < size; column++) {
            double[] entries = triangle.get(column);
            double norm = Math.sqrt(product(entries, entries));
            for (int row = 0; row < entries.length; row++) {
                rows[row][column] = entries[row] / norm;
            }
        }
    }

    /**
     * Computes it.
     *
     * @param triangle the columns of R, each down to the diagonal; one or more, of full rank
     */
    static double of(List<double[]> triangle) {
        ConditionNumber jacobi = new ConditionNumber(triangle);
        for (int sweep = 0; sweep < MAX_SWEEPS && jacobi.sweep(); sweep++) {
            // Every sweep brings the rows nearer to right angles.
        }
        return jacobi.ratio();
    }

    private boolean sweep() {
        boolean rotated = false;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                rotated |= rotate(rows[i], rows[j]);
            }
        }
        return rotated;
    }

    private static boolean rotate(double[] a, double[] b) {
        double aa = product(a, a);
        double bb = product(b, b);
        double ab = product(a, b);
        if (Math.abs(ab) <= PERPENDICULAR * Math.sqrt(aa) * Math.sqrt(bb)) {
            return false;
        }
        double zeta = (bb - aa) / (2 * ab);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(Math.fma(zeta, zeta, 1)));
        double cosine = 1 / Math.sqrt(Math.fma(tangent, tangent, 1));
        double sine = cosine * tangent;
        for (int k = 0; k < a.length; k++) {
            double old = a[k];
            a[k] = Math.fma(cosine, old, -sine * b[k]);
            b[k] = Math.fma(sine, old, cosine * b[k]);
        }
        return true;
    }

    private double ratio() {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double[] row : rows) {
            double length = Math.sqrt(product(row, row));
            smallest = Math.min(smallest, length);
            largest = Math.max(largest, length);
        }
        return largest / smallest;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }
}
