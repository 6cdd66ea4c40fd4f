package org.kudari.compute;

/**
 * Powers with whole exponents, by squaring. A square doubles the relative error of what is squared, so that plain products would
 * lose as many bits as the exponent has; here each number is a pair whose sum has twice the digits.
 */
final class WholePower {
    private WholePower() {}

    static double of(double base, long exponent) {
        double square = base;
        double squareRest = 0;
        double result = 1;
        double resultRest = 0;
        for (long left = exponent; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                double product = result * square;
                double rest = Math.fma(result, square, -product) + Math.fma(result, squareRest, resultRest * square);
                result = product + rest;
                resultRest = rest - (result - product);
            }
            double product = square * square;
            double rest = Math.fma(square, square, -product) + 2 * square * squareRest;
            square = product + rest;
            squareRest = rest - (square - product);
        }
        return result;
    }
}
