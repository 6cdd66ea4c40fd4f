package org.kudari.optimizers;

import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.compute.ParallelVectors;

/**
 * d = −H·∇f, where H approximates the inverse of the Hessian from the last m moves s and changes of the gradient y: J. Nocedal,
 * S. J. Wright, "Numerical Optimization", second edition, Springer 2006, algorithm 7.4 (two-loop recursion), which begins with
 * H⁰ = γ·I, γ = sᵀy / yᵀy of the last move (equation 7.20).
 */
final class LbfgsDirection implements SearchDirection {
    private static final String STORED = "stored";
    private static final String NEWEST = "newest";
    private static final String CURVATURES = "curvatures";
    private static final String COEFFICIENTS = "coefficients";
    private static final String SCALE = "scale";

    /**
     * A move with a smaller sᵀy / yᵀy tells of rounding, or of a Hessian that is not positive definite along it. PyTorch's bound,
     * sᵀy &gt; 1e-10, depends on units, and would end the learning of curvature well before a minimum is reached to 10 digits.
     */
    private static final double LEAST_CURVATURE = 0x1p-52;

    private final int history;
    private final String[] moves;
    private final String[] changes;

    /** @param history m; 1 or more */
    LbfgsDirection(int history) {
        this.history = history;
        this.moves = new String[history];
        this.changes = new String[history];
        for (int i = 0; i < history; i++) {
            moves[i] = "move-" + (i + 1);
            changes[i] = "gradient-change-" + (i + 1);
        }
    }

    @Override
    public void addTo(StateLayout.Builder state) {
        for (int i = 0; i < history; i++) {
            state.perParameter(moves[i]).perParameter(changes[i]);
        }
        state.vector(CURVATURES, history).vector(COEFFICIENTS, history).vector(SCALE, 1);
        state.counter(STORED).counter(NEWEST);
    }

    @Override
    public void choose(double[] gradient, double[] direction, State state, ParallelVectors vectors) {
        int stored = (int) state.counter(STORED);
        int newest = (int) state.counter(NEWEST);
        double[] curvatures = state.vector(CURVATURES);
        double[] coefficients = state.vector(COEFFICIENTS);
        vectors.negate(gradient, direction);
        for (int age = 0; age < stored; age++) {
            int i = Math.floorMod(newest - age, history);
            coefficients[i] = vectors.dot(state.vector(moves[i]), direction) / curvatures[i];
            vectors.combine(direction, -coefficients[i], state.vector(changes[i]), direction);
        }
        if (stored > 0) {
            vectors.scale(state.vector(SCALE)[0], direction, 0, direction.length);
        }
        for (int age = stored - 1; age >= 0; age--) {
            int i = Math.floorMod(newest - age, history);
            double coefficient = vectors.dot(state.vector(changes[i]), direction) / curvatures[i];
            vectors.combine(direction, coefficients[i] - coefficient, state.vector(moves[i]), direction);
        }
    }

    /** 1, the step of Newton's method; as long as nothing is known of the curvature, PyTorch's min(1, 1 / Σ|∇f|). */
    @Override
    public double firstStep(double slope, double[] gradient, State state, ParallelVectors vectors) {
        return state.counter(STORED) > 0 ? 1 : Math.min(1, 1 / vectors.sumOfAbsolutes(gradient));
    }

    @Override
    public void moved(Move move, State state, ParallelVectors vectors) {
        int next = Math.floorMod((int) state.counter(NEWEST) + 1, history);
        double[] s = state.vector(moves[next]);
        double[] y = state.vector(changes[next]);
        vectors.combine(move.to(), -1, move.from(), s);
        vectors.combine(move.newGradient(), -1, move.oldGradient(), y);
        double curvature = vectors.dot(s, y);
        double squares = vectors.dot(y, y);
        if (!(curvature > LEAST_CURVATURE * squares)) {
            // The place of the oldest is overwritten, and what the others tell is in doubt.
            restart(state);
            return;
        }
        state.vector(CURVATURES)[next] = curvature;
        state.vector(SCALE)[0] = curvature / squares;
        state.setCounter(NEWEST, next);
        state.setCounter(STORED, Math.min(history, state.counter(STORED) + 1));
    }

    @Override
    public boolean restart(State state) {
        boolean hadAny = state.counter(STORED) > 0;
        state.setCounter(STORED, 0);
        return hadAny;
    }
}
