package org.kudari.compute;

/**
 * Sums of products in about four times the precision of {@code double}, 63 digits: for sums whose smallest errors would be
 * magnified beyond measure. Slower than {@link CompensatedProducts} by an order of magnitude.
 *
 * <p>A sum has {@value #PARTS} parts, of which each takes what rounding took from the one before: Ogita, Rump and Oishi,
 * Accurate sum and dot product, 2005, algorithm 5.10 (DotK). So a sum of n products has an error of about (n·2⁻⁵³)⁴ times the
 * sum of their absolute values, at the worst.
 */
public final class CascadedProducts {
    /** How many numbers a sum is made of. */
    public static final int PARTS = 4;

    private CascadedProducts() {}

    /**
     * The sum is that of its parts, of which the first is near to it.
     *
     * @param left one column, as the sum of some arrays, from {@code leftOffset} on
     * @param right another column, as the sum of some arrays, from {@code rightOffset} on
     * @param sums {@value #PARTS} arrays; element {@code to} of each is added to
     */
    public static void addDot(
            int rows, double[][] left, int leftOffset, double[][] right, int rightOffset, double[][] sums, int to) {
        for (double[] a : left) {
            for (double[] b : right) {
                addDot(rows, a, leftOffset, b, rightOffset, sums, to);
            }
        }
    }

    private static void addDot(int rows, double[] a, int aOffset, double[] b, int bOffset, double[][] sums, int to) {
        double sum0 = sums[0][to];
        double sum1 = sums[1][to];
        double sum2 = sums[2][to];
        double sum3 = sums[3][to];
        for (int row = 0; row < rows; row++) {
            double x = a[aOffset + row];
            double y = b[bOffset + row];
            double product = x * y;
            double next0 = sum0 + product;
            double rest0 = rest(sum0, product, next0);
            double next1 = sum1 + rest0;
            double rest1 = rest(sum1, rest0, next1);
            double next2 = sum2 + rest1;
            sum3 += rest(sum2, rest1, next2);

            // What rounding took from the product is smaller than it by 53 bits, so it begins one part further down.
            double error = Math.fma(x, y, -product);
            sum0 = next0;
            sum1 = next1 + error;
            double rest1b = rest(next1, error, sum1);
            sum2 = next2 + rest1b;
            sum3 += rest(next2, rest1b, sum2);
        }
        sums[0][to] = sum0;
        sums[1][to] = sum1;
        sums[2][to] = sum2;
        sums[3][to] = sum3;
    }

    /** Adds one number to a sum. */
    public static void add(double value, double[][] sums, int to) {
        double rest = value;
        for (int part = 0; part < PARTS - 1; part++) {
            double old = sums[part][to];
            double next = old + rest;
            rest = rest(old, rest, next);
            sums[part][to] = next;
        }
        sums[PARTS - 1][to] += rest;
    }

    /** What a + b lost when it was rounded to sum: Knuth's TwoSum. */
    private static double rest(double a, double b, double sum) {
        double added = sum - a;
        return (a - (sum - added)) + (b - added);
    }
}
