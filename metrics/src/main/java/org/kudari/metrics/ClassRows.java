package org.kudari.metrics;

import org.kudari.api.Matrix;
import org.kudari.compute.Readouts;

/**
 * Rows of probabilities and truths, read alike whether one column has the probability of the second of two classes, or
 * each class has a column.
 */
final class ClassRows {
    /** Of probabilities. */
    static final double HALF = 0.5;

    private final Matrix predictions;
    private final Matrix targets;
    private final double threshold;

    /** @param threshold what the number in a single column must exceed for the second class */
    ClassRows(Matrix predictions, Matrix targets, double threshold) {
        this.predictions = predictions;
        this.targets = targets;
        this.threshold = threshold;
    }

    /** Whether there is one column, the probability of the second of two classes. */
    boolean isBinary() {
        return predictions.columns() == 1;
    }

    int classes() {
        return isBinary() ? 2 : predictions.columns();
    }

    /** The most probable class; the first where several are equal. */
    int predicted(int row) {
        return mostProbable(predictions, row, threshold);
    }

    /** The true class: the most probable where probabilities are given for it. */
    int actual(int row) {
        return mostProbable(targets, row, HALF);
    }

    private int mostProbable(Matrix probabilities, int row, double least) {
        return isBinary()
                ? probabilities.values()[probabilities.index(row)] > least ? 1 : 0
                : Readouts.mostProbable(probabilities, row);
    }

    /** The probability of a class; of margins, a number that ranks rows as it would. */
    double probability(int row, int k) {
        return read(predictions, row, k);
    }

    double truth(int row, int k) {
        return read(targets, row, k);
    }

    private double read(Matrix probabilities, int row, int k) {
        int first = probabilities.index(row);
        return !isBinary()
                ? probabilities.values()[first + k]
                : k == 1 ? probabilities.values()[first] : 1 - probabilities.values()[first];
    }
}
