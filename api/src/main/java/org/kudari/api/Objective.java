package org.kudari.api;

import java.util.Optional;

/**
 * What an optimizer makes small: the weighted mean loss over the rows of the current batch, plus the penalty, as a
 * function of the parameters. Which rows those are, and on how many threads or machines they are computed, is hidden.
 *
 * <p>Belongs to one step: valid until {@link Optimizer#step} returns. Not safe for many threads.
 *
 * @since 0.1.0
 */
public interface Objective {
    /**
     * The objective at the given parameters. May be called several times in a step, with different parameters.
     *
     * @param parameters read only
     * @param gradient overwritten with ∂objective/∂θ; or {@code null} when only the value is wanted
     * @return the value; infinite or NaN when the parameters have run away
     */
    double evaluate(double[] parameters, double[] gradient);

    /**
     * The same objective as a least-squares problem: present when the model is {@link LinearInParameters}, the loss
     * {@linkplain Loss#isSquaredError() the squared error} and the penalty without l1.
     */
    Optional<LeastSquares> leastSquares();

    /**
     * The same objective as the deviance of a generalized linear model: present when the model is {@link LinearInParameters}, the loss
     * has a {@linkplain Loss#family() family} and the penalty is without l1; empty unless overridden.
     *
     * @since 0.2.0
     */
    default Optional<Likelihood> likelihood() {
        return Optional.empty();
    }
}
