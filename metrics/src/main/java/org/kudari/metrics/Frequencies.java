package org.kudari.metrics;

/**
 * How often, by weight, each number occurs.
 *
 * @param values in ascending order, none twice; NaN last
 * @param weights more than 0
 */
record Frequencies(double[] values, PreciseSums weights) {
    int count() {
        return values.length;
    }

    boolean hasNaN() {
        return count() > 0 && Double.isNaN(values[count() - 1]);
    }

    /**
     * The smallest value at or below which a share of the weight lies; NaN if there is none, or one is NaN.
     *
     * @param share from 0 to 1
     */
    double quantile(double share) {
        double threshold = share * weights.total();
        return firstWhere(reached -> reached >= threshold);
    }

    /** The middle value, or the mean of the two in the middle; NaN if there is none, or one is NaN. */
    double median() {
        double half = weights.total() / 2;
        double lower = firstWhere(reached -> reached >= half);
        double upper = firstWhere(reached -> reached > half);
        return lower == upper ? lower : lower / 2 + upper / 2;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds(double weightUpToHere);
    }

    private double firstWhere(Condition condition) {
        if (count() == 0 || hasNaN()) {
            return Double.NaN;
        }
        PreciseSums reached = new PreciseSums(1);
        for (int i = 0; i < count() - 1; i++) {
            reached.add(0, weights.value(i));
            if (condition.holds(reached.value(0))) {
                return values[i];
            }
        }
        return values[count() - 1];
    }
}
