package org.kudari.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kudari.api.LeastSquares;
import org.kudari.api.Likelihood;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Parallel;
import org.kudari.compute.CounterRandom;

/**
 * Something for an optimizer to make small: the mean loss of a model over a few rows.
 *
 * @param name as in "walks downhill on …"
 * @param start the parameters to start from
 */
record TrialProblem(String name, Model model, Loss loss, Matrix inputs, Matrix targets, double[] start) {
    private static final int ROWS = 40;
    private static final int INPUTS = 12;

    static List<TrialProblem> all() {
        return List.of(quadratic(), valley(), logistic());
    }

    /** Columns that are as wide as each other and hardly depend on each other: a bowl. */
    static TrialProblem quadratic() {
        return line("a quadratic", TrialLoss.SQUARED, false);
    }

    private static TrialProblem logistic() {
        return line("a logistic loss", TrialLoss.LOGISTIC, false);
    }

    /** A quadratic that starts at its minimum, with parameters that are not 0. */
    static TrialProblem atMinimum() {
        return line("a quadratic at its minimum", TrialLoss.SQUARED, true);
    }

    private static TrialProblem line(String name, TrialLoss loss, boolean exact) {
        RandomGenerator random = CounterRandom.of(3, name, 0);
        TrialLine model = new TrialLine(INPUTS);
        Matrix inputs = Matrix.zeros(ROWS, INPUTS);
        for (int i = 0; i < inputs.values().length; i++) {
            inputs.values()[i] = random.nextDouble(-1, 1);
        }
        double[] start = new double[INPUTS + 1];
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextDouble(0.5, 1.5) * (i % 2 == 0 ? 1 : -1);
        }
        Matrix targets = model.newPass(ROWS, Parallel.sequential()).predict(start, inputs);
        if (!exact) {
            // So much that no line tells the targets of a logistic loss exactly: it would have no minimum.
            double noise = loss == TrialLoss.LOGISTIC ? 8 : 2;
            for (int row = 0; row < ROWS; row++) {
                double target = random.nextDouble(-noise, noise) - targets.get(row, 0);
                targets.set(row, 0, loss == TrialLoss.LOGISTIC ? (target > 0 ? 1 : 0) : target);
            }
        }
        return new TrialProblem(name, model, loss, inputs, targets, start);
    }

    private static TrialProblem valley() {
        TrialValley model = new TrialValley();
        double[] start = new double[2];
        model.initialize(start, CounterRandom.of(0, "unused", 0));
        Matrix targets = Matrix.of(new double[] {1, 0}, 1, 2);
        return new TrialProblem("Rosenbrock's valley", model, TrialLoss.SQUARED, Matrix.zeros(1, 1), targets, start);
    }

    Objective objective() {
        return new MeanLoss();
    }

    double value(double[] parameters) {
        return objective().evaluate(parameters, null);
    }

    private final class MeanLoss implements Objective {
        private final Model.Pass pass = model.newPass(inputs.rows(), Parallel.sequential());
        private final Matrix slopes = Matrix.zeros(targets.rows(), targets.columns());
        private final double[] weights = new double[targets.rows()];

        MeanLoss() {
            Arrays.fill(weights, 1.0 / targets.rows());
        }

        @Override
        public double evaluate(double[] parameters, double[] gradient) {
            Matrix predictions = pass.predict(parameters, inputs);
            double value = loss.evaluate(predictions, targets, weights, slopes);
            if (gradient != null) {
                pass.overwriteGradient(slopes, gradient);
            }
            return value;
        }

        @Override
        public Optional<LeastSquares> leastSquares() {
            return loss.isSquaredError() && model instanceof LinearInParameters linear
                    ? Optional.of(new TrialLeastSquares(linear, inputs, targets))
                    : Optional.empty();
        }

        @Override
        public Optional<Likelihood> likelihood() {
            return loss.family().isPresent() && model instanceof LinearInParameters linear
                    ? Optional.of(
                            new TrialLikelihood(loss.family().get(), new TrialLeastSquares(linear, inputs, targets)))
                    : Optional.empty();
        }
    }
}
