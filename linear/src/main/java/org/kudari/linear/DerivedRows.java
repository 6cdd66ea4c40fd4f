package org.kudari.linear;

import java.util.List;
import org.kudari.api.LeastSquares;

/** A problem made from another: like it but for what subclasses override, and for its numbers. */
abstract class DerivedRows implements LeastSquares {
    private final LeastSquares source;

    DerivedRows(LeastSquares source) {
        this.source = source;
    }

    @Override
    public int features() {
        return source.features();
    }

    @Override
    public int targets() {
        return source.targets();
    }

    @Override
    public long rows() {
        return source.rows();
    }

    @Override
    public List<String> featureNames() {
        return source.featureNames();
    }

    @Override
    public List<String> targetNames() {
        return source.targetNames();
    }

    @Override
    public boolean isIntercept(int feature) {
        return source.isIntercept(feature);
    }

    @Override
    public double ridge(int feature) {
        return source.ridge(feature);
    }

    @Override
    public double targetUnit(int target) {
        return source.targetUnit(target);
    }

    @Override
    public double targetCenter(int target) {
        return source.targetCenter(target);
    }

    @Override
    public boolean unstandardize(double[] coefficients) {
        return source.unstandardize(coefficients);
    }

    @Override
    public boolean hasRemainders() {
        return source.hasRemainders();
    }
}
