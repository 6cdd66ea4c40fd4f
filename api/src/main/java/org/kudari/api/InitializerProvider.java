package org.kudari.api;

/** Makes an initializer. */
public interface InitializerProvider extends ComponentProvider {
    /**
     * An new initializer.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Initializer create(Options options);
}
