package org.kudari.api;

/**
 * Makes a loss.
 *
 * @since 0.1.0
 */
public interface LossProvider extends ComponentProvider {
    /**
     * A new loss.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Loss create(Options options);
}
