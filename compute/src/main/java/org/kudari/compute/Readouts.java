package org.kudari.compute;

import org.kudari.api.Matrix;
import org.kudari.api.Readout;

/** Turns a model's raw outputs into predictions. */
public final class Readouts {
    private Readouts() {}

    /**
     * Applies a readout to every row.
     *
     * @param outputs rows × outputs; overwritten
     */
    public static void apply(Readout readout, Matrix outputs) {
        double[] values = outputs.values();
        for (int row = 0; row < outputs.rows(); row++) {
            int from = outputs.index(row);
            int to = from + outputs.columns();
            switch (readout) {
                case IDENTITY, MARGIN -> {}
                case EXPONENTIAL -> ElementaryFunctions.exp(values, from, to);
                case SIGMOID -> ElementaryFunctions.sigmoid(values, from, to);
                case SOFTMAX -> softmax(values, from, to);
                case NORMAL -> deviations(values, from + outputs.columns() / 2, to);
            }
        }
    }

    /** √e^z, as e^(z/2), which overflows later. */
    private static void deviations(double[] values, int from, int to) {
        for (int k = from; k < to; k++) {
            values[k] *= 0.5;
        }
        ElementaryFunctions.exp(values, from, to);
    }

    private static void softmax(double[] values, int from, int to) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            largest = Math.max(largest, values[k]);
        }
        // No exponential of a number above 0, which cannot overflow.
        for (int k = from; k < to; k++) {
            values[k] -= largest;
        }
        ElementaryFunctions.exp(values, from, to);
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[k];
        }
        for (int k = from; k < to; k++) {
            values[k] /= sum;
        }
    }

    /**
     * The position of a row's largest probability; the first where several are equal.
     *
     * @since 0.2.0
     */
    public static int mostProbable(Matrix probabilities, int row) {
        double[] values = probabilities.values();
        int from = probabilities.index(row);
        int best = 0;
        for (int k = 1; k < probabilities.columns(); k++) {
            best = values[from + k] > values[from + best] ? k : best;
        }
        return best;
    }
}
