package org.kudari.linear;

/**
 * Makes coefficients exact that a decomposition made good: computes the normal equations' residual Φᵀ(y − Φ·θ) in twice
 * the precision, solves RᵀR·δ = Φᵀ(y − Φ·θ), adds δ, and again, until nothing changes that a {@code double} could hold.
 *
 * <p>One pass multiplies the error by about κ·2⁻⁵³, where κ is the condition number (Björck, Numerical Methods for Least
 * Squares Problems, 1996), so two or three are enough for most data. The coefficients themselves are kept
 * in twice the precision, since the rows judge their errors to more than 53 bits.
 */
final class Refinement {
    private static final int MAX_PASSES = 20;

    private final ScaledRows rows;
    private final PivotedQr qr;
    private final int features;
    private final Target[] targets;

    Refinement(ScaledRows rows, PivotedQr qr, int features, int targets) {
        this.rows = rows;
        this.qr = qr;
        this.features = features;
        this.targets = new Target[targets];
        for (int k = 0; k < targets; k++) {
            this.targets[k] = new Target(qr.coefficients(k));
        }
    }

    /** The refined coefficients of each target: targets × features. */
    double[][] refine() {
        for (int pass = 0; pass < MAX_PASSES && !allSettled(); pass++) {
            rows.forEachWithRidge(this::accumulate);
            for (Target target : targets) {
                target.correct();
            }
        }
        double[][] refined = new double[targets.length][];
        for (int k = 0; k < targets.length; k++) {
            refined[k] = targets[k].rounded();
        }
        return refined;
    }

    private boolean allSettled() {
        for (Target target : targets) {
            if (!target.settled) {
                return false;
            }
        }
        return true;
    }

    private void accumulate(double[] row, double weight) {
        for (int k = 0; k < targets.length; k++) {
            targets[k].accumulate(row, row[features + k], weight);
        }
    }

    /** The coefficients of one target. */
    private final class Target {
        private final DoubleDoubleVector coefficients = new DoubleDoubleVector(features);
        private final DoubleDoubleVector residual = new DoubleDoubleVector(1);
        private DoubleDoubleVector gradient = new DoubleDoubleVector(features);
        private double lastSize = Double.POSITIVE_INFINITY;
        private boolean settled;

        Target(double[] start) {
            for (int feature = 0; feature < features; feature++) {
                coefficients.set(feature, start[feature]);
            }
        }

        void accumulate(double[] row, double target, double weight) {
            if (settled) {
                return;
            }
            residual.set(0, target);
            for (int feature = 0; feature < features; feature++) {
                residual.addProduct(0, -row[feature], coefficients.high(feature), coefficients.low(feature));
            }
            residual.multiply(0, weight);
            gradient.addProducts(row, residual.high(0), residual.low(0));
        }

        void correct() {
            if (settled) {
                return;
            }
            double[] right = new double[features];
            for (int feature = 0; feature < features; feature++) {
                right[feature] = gradient.high(feature);
            }
            gradient = new DoubleDoubleVector(features);
            apply(qr.solveNormal(right));
        }

        private void apply(double[] correction) {
            double size = 0;
            boolean belowRounding = true;
            for (int feature = 0; feature < features; feature++) {
                double change = Math.abs(correction[feature]);
                size = Math.max(size, change * qr.norm(feature));
                belowRounding &= change <= Math.ulp(coefficients.high(feature)) / 2;
            }
            // Not a number is no improvement either.
            if (!(size < lastSize)) {
                settled = true;
                return;
            }
            for (int feature = 0; feature < features; feature++) {
                coefficients.add(feature, correction[feature], 0);
            }
            settled = belowRounding || size > lastSize / 2;
            lastSize = size;
        }

        double[] rounded() {
            double[] values = new double[features];
            for (int feature = 0; feature < features; feature++) {
                values[feature] = coefficients.high(feature);
            }
            return values;
        }
    }
}
