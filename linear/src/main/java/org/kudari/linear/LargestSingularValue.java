package org.kudari.linear;

import java.util.random.RandomGenerator;
import org.kudari.compute.CounterRandom;
import org.kudari.compute.ParallelVectors;

/**
 * The largest singular value σ of an upper triangle, by the Lanczos process on A·Aᵀ with full reorthogonalisation (Golub and Van Loan,
 * Matrix Computations, 4th edition, section 10.1): the largest eigenvalue of a small tridiagonal matrix approaches σ² from below, and
 * sooner than any other. For when to orthogonalise twice see Daniel, Gragg, Kaufman and Stewart, Reorthogonalization and stable
 * algorithms for updating the Gram-Schmidt QR factorization, 1976.
 */
final class LargestSingularValue {
    private static final int STEPS_TO_A_LOOK = 8;
    /** By how much of itself the value may still have grown in the last steps. */
    private static final double SETTLED = 1e-9;
    /** A vector shorter than this, beside the matrix, is what rounding left of none. */
    private static final double EXHAUSTED = 1e-14;

    private final double[][] triangle;
    private final int size;
    private final double[][] basis;
    private final double[] diagonal;
    private final double[] beside;

    private LargestSingularValue(double[][] triangle) {
        this.triangle = triangle;
        this.size = triangle.length;
        this.basis = new double[size][];
        this.diagonal = new double[size];
        this.beside = new double[size];
    }

    /** Of a square matrix, 1 × 1 or larger, whose entries below the diagonal are 0. */
    static double of(double[][] triangle) {
        return Math.sqrt(new LargestSingularValue(triangle).largestEigenvalue());
    }

    private double largestEigenvalue() {
        double[] next = start();
        double largest = 0;
        for (int step = 0; step < size; step++) {
            basis[step] = next;
            next = multiply(basis[step]);
            diagonal[step] = product(next, basis[step]);
            double length = orthogonalize(next, step);
            beside[step] = length;
            boolean exhausted = step == size - 1 || length <= EXHAUSTED * diagonal[0];
            if (exhausted || (step + 1) % STEPS_TO_A_LOOK == 0) {
                double before = largest;
                largest = largestOfTridiagonal(step + 1, before);
                if (exhausted || largest - before <= SETTLED * largest) {
                    return largest;
                }
            }
            scale(next, 1 / length);
        }
        return largest;
    }

    /** Not one that a column of zeros or a symmetry could make perpendicular to what is sought. */
    private double[] start() {
        RandomGenerator random = CounterRandom.of(0, "condition number", 0);
        double[] start = new double[size];
        for (int i = 0; i < size; i++) {
            start[i] = 1 + random.nextDouble();
        }
        scale(start, 1 / length(start));
        return start;
    }

    /** A·(Aᵀx). */
    private double[] multiply(double[] x) {
        double[] inner = new double[size];
        for (int row = 0; row < size; row++) {
            addProduct(inner, x[row], triangle[row]);
        }
        double[] result = new double[size];
        for (int row = 0; row < size; row++) {
            result[row] = product(triangle[row], inner, row);
        }
        return result;
    }

    /** Once more when most of the vector went away, since then rounding is no longer small beside the rest; twice is enough. */
    private double orthogonalize(double[] vector, int last) {
        double before = length(vector);
        subtractBasis(vector, last);
        double length = length(vector);
        if (length < before / 2) {
            subtractBasis(vector, last);
            length = length(vector);
        }
        return length;
    }

    private void subtractBasis(double[] vector, int last) {
        for (int i = 0; i <= last; i++) {
            addProduct(vector, -product(vector, basis[i]), basis[i]);
        }
    }

    private static double length(double[] vector) {
        return Math.sqrt(product(vector, vector));
    }

    /** By bisection: counts how many eigenvalues are below a number (Sturm; Golub and Van Loan, section 8.4). */
    private double largestOfTridiagonal(int count, double atLeast) {
        double high = 0;
        for (int i = 0; i < count; i++) {
            double reach = (i > 0 ? beside[i - 1] : 0) + (i < count - 1 ? beside[i] : 0);
            high = Math.max(high, diagonal[i] + reach);
        }
        double low = atLeast;
        while (high - low > Math.ulp(high)) {
            double middle = low + (high - low) / 2;
            if (isAboveAll(middle, count)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean isAboveAll(double shift, int count) {
        double pivot = 1;
        for (int i = 0; i < count; i++) {
            double square = i > 0 ? beside[i - 1] * beside[i - 1] : 0;
            pivot = diagonal[i] - shift - square / pivot;
            if (pivot >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void addProduct(double[] sums, double factor, double[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(factor, values[i], sums[i]);
        }
    }

    private static double product(double[] a, double[] b) {
        return product(a, b, 0);
    }

    private static double product(double[] a, double[] b, int from) {
        return ParallelVectors.sumOfProducts(a, b, from, a.length);
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
