package org.kudari.runner.training;

import java.util.Optional;
import org.kudari.api.LeastSquares;
import org.kudari.api.Likelihood;
import org.kudari.api.Objective;

/** An objective whose gradient is clipped. */
record ClippedObjective(Objective objective, GradientClip clip) implements Objective {
    @Override
    public double evaluate(double[] parameters, double[] gradient) {
        double value = objective.evaluate(parameters, gradient);
        if (gradient != null) {
            clip.apply(gradient);
        }
        return value;
    }

    @Override
    public Optional<LeastSquares> leastSquares() {
        return objective.leastSquares();
    }

    @Override
    public Optional<Likelihood> likelihood() {
        return objective.likelihood();
    }
}
