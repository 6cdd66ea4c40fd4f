package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.ReportTable;

/** The weight of the rows of each true class, by what they were predicted as: classes × classes numbers. */
final class ConfusionSum extends ClassSum {
    /**
     * One row of the table for each true class; null for a class that has none yet, since of very many classes few may
     * occur.
     */
    private final PreciseSums[] counts;

    ConfusionSum(MetricContext context) {
        super(context);
        this.counts = new PreciseSums[classes()];
    }

    private PreciseSums counts(int actual) {
        if (counts[actual] == null) {
            counts[actual] = new PreciseSums(classes());
        }
        return counts[actual];
    }

    @Override
    void add(ClassRows rows, int row, double weight) {
        counts(rows.actual(row)).add(rows.predicted(row), weight);
    }

    @Override
    public void merge(Metric.Sum other) {
        PreciseSums[] more = ((ConfusionSum) other).counts;
        for (int actual = 0; actual < more.length; actual++) {
            if (more[actual] != null) {
                counts(actual).merge(more[actual]);
            }
        }
    }

    @Override
    public MetricResult result() {
        ReportTable.Builder table = ReportTable.builder("true \\ predicted", context.names());
        for (int actual = 0; actual < counts.length; actual++) {
            double[] numbers = new double[classes()];
            for (int predicted = 0; predicted < numbers.length && counts[actual] != null; predicted++) {
                numbers[predicted] = counts[actual].value(predicted);
            }
            table.row(context.names().get(actual), numbers);
        }
        return MetricResult.of(table.build());
    }
}
