package org.kudari.optimizers;

import java.util.Optional;
import org.kudari.api.LeastSquares;
import org.kudari.api.Objective;

/** ½·Σ curvatureᵢ·(θᵢ − minimumᵢ)². */
record Quadratic(double[] curvatures, double[] minimum) implements Objective {
    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        double value = 0;
        for (int i = 0; i < parameters.length; i++) {
            double distance = parameters[i] - minimum[i];
            gradient[i] = curvatures[i] * distance;
            value += 0.5 * curvatures[i] * distance * distance;
        }
        return value;
    }

    @Override
    public Optional<LeastSquares> leastSquares() {
        return Optional.empty();
    }
}
