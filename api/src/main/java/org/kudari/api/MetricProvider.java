package org.kudari.api;

/**
 * Makes a metric.
 *
 * @since 0.2.0
 */
public interface MetricProvider extends ComponentProvider {
    /**
     * A new metric.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Metric create(Options options);
}
