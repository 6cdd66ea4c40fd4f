package org.kudari.runner.training;

import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.LinearInParameters;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;
import org.kudari.runner.data.Batch;
import org.kudari.runner.data.Rows;

/** Rows as a least-squares problem in a linear model's features. */
final class DesignProblem implements LeastSquares {
    private final LinearInParameters model;
    private final Rows rows;
    private final double ridge;
    private final ColumnUnits units;

    /** @param ridge what multiplies the square of every coefficient that is not an intercept's */
    DesignProblem(LinearInParameters model, Rows rows, double ridge, ColumnUnits units) {
        this.model = model;
        this.rows = rows;
        this.ridge = ridge;
        this.units = units;
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
        return rows.rows();
    }

    @Override
    public List<String> featureNames() {
        return model.featureNames(units.inputs());
    }

    @Override
    public List<String> targetNames() {
        return units.targets();
    }

    @Override
    public boolean isIntercept(int feature) {
        int parameter = feature * model.outputs();
        for (ParameterBlock block : model.parameters().blocks()) {
            if (parameter >= block.offset() && parameter < block.offset() + block.size()) {
                return block.role() == Role.BIAS;
            }
        }
        throw new IndexOutOfBoundsException("feature: " + feature + ", but the model has " + features());
    }

    @Override
    public double ridge(int feature) {
        return isIntercept(feature) ? 0 : ridge;
    }

    @Override
    public double targetUnit(int target) {
        return units.targetScales()[target];
    }

    @Override
    public double targetCenter(int target) {
        return units.targetCenters()[target];
    }

    @Override
    public boolean unstandardize(double[] coefficients) {
        return units.isInputIdentity() || model.unstandardize(coefficients, units.inputCenters(), units.inputScales());
    }

    @Override
    public boolean hasRemainders() {
        return model.hasRemainders();
    }

    @Override
    public Reader newReader() {
        Rows source = rows.forAnotherThread();
        return (from, to, features, remainders, targets, weights) -> {
            Batch chunk = source.chunk(Math.toIntExact(from), Math.toIntExact(to));
            if (remainders == null) {
                model.design(chunk.inputs(), features);
            } else {
                model.design(chunk.inputs(), features, remainders);
            }
            chunk.targets().copyTo(targets);
            System.arraycopy(chunk.weights(), 0, weights, 0, chunk.rows());
        };
    }
}
