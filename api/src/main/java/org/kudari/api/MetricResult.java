package org.kudari.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Metric} comes to: numbers, tables, or both. Immutable.
 *
 * <p>A number is named by what it is of, a target or a class; the metric's own name is put in front by whoever shows it
 * ({@code recall.setosa}). The one number of a metric that has but one has the empty name.
 *
 * @since 0.2.0
 */
public final class MetricResult {
    private final Map<String, Double> values;
    private final List<ReportTable> tables;

    private MetricResult(Map<String, Double> values, List<ReportTable> tables) {
        this.values = Collections.unmodifiableMap(values);
        this.tables = List.copyOf(tables);
    }

    /** One number; NaN where it is not defined. */
    public static MetricResult of(double value) {
        return new MetricResult(Map.of("", value), List.of());
    }

    /**
     * Several numbers.
     *
     * @param names of what each is
     * @param values as many, in the same order; NaN where one is not defined
     * @throws IllegalArgumentException if there are more names or more values, or two names are alike
     */
    public static MetricResult of(List<String> names, double... values) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException(
                    "metric result: " + values.length + " values, but " + names.size() + " names");
        }
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (named.put(names.get(i), values[i]) != null) {
                throw new IllegalArgumentException("metric result: two values named '" + names.get(i) + "'");
            }
        }
        return new MetricResult(named, List.of());
    }

    /**
     * A number for each target, without a name where there is but one target.
     *
     * @param values one for each of {@link MetricContext#names()}
     */
    public static MetricResult ofTargets(MetricContext context, double... values) {
        return values.length == 1 ? of(values[0]) : of(context.names(), values);
    }

    /** A table. */
    public static MetricResult of(ReportTable table) {
        return new MetricResult(Map.of(), List.of(table));
    }

    /** The same with one more table. */
    public MetricResult with(ReportTable table) {
        List<ReportTable> more = new ArrayList<>(tables);
        more.add(table);
        return new MetricResult(values, more);
    }

    /** The numbers by name, in their order; NaN where one is not defined. */
    public Map<String, Double> values() {
        return values;
    }

    /** The tables. */
    public List<ReportTable> tables() {
        return tables;
    }
}
