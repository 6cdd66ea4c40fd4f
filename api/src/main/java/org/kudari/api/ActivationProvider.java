package org.kudari.api;

/** Makes an activation function. */
public interface ActivationProvider extends ComponentProvider {
    /**
     * An new activation function.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Activation create(Options options);
}
