package org.kudari.testkit;

import java.util.random.RandomGenerator;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;

/**
 * A model that, with the squared error and the targets (1, 0), is half of the valley of H. H. Rosenbrock, "An Automatic
 * Method for Finding the Greatest or Least Value of a Function", The Computer Journal 3(3), 1960: (1 − a)² + 100·(b − a²)².
 * Its outputs are a and 10·(b − a²), whatever the input.
 */
record TrialValley() implements Model {
    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public ParameterLayout parameters() {
        return ParameterLayout.builder().weight("a", 1).weight("b", 1).build();
    }

    @Override
    public void initialize(double[] parameters, RandomGenerator random) {
        parameters[0] = -1.2;
        parameters[1] = 1;
    }

    @Override
    public Pass newPass(int maxRows, Parallel parallel) {
        return new Pass() {
            private double a;

            @Override
            public Matrix predict(double[] parameters, Matrix inputs) {
                a = parameters[0];
                Matrix predictions = Matrix.zeros(inputs.rows(), 2);
                for (int row = 0; row < inputs.rows(); row++) {
                    predictions.set(row, 0, a);
                    predictions.set(row, 1, 10 * (parameters[1] - a * a));
                }
                return predictions;
            }

            @Override
            public void backpropagate(Matrix outputGradient, double[] gradient) {
                for (int row = 0; row < outputGradient.rows(); row++) {
                    gradient[0] += outputGradient.get(row, 0) - 20 * a * outputGradient.get(row, 1);
                    gradient[1] += 10 * outputGradient.get(row, 1);
                }
            }
        };
    }
}
