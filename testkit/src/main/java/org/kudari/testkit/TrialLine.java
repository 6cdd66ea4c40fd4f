package org.kudari.testkit;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;

/** ŷ = x·w + b with one output: the model behind the problems that optimizers are tried on. */
record TrialLine(int inputs) implements LinearInParameters {
    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public ParameterLayout parameters() {
        return ParameterLayout.builder()
                .weight("weight", inputs, 1)
                .bias("intercept", 1)
                .build();
    }

    @Override
    public void initialize(double[] parameters, RandomGenerator random) {
        Arrays.fill(parameters, 0);
    }

    @Override
    public void design(Matrix x, Matrix features) {
        for (int row = 0; row < x.rows(); row++) {
            x.rows(row, row + 1)
                    .copyTo(Matrix.window(features.values(), features.index(row), features.rowStride(), 1, inputs));
            features.set(row, inputs, 1);
        }
    }

    @Override
    public Pass newPass(int maxRows, Parallel parallel) {
        return new Pass() {
            private Matrix features;

            @Override
            public Matrix predict(double[] parameters, Matrix x) {
                features = Matrix.zeros(x.rows(), inputs + 1);
                design(x, features);
                Matrix predictions = Matrix.zeros(x.rows(), 1);
                for (int row = 0; row < x.rows(); row++) {
                    double sum = 0;
                    for (int j = 0; j <= inputs; j++) {
                        sum = Math.fma(features.get(row, j), parameters[j], sum);
                    }
                    predictions.set(row, 0, sum);
                }
                return predictions;
            }

            @Override
            public void backpropagate(Matrix outputGradient, double[] gradient) {
                for (int row = 0; row < features.rows(); row++) {
                    for (int j = 0; j <= inputs; j++) {
                        gradient[j] = Math.fma(features.get(row, j), outputGradient.get(row, 0), gradient[j]);
                    }
                }
            }
        };
    }
}
