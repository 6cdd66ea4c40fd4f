package org.kudari.metrics;

import org.kudari.api.MetricProvider;

/** What every metric says of itself. */
abstract class DescribedMetric implements MetricProvider {
    private final String name;
    private final String description;
    private final String formula;
    private final String source;
    private final String differences;

    DescribedMetric(String name, String description, String formula, String source, String differences) {
        this.name = name;
        this.description = description;
        this.formula = formula;
        this.source = source;
        this.differences = differences;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final String formula() {
        return formula;
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final String differences() {
        return differences;
    }
}
