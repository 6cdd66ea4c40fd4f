package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/** What a metric reads, writes and keeps. */
final class MetricMemoryChecks {
    private static final int ROWS = 5;

    private MetricMemoryChecks() {}

    static void otherStays(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            Metric.Sum other = trial.sum(context, rows.range(0, 3));
            MetricResult before = trial.result(context, rows.range(0, 3));
            Metric.Sum sum = trial.sum(context, rows.range(3, ROWS));
            sum.merge(other);
            rows.range(3, ROWS).addTo(sum);
            MetricTrial.requireBits(
                    "the other sum after a merge",
                    other.result(),
                    before,
                    "merge(…) takes over an array of the other sum, or empties it: copy what it has");
        }
    }

    static void sumsAreApart(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            MetricResult alone = trial.result(context, rows.range(0, 2), rows.range(2, 3));
            Metric.Sum first = trial.sum(context, rows.range(0, 2));
            trial.sum(context, rows.range(1, ROWS));
            rows.range(2, 3).addTo(first);
            MetricTrial.requireBits(
                    "a sum beside which another was filled",
                    first.result(),
                    alone,
                    "what was gathered is kept in the metric, or in a static field: it belongs to the sum");
        }
    }

    static void resultStays(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            MetricResult expected = trial.result(context, rows.range(0, 3), rows.range(3, ROWS));
            Metric.Sum sum = trial.sum(context, rows.range(0, 3));
            sum.result();
            sum.result();
            rows.range(3, ROWS).addTo(sum);
            sum.result();
            MetricTrial.requireBits(
                    "a sum that was asked before",
                    sum.result(),
                    expected,
                    "result() divides, sorts or empties what is gathered: work on a copy");
        }
    }

    static void argumentsStay(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            Matrix predictions = LossMemoryChecks.window(rows.predictions());
            Matrix targets = LossMemoryChecks.window(rows.targets());
            double[] weights = rows.weights().clone();
            double[] predictionsBefore = predictions.values().clone();
            double[] targetsBefore = targets.values().clone();
            Metric.Sum sum = trial.metric().newSum(context);
            sum.add(predictions, targets, weights);
            sum.result();
            String cause = "writing into an input to save an array: all that add(…) is given is read only";
            Bits.require("the predictions afterwards", predictions.values(), predictionsBefore, cause);
            Bits.require("the targets afterwards", targets.values(), targetsBefore, cause);
            Bits.require("the weights afterwards", weights, rows.weights(), cause);

            MetricResult expected = sum.result();
            Arrays.fill(predictions.values(), 0.25);
            Arrays.fill(targets.values(), 0);
            Arrays.fill(weights, 7);
            MetricTrial.requireBits(
                    "the result after the arguments were used for something else",
                    sum.result(),
                    expected,
                    "an argument is kept: its memory is overwritten by the next rows, so copy what is needed");
        }
    }

    static void moreWeights(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            double[] more = Arrays.copyOf(rows.weights(), ROWS + 3);
            Arrays.fill(more, ROWS, ROWS + 3, 100);
            MetricTrial.requireBits(
                    "the result with three weights more than rows",
                    trial.result(context, rows.withWeights(more)),
                    trial.result(context, rows),
                    "a loop over the weights: their array may be longer than there are rows");
        }
    }

    static void windows(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            Metric.Sum sum = trial.metric().newSum(context);
            sum.add(
                    LossMemoryChecks.window(rows.predictions()),
                    LossMemoryChecks.window(rows.targets()),
                    rows.weights());
            MetricTrial.requireBits(
                    "the result of windows on larger arrays",
                    sum.result(),
                    trial.result(context, rows),
                    "values()[row * columns + k] for an element: it is values()[index(row) + k]");
        }
    }

    static void shapes(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            Matrix wider = Matrix.zeros(ROWS, context.outputs() + 1);
            refuses(
                    trial,
                    context,
                    "one target row too few",
                    rows.predictions(),
                    rows.targets().rows(1, ROWS),
                    ROWS);
            refuses(trial, context, "a column too many", wider, wider, ROWS);
            refuses(trial, context, "one weight too few", rows.predictions(), rows.targets(), ROWS - 1);
        }
    }

    private static void refuses(
            MetricTrial trial, MetricContext context, String what, Matrix predictions, Matrix targets, int weights) {
        Metric.Sum sum = trial.metric().newSum(context);
        String found;
        try {
            sum.add(predictions, targets, new double[weights]);
            found = "no complaint";
        } catch (IllegalArgumentException refused) {
            return;
        } catch (RuntimeException other) {
            found = other.toString();
        }
        throw new CheckFailure(
                found + " with " + what,
                "an IllegalArgumentException that says what was found and what was expected",
                "checks are missing at the top of add(…): Shapes.requireMetricShapes(context, predictions, targets, weights)");
    }
}
