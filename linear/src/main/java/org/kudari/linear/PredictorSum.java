package org.kudari.linear;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Σ w·f(y, η) over the rows of one target, where η = Φ·θ: a deviance, say. The sum is of twice the precision of its terms. */
final class PredictorSum implements RowStatistic<PredictorSum> {
    private final double[] coefficients;
    private final DoubleBinaryOperator term;
    private double high;
    private double low;

    /**
     * Nothing summed yet.
     *
     * @param coefficients θ
     * @param term f(y, η)
     */
    PredictorSum(double[] coefficients, DoubleBinaryOperator term) {
        this.coefficients = coefficients;
        this.term = term;
    }

    @Override
    public void add(RowBlock block) {
        double[] columns = block.columns();
        double[] predictors = block.scratch(0);
        int rows = block.rows();
        Arrays.fill(predictors, 0, rows, 0);
        for (int feature = 0; feature < coefficients.length; feature++) {
            double coefficient = coefficients[feature];
            int at = feature * block.stride();
            for (int row = 0; row < rows; row++) {
                predictors[row] = Math.fma(columns[at + row], coefficient, predictors[row]);
            }
        }
        int target = coefficients.length * block.stride();
        for (int row = 0; row < rows; row++) {
            double weight = block.weights()[row];
            if (weight > 0) {
                add(weight * term.applyAsDouble(columns[target + row], predictors[row]));
            }
        }
    }

    @Override
    public void join(PredictorSum later) {
        add(later.high);
        low += later.low;
    }

    /** Knuth, The Art of Computer Programming, volume 2, 3rd edition, section 4.2.2, theorem B. */
    private void add(double value) {
        double sum = high + value;
        double part = sum - high;
        low += (high - (sum - part)) + (value - part);
        high = sum;
    }

    /** The sum; NaN or infinite where a term is. */
    double value() {
        return high + low;
    }
}
