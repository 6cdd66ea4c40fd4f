package org.kudari.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds, from R, which columns are independent, and solves with those.
 *
 * <p>Columns are taken in a given order; one that depends on those kept before it is passed over. So of columns that
 * say the same, the earlier is kept. Column a depends on the kept columns aᵢ when changes of all their entries as small
 * as rounding would make it an exact combination: when its least-squares fit Σ cᵢaᵢ leaves
 *
 * <p>‖a − Σ cᵢaᵢ‖ ≤ tolerance · (‖a‖ + Σ |cᵢ|·‖aᵢ‖).
 *
 * <p>The reflections are Householder's, applied to a column when its turn comes.
 */
final class PivotedQr {
    /** A share smaller than this in a combination is taken for rounding. */
    private static final double NOTICEABLE = 1e-8;

    private final int size;
    private final double tolerance;
    private final List<Integer> kept = new ArrayList<>();
    private final List<DependentColumn> dependent = new ArrayList<>();
    private final List<double[]> reflectors = new ArrayList<>();
    /** The columns of the kept ones' R, entry by entry down to the diagonal. */
    private final List<double[]> triangle = new ArrayList<>();

    private final double[] norms;
    private final double[][] coefficients;

    /**
     * Decomposes.
     *
     * @param r as {@link StreamingQr#triangle} gives it
     * @param order all columns, in the order to take them
     * @param rightHandSides how many columns of {@code r} are right-hand sides
     * @param tolerance how large rounding is, relative to a column
     */
    PivotedQr(double[] r, List<Integer> order, int rightHandSides, double tolerance) {
        this.size = order.size();
        this.tolerance = tolerance;
        this.norms = new double[size];
        for (int column : order) {
            double[] reflected = column(r, column, size + rightHandSides);
            norms[column] = norm(reflected, 0);
            reflectors.forEach(reflector -> reflect(reflected, reflector));
            take(column, reflected);
        }
        this.coefficients = new double[rightHandSides][];
        for (int k = 0; k < rightHandSides; k++) {
            double[] reflected = column(r, size + k, size + rightHandSides);
            reflectors.forEach(reflector -> reflect(reflected, reflector));
            coefficients[k] = spread(backSubstitute(reflected));
        }
    }

    private double[] column(double[] r, int column, int width) {
        double[] values = new double[size];
        for (int row = 0; row < size; row++) {
            values[row] = r[row * width + column];
        }
        return values;
    }

    private void take(int column, double[] reflected) {
        double rest = norm(reflected, rank());
        double[] combination = backSubstitute(reflected);
        double size = norms[column];
        double largestShare = 0;
        for (int k = 0; k < rank(); k++) {
            double share = Math.abs(combination[k]) * norms[kept.get(k)];
            size += share;
            largestShare = Math.max(largestShare, share);
        }
        if (rest > tolerance * size) {
            keep(column, reflected, rest);
            return;
        }
        List<Integer> on = new ArrayList<>();
        for (int k = 0; k < rank() && norms[column] > 0; k++) {
            if (Math.abs(combination[k]) * norms[kept.get(k)] > NOTICEABLE * largestShare) {
                on.add(kept.get(k));
            }
        }
        Collections.sort(on);
        dependent.add(new DependentColumn(column, List.copyOf(on)));
    }

    private void keep(int column, double[] reflected, double rest) {
        int pivot = rank();
        double diagonal = reflected[pivot] > 0 ? -rest : rest;
        double[] reflector = new double[size];
        System.arraycopy(reflected, pivot, reflector, pivot, size - pivot);
        reflector[pivot] -= diagonal;
        double[] upper = new double[pivot + 1];
        System.arraycopy(reflected, 0, upper, 0, pivot);
        upper[pivot] = diagonal;
        reflectors.add(reflector);
        triangle.add(upper);
        kept.add(column);
    }

    /** The k-th reflector has zeros before position k, and acts on the rest. */
    private void reflect(double[] values, double[] reflector) {
        double square = 0;
        double product = 0;
        for (int row = 0; row < size; row++) {
            square = Math.fma(reflector[row], reflector[row], square);
            product = Math.fma(reflector[row], values[row], product);
        }
        double factor = 2 * product / square;
        for (int row = 0; row < size; row++) {
            values[row] = Math.fma(-factor, reflector[row], values[row]);
        }
    }

    private static double norm(double[] values, int from) {
        double sum = 0;
        for (int row = from; row < values.length; row++) {
            sum = Math.fma(values[row], values[row], sum);
        }
        return Math.sqrt(sum);
    }

    /** Solves R·x = b for the kept columns, with the first values of b. */
    private double[] backSubstitute(double[] b) {
        double[] x = new double[rank()];
        System.arraycopy(b, 0, x, 0, x.length);
        for (int k = x.length - 1; k >= 0; k--) {
            double[] column = triangle.get(k);
            x[k] /= column[k];
            for (int row = 0; row < k; row++) {
                x[row] = Math.fma(-column[row], x[k], x[row]);
            }
        }
        return x;
    }

    /** Solves Rᵀ·x = b for the kept columns. */
    private double[] forwardSubstitute(double[] b) {
        double[] x = new double[rank()];
        for (int k = 0; k < x.length; k++) {
            double[] column = triangle.get(k);
            double sum = b[kept.get(k)];
            for (int row = 0; row < k; row++) {
                sum = Math.fma(-column[row], x[row], sum);
            }
            x[k] = sum / column[k];
        }
        return x;
    }

    private double[] spread(double[] ofKept) {
        double[] all = new double[size];
        for (int k = 0; k < ofKept.length; k++) {
            all[kept.get(k)] = ofKept[k];
        }
        return all;
    }

    /** How many columns were kept. */
    int rank() {
        return kept.size();
    }

    /** The columns passed over, in the order in which they were met. */
    List<DependentColumn> dependent() {
        return dependent;
    }

    /** R of the columns kept, in the order of keeping: for each its entries down to the diagonal. */
    List<double[]> triangle() {
        return triangle;
    }

    /** The length of a column. */
    double norm(int column) {
        return norms[column];
    }

    /** The coefficients that fit a right-hand side best, one for each column; 0 for those passed over. A copy. */
    double[] coefficients(int rightHandSide) {
        return coefficients[rightHandSide].clone();
    }

    /**
     * Solves the normal equations RᵀR·x = b.
     *
     * @param b a value for each column; those of columns passed over are ignored
     * @return a value for each column; 0 for those passed over
     */
    double[] solveNormal(double[] b) {
        return spread(backSubstitute(forwardSubstitute(b)));
    }
}
