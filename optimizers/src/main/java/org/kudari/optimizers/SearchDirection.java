package org.kudari.optimizers;

import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.compute.ParallelVectors;

/** Where a line search is to go next, from what was seen so far. Immutable; what it remembers is in the state. */
interface SearchDirection {
    /** Names what it remembers. */
    void addTo(StateLayout.Builder state);

    /**
     * The direction d to go, steepest descent d = −∇f when nothing is remembered.
     *
     * @param direction the direction gone before, all 0 at first; overwritten
     */
    void choose(double[] gradient, double[] direction, State state, ParallelVectors vectors);

    /** The step to try first along the direction chosen, on which the objective falls with the given slope. */
    double firstStep(double slope, double[] gradient, State state, ParallelVectors vectors);

    /** Remembers a move. */
    void moved(Move move, State state, ParallelVectors vectors);

    /** Forgets everything, so that the next direction is that of steepest descent; false when there was nothing to forget. */
    boolean restart(State state);

    /**
     * From one point to the next.
     *
     * @param from x
     * @param to x + α·d
     * @param oldGradient ∇f(x)
     * @param newGradient ∇f(x + α·d)
     * @param direction d
     * @param step α
     * @param slope ∇f(x)ᵀd
     */
    record Move(
            double[] from,
            double[] to,
            double[] oldGradient,
            double[] newGradient,
            double[] direction,
            double step,
            double slope) {}
}
