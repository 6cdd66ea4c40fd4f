package org.kudari.optimizers;

import org.kudari.api.Objective;
import org.kudari.compute.ParallelVectors;

/** An objective along a direction from the point x: φ(α) = f(x + α·d). The parameters and the gradient are those of the last step tried. */
final class ObjectiveLine implements Line {
    private final Objective objective;
    private final ParallelVectors vectors;
    private final double[] x;
    private final double[] direction;
    private final double[] parameters;
    private final double[] gradient;
    private int evaluations;
    private Point last;

    /**
     * A line.
     *
     * @param parameters overwritten with each point tried
     * @param gradient overwritten with its gradient
     */
    ObjectiveLine(
            Objective objective,
            ParallelVectors vectors,
            double[] x,
            double[] direction,
            double[] parameters,
            double[] gradient) {
        this.objective = objective;
        this.vectors = vectors;
        this.x = x;
        this.direction = direction;
        this.parameters = parameters;
        this.gradient = gradient;
    }

    @Override
    public Point at(double step) {
        vectors.combine(x, step, direction, parameters);
        double value = objective.evaluate(parameters, gradient);
        evaluations++;
        last = new Point(step, value, vectors.dot(gradient, direction));
        return last;
    }

    /** Makes a point that was tried the last one again. */
    void returnTo(Point point) {
        if (point != last) {
            at(point.step());
        }
    }

    int evaluations() {
        return evaluations;
    }
}
