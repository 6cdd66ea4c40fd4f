package org.kudari.optimizers;

import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.compute.ParallelVectors;

/**
 * d ← −∇f + β·d, a direction that for a quadratic is conjugate to all before it: J. Nocedal, S. J. Wright, "Numerical
 * Optimization", second edition, Springer 2006, algorithm 5.4 with the β of {@link Formula}. β = 0, a restart from steepest
 * descent, where the formula gives less, and where consecutive gradients are far from orthogonal (equation 5.52).
 */
record ConjugateDirection(Formula formula) implements SearchDirection {
    private static final String BETA = "beta";
    private static final String LAST_STEP = "last-step";
    private static final String LAST_DECREASE = "last-decrease";
    private static final double MOST_GROWTH = 3;

    /** ν of equation 5.52. */
    private static final double FAR_FROM_ORTHOGONAL = 0.1;

    /** What β is, with g the old gradient, h the new one, and y = h − g. */
    enum Formula {
        /** hᵀy / gᵀg (equation 5.44). */
        POLAK_RIBIERE,
        /** hᵀy / dᵀy (equation 5.46). */
        HESTENES_STIEFEL
    }

    @Override
    public void addTo(StateLayout.Builder state) {
        state.vector(BETA, 1).vector(LAST_STEP, 1).vector(LAST_DECREASE, 1);
    }

    @Override
    public void choose(double[] gradient, double[] direction, State state, ParallelVectors vectors) {
        double beta = state.vector(BETA)[0];
        if (beta == 0) {
            // A direction that is no longer finite must not come back as 0 · ∞.
            vectors.negate(gradient, direction);
        } else {
            vectors.scale(beta, direction, 0, direction.length);
            vectors.combine(direction, -1, gradient, direction);
        }
    }

    /**
     * The step with which f would fall as much as before, if it fell on at its slope (page 59), but not many times the step before;
     * at first a move of length 1 at the most.
     */
    @Override
    public double firstStep(double slope, double[] gradient, State state, ParallelVectors vectors) {
        double lastStep = state.vector(LAST_STEP)[0];
        return lastStep > 0
                ? Math.min(state.vector(LAST_DECREASE)[0] / -slope, MOST_GROWTH * lastStep)
                : Math.min(1, 1 / vectors.sumOfAbsolutes(gradient));
    }

    @Override
    public void moved(Move move, State state, ParallelVectors vectors) {
        double product = vectors.dot(move.newGradient(), move.oldGradient());
        double squares = vectors.dot(move.newGradient(), move.newGradient());
        double divisor = switch (formula) {
            case POLAK_RIBIERE -> vectors.dot(move.oldGradient(), move.oldGradient());
            case HESTENES_STIEFEL -> vectors.dot(move.newGradient(), move.direction()) - move.slope();
        };
        double beta = Math.abs(product) >= FAR_FROM_ORTHOGONAL * squares ? 0 : (squares - product) / divisor;
        state.vector(BETA)[0] = beta > 0 && beta < Double.POSITIVE_INFINITY ? beta : 0;
        state.vector(LAST_STEP)[0] = move.step();
        state.vector(LAST_DECREASE)[0] = move.step() * -move.slope();
    }

    @Override
    public boolean restart(State state) {
        boolean hadAny = state.vector(BETA)[0] != 0;
        state.vector(BETA)[0] = 0;
        return hadAny;
    }
}
