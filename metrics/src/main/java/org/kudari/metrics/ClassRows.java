package org.kudari.metrics;

import org.kudari.api.Matrix;
import org.kudari.compute.Readouts;

/**
 * Rows of probabilities and truths, read alike whether one column has the probability of the second of two classes, or each class
 * has a column.
 */
final class ClassRows {
    private final Matrix predictions;
    private final Matrix targets;

    ClassRows(Matrix predictions, Matrix targets) {
        this.predictions = predictions;
        this.targets = targets;
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
        return mostProbable(predictions, row);
    }

    /** The true class: the most probable where probabilities are given for it. */
    int actual(int row) {
        return mostProbable(targets, row);
    }

    private int mostProbable(Matrix probabilities, int row) {
        return isBinary()
                ? probabilities.values()[probabilities.index(row)] > 0.5 ? 1 : 0
                : Readouts.mostProbable(probabilities, row);
    }

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
