package org.kudari.runner.training;

import java.util.Arrays;
import java.util.Optional;
import org.kudari.api.LeastSquares;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Parallel;
import org.kudari.api.Penalty;
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
    private final int chunkRows;
    private final Model.Pass pass;
    private final Matrix outputGradient;
    private Rows batch;
    private double totalWeight;

    BatchObjective(Model model, Loss loss, Penalty penalty, ColumnUnits units, int maxRows, Parallel parallel) {
        this.model = model;
        this.loss = loss;
        this.penalty = penalty;
        this.penaltyTerm = new PenaltyTerm(penalty, model.parameters());
        this.units = units;
        this.chunkRows = Math.min(ChunkedRows.MOST_ROWS, maxRows);
        this.pass = model.newPass(chunkRows, parallel);
        this.outputGradient = Matrix.zeros(chunkRows, model.outputs());
    }

    /** Makes this the objective of other rows. */
    void use(Rows rows) {
        batch = rows;
        totalWeight = rows.totalWeight();
    }

    /** Σ wᵢ over the rows in use. */
    double totalWeight() {
        return totalWeight;
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        // Rows that all weigh nothing say nothing: what remains is the penalty.
        double share = totalWeight > 0 ? 1 / totalWeight : 0;
        double mean = share * sumOfLosses(parameters, gradient);
        if (gradient != null) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= share;
            }
        }
        return mean + penaltyTerm.add(parameters, gradient);
    }

    private double sumOfLosses(double[] parameters, double[] gradient) {
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        double sum = 0;
        for (int from = 0; from < batch.rows(); from += chunkRows) {
            int to = Math.min(from + chunkRows, batch.rows());
            Batch chunk = batch.chunk(from, to);
            Matrix predictions = pass.predict(parameters, chunk.inputs());
            if (gradient == null) {
                sum += loss.evaluate(predictions, chunk.targets(), chunk.weights(), null);
            } else {
                Matrix slope = outputGradient.rows(0, to - from);
                sum += loss.evaluate(predictions, chunk.targets(), chunk.weights(), slope);
                pass.backpropagate(slope, gradient);
            }
        }
        return sum;
    }

    @Override
    public Optional<LeastSquares> leastSquares() {
        if (model instanceof LinearInParameters linear && loss.isSquaredError() && penalty.l1() == 0) {
            double ridge = 0.5 * penalty.l2() * model.outputs() * totalWeight;
            return Optional.of(new DesignProblem(linear, batch, ridge, units));
        }
        return Optional.empty();
    }
}
