package org.kudari.linear;

import java.util.Arrays;
import org.kudari.api.Matrix;

/**
 * The arithmetic of the linear model: Φ(x), Φ(x)·Θ and Φ(x)ᵀ·G, where Φ(x) is x₁, x₁² … x₁ᵈ, x₂ … and, with an
 * intercept, a last 1. Θ is features × outputs, row by row.
 *
 * <p>Powers are made by repeated multiplication, on the way, and the same wherever they are needed: Φ is never stored.
 * Sums run over the features, or over the rows, in ascending order with fused multiply-add; inner loops run over what is
 * written.
 *
 * @param inputs how many values x has; 1 or more
 * @param outputs how many columns Θ has; 1 or more
 * @param degree d, the highest power; 1 or more
 * @param intercept whether the last feature is a constant 1
 */
record Polynomial(int inputs, int outputs, int degree, boolean intercept) {
    Polynomial {
        requireAtLeastOne("inputs", inputs);
        requireAtLeastOne("outputs", outputs);
        requireAtLeastOne("degree", degree);
        if ((long) inputs * degree >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("features: " + inputs + " inputs to the power of up to " + degree
                    + ", but expected fewer than " + Integer.MAX_VALUE + " features");
        }
    }

    private static void requireAtLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + ": " + value + ", but expected 1 or more");
        }
    }

    /** How many features the inputs give, the intercept not counted. */
    int powers() {
        return inputs * degree;
    }

    int features() {
        return powers() + (intercept ? 1 : 0);
    }

    /** Overwrites the features of all rows. */
    void design(Matrix x, Matrix features) {
        double[] to = features.values();
        for (int row = 0; row < x.rows(); row++) {
            int at = x.index(row);
            int feature = features.index(row);
            if (degree == 1) {
                System.arraycopy(x.values(), at, to, feature, inputs);
            } else {
                designPowers(x.values(), at, to, feature);
            }
            if (intercept) {
                to[feature + powers()] = 1;
            }
        }
    }

    private void designPowers(double[] x, int at, double[] to, int first) {
        int feature = first;
        for (int input = at; input < at + inputs; input++) {
            double power = x[input];
            for (int d = 0; d < degree; d++) {
                to[feature++] = power;
                power *= x[input];
            }
        }
    }

    /**
     * Overwrites the features of all rows, and what rounding took from them: powers are multiplied up in twice the precision, whose
     * high parts are the features. So these may differ from those of {@link #design(Matrix, Matrix)} in the last digit: they are
     * nearer.
     */
    void design(Matrix x, Matrix features, Matrix remainders) {
        double[] to = features.values();
        double[] low = remainders.values();
        for (int row = 0; row < x.rows(); row++) {
            int at = x.index(row);
            int feature = features.index(row);
            int remainder = remainders.index(row);
            for (int input = 0; input < inputs; input++) {
                double base = x.values()[at + input];
                double power = base;
                double rest = 0;
                for (int d = 0; d < degree; d++) {
                    to[feature++] = power;
                    low[remainder++] = rest;
                    double product = power * base;
                    double error = Math.fma(rest, base, Math.fma(power, base, -product));
                    power = product + error;
                    rest = error - (power - product);
                }
            }
            if (intercept) {
                to[feature] = 1;
                low[remainder] = 0;
            }
        }
    }

    /** Overwrites the predictions Φ·Θ of some rows. */
    void multiply(Matrix x, double[] parameters, Matrix predictions, int fromRow, int toRow) {
        if (outputs == 1 && degree == 1) {
            multiplyLine(x, parameters, predictions, fromRow, toRow);
            return;
        }
        double[] from = x.values();
        double[] to = predictions.values();
        for (int row = fromRow; row < toRow; row++) {
            int at = x.index(row);
            int prediction = predictions.index(row);
            Arrays.fill(to, prediction, prediction + outputs, 0);
            int weight = 0;
            for (int input = 0; input < inputs; input++) {
                double base = from[at + input];
                double power = base;
                for (int d = 0; d < degree; d++) {
                    for (int k = 0; k < outputs; k++) {
                        to[prediction + k] = Math.fma(power, parameters[weight + k], to[prediction + k]);
                    }
                    weight += outputs;
                    power *= base;
                }
            }
            if (intercept) {
                for (int k = 0; k < outputs; k++) {
                    to[prediction + k] += parameters[weight + k];
                }
            }
        }
    }

    private void multiplyLine(Matrix x, double[] parameters, Matrix predictions, int fromRow, int toRow) {
        double[] from = x.values();
        double bias = intercept ? parameters[inputs] : 0;
        for (int row = fromRow; row < toRow; row++) {
            int at = x.index(row);
            double sum = 0;
            for (int input = 0; input < inputs; input++) {
                sum = Math.fma(from[at + input], parameters[input], sum);
            }
            predictions.values()[predictions.index(row)] = sum + bias;
        }
    }

    /** How many pieces {@link #addTransposed} may be divided into: one for each input, one for the intercept. */
    int pieces() {
        return inputs + (intercept ? 1 : 0);
    }

    /** Adds Φᵀ·G to the gradient, for some of the {@link #pieces()} and all rows. */
    void addTransposed(Matrix x, Matrix outputGradient, double[] gradient, int fromPiece, int toPiece) {
        int toInput = Math.min(toPiece, inputs);
        for (int row = 0; row < x.rows(); row++) {
            int at = x.index(row);
            int slope = outputGradient.index(row);
            if (outputs == 1 && degree == 1) {
                addLine(x.values(), at, outputGradient.values()[slope], gradient, fromPiece, toInput);
            } else {
                addPowers(x.values(), at, outputGradient.values(), slope, gradient, fromPiece, toInput);
            }
            if (toPiece > inputs) {
                for (int k = 0; k < outputs; k++) {
                    gradient[powers() * outputs + k] += outputGradient.values()[slope + k];
                }
            }
        }
    }

    private static void addLine(double[] x, int at, double slope, double[] gradient, int from, int to) {
        for (int input = from; input < to; input++) {
            gradient[input] = Math.fma(x[at + input], slope, gradient[input]);
        }
    }

    private void addPowers(double[] x, int at, double[] slopes, int slope, double[] gradient, int from, int to) {
        int weight = from * degree * outputs;
        for (int input = from; input < to; input++) {
            double base = x[at + input];
            double power = base;
            for (int d = 0; d < degree; d++) {
                for (int k = 0; k < outputs; k++) {
                    gradient[weight + k] = Math.fma(power, slopes[slope + k], gradient[weight + k]);
                }
                weight += outputs;
                power *= base;
            }
        }
    }
}
