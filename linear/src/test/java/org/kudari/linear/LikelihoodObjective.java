package org.kudari.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.LeastSquares;
import org.kudari.api.Likelihood;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.Parallel;
import org.kudari.api.Progress;
import org.kudari.api.ReportTable;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/** What the runner would hand to an optimizer: rows in memory, half the mean deviance of a family, and an l2 penalty. */
final class LikelihoodObjective implements Objective {
    private static final int MOST_STEPS = 100;

    private final LinearModel model;
    private final ExponentialFamily family;
    private final Matrix inputs;
    private final Matrix targets;
    private double[] weights;
    private double l2;
    private Parallel parallel = Parallel.sequential();

    LikelihoodObjective(ExponentialFamily family, double[][] inputs, double[][] targets) {
        this.model = (LinearModel) Components.linear(inputs[0].length, targets[0].length, 1, true);
        this.family = family;
        this.inputs = matrix(inputs);
        this.targets = matrix(targets);
        this.weights = new double[inputs.length];
        Arrays.fill(weights, 1);
    }

    private static Matrix matrix(double[][] rows) {
        return Matrix.of(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(), rows.length, rows[0].length);
    }

    LikelihoodObjective weights(double... newWeights) {
        weights = newWeights;
        return this;
    }

    LikelihoodObjective l2(double newL2) {
        l2 = newL2;
        return this;
    }

    LikelihoodObjective parallel(Parallel newParallel) {
        parallel = newParallel;
        return this;
    }

    Fit fit() {
        return fit(Map.of());
    }

    Fit fit(Map<String, ?> options) {
        double[] parameters = new double[model.parameters().size()];
        return fit(options, parameters, 1);
    }

    /** From parameters that the optimizer takes for its own when the first step is not number 1. */
    Fit fit(Map<String, ?> options, double[] parameters, long firstStep) {
        Optimizer optimizer = Components.irls(options);
        List<Double> values = new ArrayList<>();
        for (long number = firstStep; number < firstStep + MOST_STEPS; number++) {
            Progress progress =
                    optimizer.step(parameters, this, State.of(StateLayout.empty(), model.parameters()), step(number));
            values.add(progress.objective());
            if (progress.hasArrived()) {
                return new Fit(parameters, progress, values);
            }
        }
        throw new AssertionError("not arrived after " + MOST_STEPS + " steps; objectives " + values);
    }

    private Step step(long number) {
        return new Step() {
            @Override
            public long number() {
                return number;
            }

            @Override
            public int epoch() {
                return Math.toIntExact(number);
            }

            @Override
            public Parallel parallel() {
                return parallel;
            }

            @Override
            public double[] gradient() {
                throw new AssertionError("reweighted least squares needs no gradient");
            }
        };
    }

    /** The parameters where it arrived, what the last step said, and the objectives that the steps told. */
    record Fit(double[] parameters, Progress progress, List<Double> objectives) {
        ReportTable table() {
            return progress.tables().get(0);
        }

        double finding(String name) {
            return progress.findings().get(name);
        }
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        double[] sums = new double[parameters.length];
        Model.Pass pass = model.newPass(inputs.rows(), Parallel.sequential());
        Matrix predictions = pass.predict(parameters, inputs);
        Matrix slopes = Matrix.zeros(inputs.rows(), targets.columns());
        double totalWeight = Arrays.stream(weights).sum();
        double value = 0;
        for (int row = 0; row < inputs.rows(); row++) {
            double share = weights[row] / totalWeight / targets.columns();
            for (int k = 0; k < targets.columns() && weights[row] > 0; k++) {
                double eta = predictions.get(row, k);
                double residual = family.residual(targets.get(row, k), eta);
                value += share / 2 * family.unitDeviance(targets.get(row, k), eta);
                slopes.set(row, k, -share * residual * family.slope(eta) / family.variance(eta));
            }
        }
        pass.backpropagate(slopes, sums);
        int penalized = (model.features() - 1) * targets.columns();
        for (int i = 0; i < penalized; i++) {
            value += l2 / 2 * parameters[i] * parameters[i];
            sums[i] += l2 * parameters[i];
        }
        if (gradient != null) {
            System.arraycopy(sums, 0, gradient, 0, sums.length);
        }
        return value;
    }

    @Override
    public Optional<LeastSquares> leastSquares() {
        return Optional.empty();
    }

    @Override
    public Optional<Likelihood> likelihood() {
        double ridge = l2 * targets.columns() * Arrays.stream(weights).sum();
        MatrixProblem rows = new MatrixProblem(model, inputs, targets, weights, ridge);
        return Optional.of(new Likelihood() {
            @Override
            public ExponentialFamily family() {
                return family;
            }

            @Override
            public LeastSquares rows() {
                return rows;
            }
        });
    }
}
