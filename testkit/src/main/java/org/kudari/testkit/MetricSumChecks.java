package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/** What a metric makes of rows and their weights. */
final class MetricSumChecks {
    private static final int ROWS = 9;

    private MetricSumChecks() {}

    static void noRows(MetricTrial trial) {
        double expected = trial.subject().ofNoRows(trial.options());
        for (MetricContext context : trial.contexts()) {
            MetricRows none = trial.rows(context, 1).range(0, 0);
            for (MetricResult result : new MetricResult[] {trial.result(context), trial.result(context, none, none)}) {
                for (double found : result.values().values()) {
                    if (Double.compare(found, expected) != 0) {
                        throw new CheckFailure(
                                        Bits.text(found) + " for no rows",
                                        Bits.text(expected),
                                        "a number to begin with, or Math.max(1, …) against a division by 0: there is no"
                                                + " mean of no rows")
                                .where(trial.subject(), "in ofNoRows(…)");
                    }
                }
            }
        }
    }

    static void doubleWeight(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = ones(trial.rows(context, 4));
            MetricTrial.require(
                    "the result of four rows of which two weigh 2",
                    trial.result(context, rows.withWeights(1, 2, 1, 2)),
                    trial.result(context, rows.rows(0, 1, 1, 2, 3, 3)),
                    "forgotten weights: each row counts weights[row] times, where rows are counted as well");
        }
    }

    private static MetricRows ones(MetricRows rows) {
        double[] ones = new double[rows.count()];
        Arrays.fill(ones, 1);
        return rows.withWeights(ones);
    }

    static void noWeight(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, 5).withWeights(1, 0, 0.5, 2, 0);
            MetricResult expected = trial.result(context, rows.rows(0, 2, 3));
            String cause =
                    "a row that weighs nothing is still looked at, or counted: leave it out with if (weights[row] > 0)";
            MetricTrial.require("the result with two rows of weight 0", trial.result(context, rows), expected, cause);
            MetricTrial.require(
                    "the result with two rows of weight 0, whose predictions are NaN",
                    trial.result(context, rows.withoutPrediction(1).withoutPrediction(4)),
                    expected,
                    cause);
        }
    }

    static void order(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            MetricTrial.require(
                    "the result of the rows in another order",
                    trial.result(context, rows.rows(4, 8, 0, 7, 3, 6, 1, 5, 2)),
                    trial.result(context, rows),
                    "a row's part in the result depends on the rows before it");
        }
    }

    static void parts(MetricTrial trial) {
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            MetricTrial.require(
                    "the result of rows that were added in four parts, one of them empty",
                    trial.result(context, rows.range(0, 1), rows.range(1, 1), rows.range(1, 5), rows.range(5, ROWS)),
                    trial.result(context, rows),
                    "add(…) begins anew, or averages over the rows that it is given");
        }
    }

    static void merging(MetricTrial trial) {
        String cause =
                "merge(…) averages results, or leaves out a part: add what the other sum has gathered, and divide in"
                        + " result()";
        for (MetricContext context : trial.contexts()) {
            MetricRows rows = trial.rows(context, ROWS);
            MetricResult whole = trial.result(context, rows);
            Metric.Sum left = trial.sum(context, rows.range(0, 2));
            left.merge(trial.sum(context, rows.range(2, 3)));
            Metric.Sum right = trial.sum(context, rows.range(3, 6));
            right.merge(trial.sum(context, rows.range(6, ROWS)));
            left.merge(right);
            MetricTrial.require("the result of four parts merged", left.result(), whole, cause);

            Metric.Sum fromNothing = trial.sum(context);
            fromNothing.merge(trial.sum(context, rows));
            fromNothing.merge(trial.sum(context));
            MetricTrial.require("the result of nothing, all rows and nothing", fromNothing.result(), whole, cause);
        }
    }
}
