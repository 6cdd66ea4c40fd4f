package org.kudari.runner.training;

import java.util.List;
import java.util.Optional;
import org.kudari.api.LeastSquares;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;
import org.kudari.compute.FirstRows;
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
        return new DesignReader(model, rows.forAnotherThread());
    }

    /** Reads rows in chunks, and makes their features. */
    private static final class DesignReader implements Reader {
        private final LinearInParameters model;
        private final Rows rows;
        private FirstRows featureMemory = new FirstRows(Matrix.zeros(0, 0));
        private FirstRows remainderMemory = new FirstRows(Matrix.zeros(0, 0));
        private int mostRows;
        private Batch chunk;
        private Matrix features;

        DesignReader(LinearInParameters model, Rows rows) {
            this.model = model;
            this.rows = rows;
        }

        @Override
        public void read(long from, long to) {
            int count = Math.toIntExact(to - from);
            if (count > mostRows) {
                mostRows = count;
                featureMemory = new FirstRows(Matrix.zeros(count, model.features()));
                remainderMemory = new FirstRows(Matrix.zeros(model.hasRemainders() ? count : 0, model.features()));
            }
            chunk = rows.chunk(Math.toIntExact(from), Math.toIntExact(to));
            features = featureMemory.of(count);
            if (model.hasRemainders()) {
                model.design(chunk.inputs(), features, remainderMemory.of(count));
            } else {
                model.design(chunk.inputs(), features);
            }
        }

        @Override
        public Matrix features() {
            return features;
        }

        @Override
        public Optional<Matrix> remainders() {
            return model.hasRemainders() ? Optional.of(remainderMemory.of(features.rows())) : Optional.empty();
        }

        @Override
        public Matrix targets() {
            return chunk.targets();
        }

        @Override
        public double[] weights() {
            return chunk.weights();
        }
    }
}
