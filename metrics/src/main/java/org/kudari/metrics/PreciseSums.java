package org.kudari.metrics;

/**
 * Sums as if computed with twice the digits of a double and then rounded: the errors of all additions and products are
 * summed beside them (T. Ogita, S. M. Rump, S. Oishi, "Accurate Sum and Dot Product", SIAM Journal on Scientific
 * Computing 26, 2005, algorithms 4.4 and 5.3). So a metric of a million rows is right to the last digits, and
 * differences of large sums may be taken at the end, which lets parts be merged.
 */
final class PreciseSums {
    private final double[] sums;
    private final double[] errors;

    PreciseSums(int count) {
        this.sums = new double[count];
        this.errors = new double[count];
    }

    /** Adds x to a sum. */
    void add(int index, double x) {
        double before = sums[index];
        double after = before + x;
        double added = after - before;
        errors[index] += (before - (after - added)) + (x - added);
        sums[index] = after;
    }

    /** Adds a·b. */
    void add(int index, double a, double b) {
        double product = a * b;
        add(index, product);
        errors[index] += Math.fma(a, b, -product);
    }

    /** Adds a·b·c. */
    void add(int index, double a, double b, double c) {
        double product = a * b;
        add(index, product, c);
        errors[index] += Math.fma(a, b, -product) * c;
    }

    void merge(PreciseSums other) {
        for (int i = 0; i < sums.length; i++) {
            add(i, other.sums[i]);
            errors[i] += other.errors[i];
        }
    }

    int count() {
        return sums.length;
    }

    double value(int index) {
        // Errors of a sum that went to infinity are NaN.
        return Double.isFinite(sums[index]) ? sums[index] + errors[index] : sums[index];
    }

    /** All sums together. */
    double total() {
        PreciseSums total = new PreciseSums(1);
        for (int i = 0; i < sums.length; i++) {
            total.add(0, sums[i]);
            total.errors[0] += errors[i];
        }
        return total.value(0);
    }

    /** Σwab − Σwa·Σwb / Σw, of the sums at the four places: with a = b the squared distances from the mean. */
    double centred(int products, int a, int b, int weight) {
        double high = sums[weight];
        double mean = sums[a] / high;
        double meanError = (Math.fma(-mean, high, sums[a]) + errors[a] - mean * errors[weight]) / high;
        double square = mean * sums[b];
        double squareError = Math.fma(mean, sums[b], -square) + mean * errors[b] + meanError * sums[b];
        PreciseSums difference = new PreciseSums(1);
        difference.add(0, sums[products]);
        difference.add(0, -square);
        difference.errors[0] += errors[products] - squareError;
        return difference.value(0);
    }
}
