package org.kudari.api;

/** How good predictions are, as a number or a few. Immutable and safe for many threads. */
public interface Metric {
    /** What kind of target it judges. */
    TargetKind targetKind();

    /**
     * A sum over no rows yet.
     *
     * @param outputs how many values a prediction has
     */
    Sum newSum(int outputs);

    /** What a metric gathers from rows. Not safe for many threads. */
    interface Sum {
        /**
         * Takes rows.
         *
         * @param predictions rows × outputs, read as the loss says: numbers or probabilities
         * @param targets rows × outputs
         * @param weights one weight per row, 0 or more; may be longer than there are rows
         */
        void add(Matrix predictions, Matrix targets, double[] weights);

        /** The metric of all rows taken so far; NaN where it is not defined. */
        double value();
    }
}
