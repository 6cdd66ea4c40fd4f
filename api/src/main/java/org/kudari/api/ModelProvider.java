package org.kudari.api;

/**
 * Makes a model.
 *
 * @since 0.1.0
 */
public interface ModelProvider extends ComponentProvider {
    /**
     * A new model.
     *
     * @param options a value for each of {@link #options()}, checked against them
     * @param inputs how many values an input row has; 1 or more
     * @param outputs how many values a prediction has; 1 or more
     */
    Model create(Options options, int inputs, int outputs);
}
