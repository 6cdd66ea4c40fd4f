package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.Options;
import org.kudari.api.ReportTable;
import org.kudari.api.TargetKind;
import org.kudari.compute.CounterRandom;

/** A metric as it is tried: made from options, with rows of every kind that it judges. */
record MetricTrial(Metric metric, MetricSubject subject, Options options) {
    /** Of numbers near 1; a few dozen roundings, and what differences take away. */
    private static final double TOLERANCE = 1e-10;

    /** What is predicted, in all the ways that the metric judges. */
    List<MetricContext> contexts() {
        List<MetricContext> contexts = new ArrayList<>();
        if (metric.judges(TargetKind.NUMERIC)) {
            contexts.add(MetricContext.numbers(List.of("height")).withParameters(2));
            contexts.add(MetricContext.numbers(List.of("height", "width", "depth")));
        }
        if (metric.judges(TargetKind.BINARY)) {
            contexts.add(MetricContext.binary("no", "yes"));
            if (!metric.needsProbabilities()) {
                contexts.add(MetricContext.margins("no", "yes"));
            }
        }
        if (metric.judges(TargetKind.CLASS)) {
            contexts.add(MetricContext.classes(List.of("no", "yes")));
            contexts.add(MetricContext.classes(List.of("aster", "lily", "rose", "tulip")));
        }
        return contexts;
    }

    /** Rows with ordinary numbers and weights, among them two that are alike. */
    MetricRows rows(MetricContext context, int count) {
        RandomGenerator random = CounterRandom.of(1, "metric rows", context.outputs());
        int outputs = context.outputs();
        double[] predictions = new double[count * outputs];
        double[] targets = new double[count * outputs];
        double[] weights = new double[count];
        for (int row = 0; row < count; row++) {
            weights[row] = 1 + row % 3 / 2.0;
            fill(context, row, outputs, predictions, targets, random);
        }
        return new MetricRows(Matrix.of(predictions, count, outputs), Matrix.of(targets, count, outputs), weights);
    }

    private void fill(
            MetricContext context,
            int row,
            int outputs,
            double[] predictions,
            double[] targets,
            RandomGenerator random) {
        double sum = 0;
        for (int k = row * outputs; k < (row + 1) * outputs; k++) {
            if (context.targetKind() == TargetKind.NUMERIC) {
                predictions[k] = between(subject.predictions(), random);
                targets[k] = between(subject.targets(), random);
            } else {
                predictions[k] = context.hasProbabilities() ? random.nextDouble(0.05, 0.95) : random.nextDouble(-2, 2);
                targets[k] = outputs == 1 ? row % 2 : 0;
                sum += predictions[k];
            }
        }
        if (context.targetKind() == TargetKind.CLASS) {
            targets[row * outputs + row * 5 % outputs] = 1;
            for (int k = row * outputs; k < (row + 1) * outputs; k++) {
                predictions[k] /= sum;
            }
        }
    }

    private static double between(Interval interval, RandomGenerator random) {
        double low = Math.max(interval.low(), Math.min(-3, interval.high() - 6));
        return random.nextDouble(low, Math.min(interval.high(), low + 6));
    }

    Metric.Sum sum(MetricContext context, MetricRows... parts) {
        Metric.Sum sum = metric.newSum(context);
        for (MetricRows part : parts) {
            part.addTo(sum);
        }
        return sum;
    }

    MetricResult result(MetricContext context, MetricRows... parts) {
        return sum(context, parts).result();
    }

    /** Everything a result says, as numbers in its order. */
    static double[] numbers(MetricResult result) {
        List<Double> numbers = new ArrayList<>(result.values().values());
        for (ReportTable table : result.tables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                for (String column : table.columns()) {
                    numbers.add(table.value(row, column));
                }
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Requires the same up to rounding. */
    static void require(String what, MetricResult found, MetricResult expected, String cause) {
        double[] foundNumbers = numbers(found);
        double[] expectedNumbers = numbers(expected);
        boolean sameNames = List.copyOf(found.values().keySet())
                .equals(List.copyOf(expected.values().keySet()));
        if (!sameNames || foundNumbers.length != expectedNumbers.length) {
            throw new CheckFailure(
                    what + ": " + foundNumbers.length + " numbers, named "
                            + found.values().keySet(),
                    expectedNumbers.length + ", named " + expected.values().keySet(),
                    cause);
        }
        for (int i = 0; i < expectedNumbers.length; i++) {
            double tolerance = TOLERANCE * Math.max(1, Math.abs(expectedNumbers[i]));
            boolean same = Double.compare(foundNumbers[i], expectedNumbers[i]) == 0
                    || Math.abs(foundNumbers[i] - expectedNumbers[i]) <= tolerance;
            if (!same) {
                throw new CheckFailure(
                        what + ": " + Bits.text(foundNumbers[i]),
                        Bits.text(expectedNumbers[i]) + " ± " + Bits.rounded(tolerance),
                        cause);
            }
        }
    }

    /** Requires the same to the last bit. */
    static void requireBits(String what, MetricResult found, MetricResult expected, String cause) {
        Bits.require(what, numbers(found), numbers(expected), cause);
    }

    /** Numbers that tell how the metric behaves. */
    double[] behaviour() {
        double[] all = new double[0];
        for (MetricContext context : contexts()) {
            MetricRows rows = rows(context, 7);
            double[] numbers = numbers(result(context, rows.range(0, 3), rows.range(3, 7)));
            all = Arrays.copyOf(all, all.length + numbers.length);
            System.arraycopy(numbers, 0, all, all.length - numbers.length, numbers.length);
        }
        return all;
    }
}
