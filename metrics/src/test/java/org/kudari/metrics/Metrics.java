package org.kudari.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricProvider;
import org.kudari.api.MetricResult;
import org.kudari.api.Options;

/** Metrics by name, as a configuration would have them. */
final class Metrics {
    private Metrics() {}

    static Metric of(String name, Map<String, ?> options) {
        for (MetricProvider provider : ServiceLoader.load(MetricProvider.class)) {
            if (provider.name().equals(name)) {
                return provider.create(Options.of(provider.options(), options));
            }
        }
        throw new AssertionError("no metric " + name);
    }

    /** @param options such as {@code beta=2;average=macro} */
    static Metric of(String name, String options) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (String option : options.isEmpty() ? new String[0] : options.split(";")) {
            String[] parts = option.split("=");
            given.put(parts[0], value(parts[1]));
        }
        return of(name, given);
    }

    private static Object value(String text) {
        if (text.matches("[a-z]+")) {
            return text;
        }
        return text.contains(".") ? (Object) Double.valueOf(text) : Long.valueOf(text);
    }

    static MetricResult result(Metric metric, MetricContext context, double[][] p, double[][] y, double... weights) {
        Metric.Sum sum = metric.newSum(context);
        sum.add(matrix(p), matrix(y), weights);
        return sum.result();
    }

    /** The numbers of one target in one column. */
    static double[] values(String name, String options, MetricContext context, double[][] p, double[][] y, double[] w) {
        return result(of(name, options), context, p, y, w).values().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The one number of one target, of rows that weigh 1. */
    static double ofNumbers(String name, double[] p, double[] y) {
        double[] ones = new double[p.length];
        Arrays.fill(ones, 1);
        MetricContext context = MetricContext.numbers(List.of("y")).withParameters(1);
        return values(name, "", context, column(p), column(y), ones)[0];
    }

    static double[][] column(double... values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    static Matrix matrix(double[][] rows) {
        Matrix matrix = Matrix.zeros(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            Matrix.of(rows[row], 1, rows[row].length).copyTo(matrix.rows(row, row + 1));
        }
        return matrix;
    }
}
