package org.kudari.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kudari.api.LeastSquares;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Progress;
import org.kudari.api.ReportTable;
import org.kudari.api.Role;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/** What the runner would hand to an optimizer: rows in memory, the mean squared error and an l2 penalty. */
final class SquaredErrorObjective implements Objective {
    private final LinearInParameters model;
    private final double[][] inputs;
    private final double[][] targets;
    private double[] weights;
    private double l2;
    private Parallel parallel = Parallel.sequential();
    private double targetUnit = 1;

    SquaredErrorObjective(LinearInParameters model, double[][] inputs, double[][] targets) {
        this.model = model;
        this.inputs = inputs;
        this.targets = targets;
        this.weights = new double[inputs.length];
        Arrays.fill(weights, 1);
    }

    SquaredErrorObjective weights(double... newWeights) {
        weights = newWeights;
        return this;
    }

    SquaredErrorObjective l2(double newL2) {
        l2 = newL2;
        return this;
    }

    SquaredErrorObjective parallel(Parallel newParallel) {
        parallel = newParallel;
        return this;
    }

    SquaredErrorObjective targetUnit(double unit) {
        targetUnit = unit;
        return this;
    }

    Fit fit() {
        return fit("error");
    }

    Fit fit(String rankDeficient) {
        return fit(Map.of("rank-deficient", rankDeficient));
    }

    Fit fit(Map<String, ?> options) {
        double[] parameters = new double[model.parameters().size()];
        // Not 0, and not finite: the answer must not depend on the start.
        Arrays.fill(parameters, Double.NaN);
        Progress progress = Components.leastSquares(options)
                .step(parameters, this, State.of(StateLayout.empty(), model.parameters()), stepOn(parallel));
        return new Fit(parameters, progress);
    }

    private static Step stepOn(Parallel parallel) {
        return new Step() {
            @Override
            public long number() {
                return 1;
            }

            @Override
            public int epoch() {
                return 1;
            }

            @Override
            public Parallel parallel() {
                return parallel;
            }

            @Override
            public double[] gradient() {
                throw new AssertionError("least squares needs no gradient");
            }
        };
    }

    /** The parameters after the step, and what it said. */
    record Fit(double[] parameters, Progress progress) {
        /** The only one. */
        ReportTable table() {
            if (progress.tables().size() != 1) {
                throw new AssertionError("one table was expected, but there are "
                        + progress.tables().size());
            }
            return progress.tables().get(0);
        }

        boolean hasFinding(String name) {
            return progress.findings().containsKey(name);
        }

        double finding(String name) {
            Double value = progress.findings().get(name);
            return Objects.requireNonNull(
                    value, () -> name + ": not among " + progress.findings().keySet());
        }
    }

    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        int outputs = model.outputs();
        double[] sums = new double[parameters.length];
        double totalWeight = Arrays.stream(weights).sum();
        Model.Pass pass = model.newPass(1, Parallel.sequential());
        double value = 0;
        for (int row = 0; row < inputs.length; row++) {
            if (weights[row] == 0) {
                continue;
            }
            Matrix predictions = pass.predict(parameters, Matrix.of(inputs[row].clone(), 1, model.inputs()));
            double[] slope = new double[outputs];
            for (int k = 0; k < outputs; k++) {
                double residual = predictions.get(0, k) - targets[row][k];
                value += weights[row] * residual * residual / outputs / totalWeight;
                slope[k] = 2 * weights[row] * residual / outputs / totalWeight;
            }
            pass.backpropagate(Matrix.of(slope, 1, outputs), sums);
        }
        for (ParameterBlock block : model.parameters().blocks()) {
            for (int i = block.offset(); i < block.offset() + block.size() && block.role() == Role.WEIGHT; i++) {
                value += l2 / 2 * parameters[i] * parameters[i];
                sums[i] += l2 * parameters[i];
            }
        }
        if (gradient != null) {
            System.arraycopy(sums, 0, gradient, 0, sums.length);
        }
        return value;
    }

    @Override
    public Optional<LeastSquares> leastSquares() {
        return Optional.of(new Rows());
    }

    private final class Rows implements LeastSquares {
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
            return inputs.length;
        }

        @Override
        public List<String> featureNames() {
            return model.featureNames(numbered("x", model.inputs()));
        }

        @Override
        public List<String> targetNames() {
            return numbered("y", model.outputs());
        }

        private List<String> numbered(String prefix, int count) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                names.add(prefix + i);
            }
            return names;
        }

        @Override
        public boolean isIntercept(int feature) {
            return model.parameters().blocks().stream()
                    .anyMatch(block -> block.role() == Role.BIAS && block.offset() <= feature * model.outputs());
        }

        @Override
        public double ridge(int feature) {
            return isIntercept(feature)
                    ? 0
                    : l2 / 2 * model.outputs() * Arrays.stream(weights).sum();
        }

        @Override
        public double targetUnit(int target) {
            return targetUnit;
        }

        @Override
        public boolean hasRemainders() {
            return model.hasRemainders();
        }

        @Override
        public Reader newReader() {
            return (from, to, features, remainders, block, rowWeights) -> {
                int first = (int) from;
                int rows = (int) (to - from);
                Matrix x = Matrix.zeros(rows, model.inputs());
                for (int i = 0; i < rows; i++) {
                    System.arraycopy(inputs[first + i], 0, x.values(), x.index(i), model.inputs());
                    System.arraycopy(targets[first + i], 0, block.values(), block.index(i), targets());
                }
                if (remainders == null) {
                    model.design(x, features);
                } else {
                    model.design(x, features, remainders);
                }
                System.arraycopy(weights, first, rowWeights, 0, rows);
            };
        }
    }
}
