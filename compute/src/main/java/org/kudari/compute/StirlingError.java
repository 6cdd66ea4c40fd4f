package org.kudari.compute;

/** By how much Stirling's formula falls short: log Γ(x) = (x − ½)·log x − x + ½·log 2π + δ(x). */
final class StirlingError {
    /** From here on, the terms left out are below 10⁻¹⁹. */
    private static final double LARGE = 15;

    private StirlingError() {}

    /** δ(x), for x above 0, to within some 10⁻¹⁵. */
    static double of(double x) {
        double z = x;
        double sum = 0;
        // From Γ(x + 1) = x·Γ(x).
        for (; z < LARGE; z++) {
            sum += Math.fma(z + 0.5, ElementaryFunctions.log1p(1 / z), -1);
        }
        return sum + series(1 / z);
    }

    /** Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.41. */
    private static double series(double y) {
        double square = y * y;
        double sum = 1.0 / 156;
        sum = Math.fma(sum, square, -691.0 / 360360);
        sum = Math.fma(sum, square, 1.0 / 1188);
        sum = Math.fma(sum, square, -1.0 / 1680);
        sum = Math.fma(sum, square, 1.0 / 1260);
        sum = Math.fma(sum, square, -1.0 / 360);
        sum = Math.fma(sum, square, 1.0 / 12);
        return sum * y;
    }
}
