package org.kudari.runner.training;

import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;
import org.kudari.runner.data.Batch;
import org.kudari.runner.data.Rows;

/** Rows as a least-squares problem in a linear model's features. */
final class DesignProblem implements LeastSquares {
    private static final int BLOCK_ROWS = 1024;

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
        return units.scale()[target];
    }

    @Override
    public void forEachBlock(BlockConsumer consumer) {
        Matrix features = Matrix.zeros(Math.min(BLOCK_ROWS, rows.rows()), features());
        Matrix targets = Matrix.zeros(features.rows(), targets());
        double[] weights = new double[features.rows()];
        for (int from = 0; from < rows.rows(); from += BLOCK_ROWS) {
            int to = Math.min(from + BLOCK_ROWS, rows.rows());
            Matrix blockFeatures = features.rows(0, to - from);
            Matrix blockTargets = targets.rows(0, to - from);
            Batch chunk = rows.chunk(from, to);
            model.design(chunk.inputs(), blockFeatures);
            chunk.targets().copyTo(blockTargets);
            System.arraycopy(chunk.weights(), 0, weights, 0, to - from);
            consumer.accept(blockFeatures, blockTargets, weights);
        }
    }
}
