package org.kudari.api;

/**
 * Makes an optimizer.
 *
 * @since 0.1.0
 */
public interface OptimizerProvider extends ComponentProvider {
    /**
     * A new optimizer.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Optimizer create(Options options);
}
