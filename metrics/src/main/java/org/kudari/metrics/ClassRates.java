package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/**
 * Shares of the rows of each class that are hits. A class that no row is of, and that none is predicted as, has no such
 * number, and does not count in an average; where only the share's own rows are missing, it is 0.
 */
final class ClassRates {
    static final String DIFFERENCES =
            "Averages as in scikit-learn; auto is its binary for two classes and its macro for more. 0 for a class that occurs but"
                    + " has no rows to divide by, as in scikit-learn; a class that occurs neither among the truths nor the"
                    + " predictions does not count.";

    /** The share of one class. */
    @FunctionalInterface
    interface Rate {
        double of(double hits, double predicted, double actual);
    }

    private final Rate rate;
    private final Average average;

    private ClassRates(Rate rate, Average average) {
        this.rate = rate;
        this.average = average;
    }

    static Metric metric(Rate rate, Average average) {
        return CountSum.of(new ClassRates(rate, average)::result);
    }

    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private MetricResult result(ClassCounts counts, MetricContext context) {
        if (average == Average.MICRO) {
            double all = counts.allRows();
            return MetricResult.of(all > 0 ? rate.of(counts.allHits(), all, all) : Double.NaN);
        }
        double[] rates = new double[counts.classes()];
        double[] weights = new double[counts.classes()];
        for (int k = 0; k < rates.length; k++) {
            rates[k] = counts.occurs(k) ? rate.of(counts.hits(k), counts.predicted(k), counts.actual(k)) : Double.NaN;
            weights[k] = counts.actual(k);
        }
        return average.of(context, rates, weights);
    }
}
