package org.kudari.compute;

import org.kudari.api.Matrix;
import org.kudari.api.Readout;

/** Turns a model's raw outputs into predictions, in place. */
public final class Readouts {
    private Readouts() {}

    /**
     * Applies a readout to every row.
     *
     * @param outputs rows × outputs; overwritten
     */
    public static void apply(Readout readout, Matrix outputs) {
        for (int row = 0; row < outputs.rows(); row++) {
            switch (readout) {
                case IDENTITY -> {}
                case SIGMOID -> sigmoid(outputs, row);
                case SOFTMAX -> softmax(outputs, row);
            }
        }
    }

    private static void sigmoid(Matrix outputs, int row) {
        for (int k = 0; k < outputs.columns(); k++) {
            double z = outputs.get(row, k);
            // Of the two forms the one whose exponential cannot overflow.
            double e = StrictMath.exp(-Math.abs(z));
            outputs.set(row, k, z >= 0 ? 1 / (1 + e) : e / (1 + e));
        }
    }

    private static void softmax(Matrix outputs, int row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < outputs.columns(); k++) {
            largest = Math.max(largest, outputs.get(row, k));
        }
        double sum = 0;
        for (int k = 0; k < outputs.columns(); k++) {
            double e = StrictMath.exp(outputs.get(row, k) - largest);
            outputs.set(row, k, e);
            sum += e;
        }
        for (int k = 0; k < outputs.columns(); k++) {
            outputs.set(row, k, outputs.get(row, k) / sum);
        }
    }
}
