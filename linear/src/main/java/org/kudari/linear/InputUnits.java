package org.kudari.linear;

import java.math.BigDecimal;
import java.math.MathContext;
import org.kudari.api.Shapes;

/**
 * From the coefficients for z = (x − c) / s to those for x.
 *
 * <p>By the binomial theorem, Σ_d θ_d·z^d = Σ_m x^m · Σ_{d≥m} θ_d·C(d, m)·(−c)^(d−m) / s^d. The inner sums cancel
 * heavily where c is much larger than s, so they are computed exactly and rounded once. The intercept comes last and is
 * chosen so that, with all other coefficients as rounded, the prediction at x = c stays what it was: the data lie around
 * there.
 */
final class InputUnits {
    private static final MathContext QUOTIENT = new MathContext(40);

    private final Polynomial polynomial;
    private final double[] center;
    private final double[] scale;

    InputUnits(Polynomial polynomial, double[] center, double[] scale) {
        Shapes.require("center", center, polynomial.inputs());
        Shapes.require("scale", scale, polynomial.inputs());
        for (int input = 0; input < polynomial.inputs(); input++) {
            if (!Double.isFinite(center[input]) || !Double.isFinite(scale[input]) || scale[input] == 0) {
                throw new IllegalArgumentException("input " + (input + 1) + ": center " + center[input] + " and scale "
                        + scale[input] + ", but expected finite numbers and a scale other than 0");
            }
        }
        this.polynomial = polynomial;
        this.center = center;
        this.scale = scale;
    }

    /** Overwrites the parameters, or leaves them alone and answers {@code false}. */
    boolean apply(double[] parameters) {
        if (!allFinite(parameters) || !polynomial.intercept() && !allZero(center)) {
            return false;
        }
        double[] converted = new double[parameters.length];
        for (int output = 0; output < polynomial.outputs(); output++) {
            for (int input = 0; input < polynomial.inputs(); input++) {
                convertPowers(parameters, converted, input, output);
            }
        }
        if (!allFinite(converted)) {
            return false;
        }
        if (polynomial.intercept()) {
            for (int output = 0; output < polynomial.outputs(); output++) {
                convertIntercept(parameters, converted, output);
            }
        }
        if (!allFinite(converted)) {
            return false;
        }
        System.arraycopy(converted, 0, parameters, 0, parameters.length);
        return true;
    }

    private void convertPowers(double[] parameters, double[] converted, int input, int output) {
        int degree = polynomial.degree();
        BigDecimal minusCenter = new BigDecimal(center[input]).negate();
        BigDecimal unit = new BigDecimal(scale[input]);
        for (int m = 1; m <= degree; m++) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal binomial = BigDecimal.ONE;
            for (int d = m; d <= degree; d++) {
                BigDecimal coefficient = new BigDecimal(parameters[index(input, d, output)]);
                sum = sum.add(coefficient
                        .multiply(binomial)
                        .multiply(minusCenter.pow(d - m))
                        .multiply(unit.pow(degree - d)));
                binomial = binomial.multiply(BigDecimal.valueOf(d + 1)).divide(BigDecimal.valueOf(d + 1 - m));
            }
            converted[index(input, m, output)] =
                    sum.divide(unit.pow(degree), QUOTIENT).doubleValue();
        }
    }

    private void convertIntercept(double[] parameters, double[] converted, int output) {
        int intercept = polynomial.powers() * polynomial.outputs() + output;
        BigDecimal sum = new BigDecimal(parameters[intercept]);
        for (int input = 0; input < polynomial.inputs(); input++) {
            BigDecimal at = new BigDecimal(center[input]);
            for (int m = 1; m <= polynomial.degree(); m++) {
                sum = sum.subtract(new BigDecimal(converted[index(input, m, output)]).multiply(at.pow(m)));
            }
        }
        converted[intercept] = sum.doubleValue();
    }

    private int index(int input, int power, int output) {
        return (input * polynomial.degree() + power - 1) * polynomial.outputs() + output;
    }

    private static boolean allFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allZero(double[] values) {
        for (double value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
