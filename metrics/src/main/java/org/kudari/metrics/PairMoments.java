package org.kudari.metrics;

import java.util.Arrays;

/**
 * Of weighted pairs of numbers (a, b), in each of several columns: how many there are, their squares about zero, and
 * how they vary about their means. Numbers whose squares exceed 1.8·10³⁰⁸ vary by NaN.
 */
final class PairMoments {
    private static final int SUMS = 6;
    private static final int WEIGHT = 0;
    private static final int A = 1;
    private static final int B = 2;
    private static final int AA = 3;
    private static final int BB = 4;
    private static final int AB = 5;

    private final PreciseSums sums;
    private final double[] smallest;
    private final double[] largest;

    PairMoments(int columns) {
        this.sums = new PreciseSums(SUMS * columns);
        this.smallest = new double[2 * columns];
        this.largest = new double[2 * columns];
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    void add(int column, double weight, double a, double b) {
        int first = SUMS * column;
        sums.add(first + WEIGHT, weight);
        sums.add(first + A, weight, a);
        sums.add(first + B, weight, b);
        sums.add(first + AA, weight, a, a);
        sums.add(first + BB, weight, b, b);
        sums.add(first + AB, weight, a, b);
        extend(2 * column, a);
        extend(2 * column + 1, b);
    }

    private void extend(int index, double value) {
        smallest[index] = Math.min(smallest[index], value);
        largest[index] = Math.max(largest[index], value);
    }

    void merge(PairMoments other) {
        sums.merge(other.sums);
        for (int i = 0; i < smallest.length; i++) {
            smallest[i] = Math.min(smallest[i], other.smallest[i]);
            largest[i] = Math.max(largest[i], other.largest[i]);
        }
    }

    /** Σ w. */
    double weight(int column) {
        return sums.value(SUMS * column + WEIGHT);
    }

    /** Σ w b². */
    double squaresOfB(int column) {
        return sums.value(SUMS * column + BB);
    }

    /** Σ w (a − ā)²: exactly 0 where all a are equal. */
    double variationOfA(int column) {
        return isConstant(2 * column) ? 0 : centred(column, AA, A, A);
    }

    /** Σ w (b − b̄)²: exactly 0 where all b are equal. */
    double variationOfB(int column) {
        return isConstant(2 * column + 1) ? 0 : centred(column, BB, B, B);
    }

    /** Σ w (a − ā)(b − b̄). */
    double covariation(int column) {
        return centred(column, AB, A, B);
    }

    private boolean isConstant(int index) {
        return smallest[index] == largest[index];
    }

    private double centred(int column, int products, int a, int b) {
        int first = SUMS * column;
        return sums.centred(first + products, first + a, first + b, first + WEIGHT);
    }
}
