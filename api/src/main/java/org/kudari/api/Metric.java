package org.kudari.api;

/**
 * How good predictions are: a number, a number for each target or class, or a table. Unlike a {@link Loss}, nothing is
 * fitted to it, so it needs no slope, and it may be as the field reports it: a share, a rank statistic, a root.
 *
 * <p>Rows are gathered by a {@link Sum}, many of which may be filled at the same time and then merged. A metric is
 * immutable and safe for many threads; a sum is for one.
 *
 * @since 0.2.0
 */
public interface Metric {
    /** Whether it judges predictions of targets of this kind. */
    boolean judges(TargetKind kind);

    /** Whether it needs probabilities of classes, and has nothing to say of margins; false unless overridden. */
    default boolean needsProbabilities() {
        return false;
    }

    /**
     * A sum over no rows yet.
     *
     * @param context what is predicted; of a kind that the metric {@link #judges}, and with probabilities if it
     *     {@link #needsProbabilities}
     */
    Sum newSum(MetricContext context);

    /**
     * What a metric keeps of the rows so far. A weight of 2 counts as the same row twice, and a row of weight 0 does
     * not count at all, whatever stands in it. The result depends on which rows were added, and on their order or on
     * how they were spread over merged sums only as far as rounding goes. Equal calls in equal order give equal bits.
     *
     * @since 0.2.0
     */
    interface Sum {
        /**
         * Takes rows.
         *
         * @param predictions rows × {@link MetricContext#outputs()}, as the loss reads them: numbers in the units of
         *     the data, probabilities, or margins; read only
         * @param targets of the same shape: numbers; for a binary target 0 or 1 or a probability between; for classes 1
         *     in the row's own column and 0 elsewhere, or probabilities; read only
         * @param weights one weight per row, 0 or more; may be longer than there are rows; read only
         * @throws IllegalArgumentException if a shape is wrong
         */
        void add(Matrix predictions, Matrix targets, double[] weights);

        /**
         * Takes all rows of another sum.
         *
         * @param other of the same metric and context; read only
         */
        void merge(Sum other);

        /**
         * The metric of all rows so far; NaN where it is not defined, as a mean of no rows. More rows may be added
         * afterwards.
         */
        MetricResult result();
    }
}
