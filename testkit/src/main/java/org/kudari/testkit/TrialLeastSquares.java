package org.kudari.testkit;

import java.util.Arrays;
import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;

/** A problem with the squared error as an optimizer that solves it exactly wants to see it; each row weighs 1. */
record TrialLeastSquares(LinearInParameters model, Matrix inputs, Matrix y) implements LeastSquares {
    @Override
    public int features() {
        return model.features();
    }

    @Override
    public int targets() {
        return y.columns();
    }

    @Override
    public long rows() {
        return y.rows();
    }

    @Override
    public List<String> featureNames() {
        return names("x", features());
    }

    @Override
    public List<String> targetNames() {
        return names("y", targets());
    }

    private static List<String> names(String letter, int count) {
        String[] names = new String[count];
        Arrays.setAll(names, i -> letter + (i + 1));
        return List.of(names);
    }

    @Override
    public boolean isIntercept(int feature) {
        return feature == features() - 1;
    }

    @Override
    public double ridge(int feature) {
        return 0;
    }

    @Override
    public double targetUnit(int target) {
        return 1;
    }

    @Override
    public Reader newReader() {
        return (from, to, features, remainders, targets, weights) -> {
            int first = Math.toIntExact(from);
            int end = Math.toIntExact(to);
            model.design(inputs.rows(first, end), features);
            y.rows(first, end).copyTo(targets);
            Arrays.fill(weights, 0, end - first, 1);
        };
    }
}
