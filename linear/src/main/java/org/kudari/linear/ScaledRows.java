package org.kudari.linear;

import java.util.Arrays;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;

/**
 * The rows of a problem one by one, scaled: features and then targets in one array. Rows of weight 0 are passed over.
 *
 * <p>A ridge is a row too: 1 for its feature, 0 for everything else, weighted by the ridge. With such rows behind the
 * data's, whoever minimises a sum of squares minimises the penalty with it.
 */
final class ScaledRows {
    /** Receives one row. */
    @FunctionalInterface
    interface RowConsumer {
        /** Takes a row, which is read only and overwritten after the call returns, and its weight, above 0. */
        void accept(double[] row, double weight);
    }

    private final LeastSquares problem;
    private final double[] factors;
    private final double weightFactor;
    private final double[] row;

    ScaledRows(LeastSquares problem, Scaling scaling) {
        this.problem = problem;
        this.factors = new double[problem.features() + problem.targets()];
        for (int feature = 0; feature < problem.features(); feature++) {
            factors[feature] = Math.scalb(1.0, -scaling.featureExponent(feature));
        }
        for (int target = 0; target < problem.targets(); target++) {
            factors[problem.features() + target] = Math.scalb(1.0, -scaling.targetExponent(target));
        }
        this.weightFactor = Math.scalb(1.0, -scaling.weightExponent());
        this.row = new double[factors.length];
    }

    /** Passes over the rows of the data. */
    void forEach(RowConsumer consumer) {
        problem.forEachBlock((features, targets, weights) -> {
            for (int i = 0; i < features.rows(); i++) {
                // Not the scaled weight: it may have become 0.
                if (weights[i] > 0) {
                    copyScaled(features, i, 0);
                    copyScaled(targets, i, problem.features());
                    consumer.accept(row, weights[i] * weightFactor);
                }
            }
        });
    }

    private void copyScaled(Matrix from, int i, int to) {
        int at = from.index(i);
        for (int column = 0; column < from.columns(); column++) {
            row[to + column] = from.values()[at + column] * factors[to + column];
        }
    }

    /** Passes over the rows of the data, and then those of the penalty. */
    void forEachWithRidge(RowConsumer consumer) {
        forEach(consumer);
        for (int feature = 0; feature < problem.features(); feature++) {
            if (problem.ridge(feature) > 0) {
                Arrays.fill(row, 0);
                row[feature] = factors[feature];
                consumer.accept(row, problem.ridge(feature) * weightFactor);
            }
        }
    }
}
