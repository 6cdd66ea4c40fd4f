package org.kudari.api;

/**
 * Makes an activation function.
 *
 * @since 0.2.0
 */
public interface ActivationProvider extends ComponentProvider {
    /**
     * A new activation function.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Activation create(Options options);
}
