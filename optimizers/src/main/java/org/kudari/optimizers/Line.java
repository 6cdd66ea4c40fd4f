package org.kudari.optimizers;

/** An objective along a direction. */
@FunctionalInterface
interface Line {
    /** Evaluates the objective at a step α, 0 or more; not finite where it has run away. */
    Point at(double step);
}
