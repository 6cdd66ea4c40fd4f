package org.kudari.api;

/**
 * Makes an initializer.
 *
 * @since 0.2.0
 */
public interface InitializerProvider extends ComponentProvider {
    /**
     * A new initializer.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Initializer create(Options options);
}
