package org.kudari.runner.data;

/**
 * The transform x ↦ (x − center) / scale.
 *
 * @param center what is subtracted
 * @param scale what is then divided by; not 0
 */
record Standardizer(double center, double scale) {
    static final Standardizer IDENTITY = new Standardizer(0, 1);

    /** To mean 0 and population standard deviation 1; the scale of a constant column is 1. Values that are NaN do not count. */
    static Standardizer fit(double[] values, TrainingRows rows) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int row : rows.indices()) {
            if (!Double.isNaN(values[row])) {
                least = Math.min(least, values[row]);
                largest = Math.max(largest, values[row]);
            }
        }
        // Not told by the deviation: a mean that is rounded would give a constant column one, and blow it up.
        return least == largest
                ? new Standardizer(least, 1)
                : new Standardizer(mean(values, rows), deviation(values, rows, largest - least));
    }

    /** Counts in units of the range, rounded to a power of two: squares of 1e200 or 1e-200 are beyond a double. */
    private static double deviation(double[] values, TrainingRows rows, double range) {
        double unit = Math.scalb(1.0, Math.getExponent(range));
        double mean = mean(values, rows);
        double squares = 0;
        int count = 0;
        for (int row : rows.indices()) {
            double deviation = (values[row] - mean) / unit;
            if (!Double.isNaN(deviation)) {
                squares = Math.fma(deviation, deviation, squares);
                count++;
            }
        }
        return unit * Math.sqrt(squares / count);
    }

    /** The mean of the values that are not NaN. */
    static double mean(double[] values, TrainingRows rows) {
        double sum = 0;
        int count = 0;
        for (int row : rows.indices()) {
            if (!Double.isNaN(values[row])) {
                sum += values[row];
                count++;
            }
        }
        double mean = sum / count;
        // A second pass over what the first rounded away.
        double rest = 0;
        for (int row : rows.indices()) {
            if (!Double.isNaN(values[row])) {
                rest += values[row] - mean;
            }
        }
        return mean + rest / count;
    }

    double apply(double value) {
        return (value - center) / scale;
    }

    double invert(double value) {
        return Math.fma(value, scale, center);
    }

    boolean isIdentity() {
        return center == 0 && scale == 1;
    }
}
