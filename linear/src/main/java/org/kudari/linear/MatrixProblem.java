package org.kudari.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;

/** A least-squares problem whose rows lie in memory. */
final class MatrixProblem implements LeastSquares {
    private final LinearModel model;
    private final Matrix x;
    private final Matrix y;
    private final double[] weights;
    private final double ridge;

    /** @param weights one for each row, or {@code null} where all are 1 */
    MatrixProblem(LinearModel model, Matrix x, Matrix y, double[] weights, double ridge) {
        this.model = model;
        this.x = x;
        this.y = y;
        this.weights = weights;
        this.ridge = ridge;
    }

    @Override
    public int features() {
        return model.features();
    }

    @Override
    public int targets() {
        return model.outputs();
    }

    @Override
    public long rows() {
        return x.rows();
    }

    @Override
    public List<String> featureNames() {
        return model.featureNames(numbered("x", model.inputs()));
    }

    @Override
    public List<String> targetNames() {
        return numbered("y", model.outputs());
    }

    private static List<String> numbered(String letter, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(letter + i);
        }
        return names;
    }

    @Override
    public boolean isIntercept(int feature) {
        return model.isIntercept(feature);
    }

    @Override
    public double ridge(int feature) {
        return isIntercept(feature) ? 0 : ridge;
    }

    @Override
    public double targetUnit(int target) {
        return 1;
    }

    @Override
    public boolean hasRemainders() {
        return model.hasRemainders();
    }

    @Override
    public Reader newReader() {
        return (from, to, features, remainders, targets, rowWeights) -> {
            int first = (int) from;
            int rows = (int) (to - from);
            Matrix inputs = x.rows(first, first + rows);
            if (remainders == null) {
                model.design(inputs, features);
            } else {
                model.design(inputs, features, remainders);
            }
            y.rows(first, first + rows).copyTo(targets);
            if (weights == null) {
                Arrays.fill(rowWeights, 0, rows, 1);
            } else {
                System.arraycopy(weights, first, rowWeights, 0, rows);
            }
        };
    }
}
