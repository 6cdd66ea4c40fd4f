package org.kudari.runner.training;

import java.util.Optional;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.LeastSquares;
import org.kudari.api.Likelihood;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Parallel;
import org.kudari.api.Penalty;
import org.kudari.compute.FirstRows;
import org.kudari.runner.data.Batch;
import org.kudari.runner.data.ChunkedRows;
import org.kudari.runner.data.Rows;

/**
 * The weighted mean loss of a model over the rows of a batch, plus the penalty. Large batches are passed through in chunks
 * of a fixed number of rows, added in their order, so that memory stays small and the bits do not depend on threads.
 */
final class BatchObjective implements Objective {
    private final Model model;
    private final Loss loss;
    private final Penalty penalty;
    private final PenaltyTerm penaltyTerm;
    private final ColumnUnits units;
    private final RowPredictor predictor;
    private final int chunkRows;
    private final Model.Pass pass;
    /** ∂objective/∂ŷ of a chunk. */
    private final FirstRows slopes;

    private final double[] weights;
    private Rows batch;
    private double totalWeight;
    private double firstValue;
    private boolean evaluated;

    BatchObjective(
            Model model,
            Loss loss,
            Penalty penalty,
            ColumnUnits units,
            RowPredictor predictor,
            int maxRows,
            Parallel parallel) {
        this.model = model;
        this.loss = loss;
        this.penalty = penalty;
        this.penaltyTerm = new PenaltyTerm(penalty, model.parameters());
        this.units = units;
        this.predictor = predictor;
        this.chunkRows = Math.min(ChunkedRows.MOST_ROWS, maxRows);
        this.pass = model.newPass(chunkRows, parallel);
        this.slopes = new FirstRows(Matrix.zeros(chunkRows, model.outputs()));
        this.weights = new double[chunkRows];
    }

    /** Makes this the objective of other rows. */
    void use(Rows rows) {
        batch = rows;
        totalWeight = rows.totalWeight();
        evaluated = false;
    }

    /** Σ wᵢ over the rows in use. */
    double totalWeight() {
        return totalWeight;
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        double value = meanLoss(parameters, gradient) + penaltyTerm.add(parameters, gradient);
        if (!evaluated) {
            firstValue = value;
            evaluated = true;
        }
        return value;
    }

    /** What was first evaluated of the rows in use. */
    double firstValue() {
        return firstValue;
    }

    /** Moves the model's running statistics, which are among the parameters, towards those of the rows in use. */
    void updateStatistics(double[] parameters) {
        pass.updateStatistics(parameters);
    }

    /** Each row's weight is divided by their sum before, not the parameters' gradient after: there are fewer rows. */
    private double meanLoss(double[] parameters, double[] gradient) {
        // Rows that all weigh nothing say nothing: what remains is the penalty.
        double share = totalWeight > 0 ? 1 / totalWeight : 0;
        double mean = 0;
        for (int from = 0; from < batch.rows(); from += chunkRows) {
            int to = Math.min(from + chunkRows, batch.rows());
            Batch chunk = batch.chunk(from, to);
            for (int row = 0; row < chunk.rows(); row++) {
                weights[row] = share * chunk.weights()[row];
            }
            Matrix predictions = predictor.predict(pass, parameters, chunk.inputs(), from);
            Matrix slope = gradient == null ? null : slopes.of(chunk.rows());
            mean += loss.evaluate(predictions, chunk.targets(), weights, slope);
            if (gradient != null && from == 0) {
                pass.overwriteGradient(slope, gradient);
            } else if (gradient != null) {
                pass.backpropagate(slope, gradient);
            }
        }
        return mean;
    }

    @Override
    public Optional<LeastSquares> leastSquares() {
        // The loss is the square itself, and a penalty half of one.
        return loss.isSquaredError() ? design(0.5 * penalty.l2()) : Optional.empty();
    }

    @Override
    public Optional<Likelihood> likelihood() {
        return loss.family().flatMap(family -> design(penalty.l2()).map(rows -> new DesignLikelihood(family, rows)));
    }

    /** @param ridge beside the mean over rows and outputs of what is minimised */
    private Optional<LeastSquares> design(double ridge) {
        return model instanceof LinearInParameters linear && penalty.l1() == 0
                ? Optional.of(new DesignProblem(linear, batch, ridge * model.outputs() * totalWeight, units))
                : Optional.empty();
    }

    private record DesignLikelihood(ExponentialFamily family, LeastSquares rows) implements Likelihood {}
}
