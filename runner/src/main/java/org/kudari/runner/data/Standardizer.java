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
        double mean = mean(values, rows);
        double squares = 0;
        int count = 0;
        for (int row : rows.indices()) {
            double deviation = values[row] - mean;
            if (!Double.isNaN(deviation)) {
                squares = Math.fma(deviation, deviation, squares);
                count++;
            }
        }
        double deviation = Math.sqrt(squares / count);
        return new Standardizer(mean, deviation > 0 ? deviation : 1);
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
