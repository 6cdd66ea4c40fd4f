package org.kudari.testkit;

import java.util.Arrays;

/** What an activation function reads and writes. */
final class ActivationMemoryChecks {
    private static final int MARGIN = 5;
    /** No number that a function gives. */
    private static final double OUTSIDE = -987654.25;

    private ActivationMemoryChecks() {}

    /** Every value computed alone, beside those that were computed together. */
    static void places(ActivationTrial trial) {
        double[] values = trial.values();
        float[] floats = ActivationTrial.floats(values);
        double[][] together = {
            trial.results(values),
            trial.slopes(values),
            ActivationTrial.doubles(trial.results(floats)),
            ActivationTrial.doubles(trial.slopes(floats))
        };
        double[][] alone = new double[together.length][values.length];
        for (int i = 0; i < values.length; i++) {
            alone[0][i] = trial.results(values[i])[0];
            alone[1][i] = trial.slopes(values[i])[0];
            alone[2][i] = trial.results(floats[i])[0];
            alone[3][i] = trial.slopes(floats[i])[0];
        }
        for (int part = 0; part < together.length; part++) {
            Bits.require(
                    "one at a time",
                    alone[part],
                    together[part],
                    "a loop that treats the end of a range otherwise, or numbers of other values that are not set anew: results"
                            + " would depend on how work is divided over threads");
        }
    }

    static void ranges(ActivationTrial trial) {
        double[] values = Arrays.copyOf(trial.values(), 37);
        double[] kept = trial.activation().slopeNeedsValues() ? values : trial.results(values);
        double[] slopes = new double[values.length];
        Arrays.fill(slopes, 1);
        for (int length : new int[] {0, 1, values.length}) {
            int end = MARGIN + length;
            double[] wide = widened(values);
            trial.activation().apply(wide, MARGIN, end);
            requireOutsideAsBefore("apply", wide, widened(values), end);
            double[] gradient = widened(slopes);
            trial.activation().multiplyBySlope(widened(kept), gradient, MARGIN, end);
            requireOutsideAsBefore("multiplyBySlope", gradient, widened(slopes), end);

            float[] wideFloats = ActivationTrial.floats(widened(values));
            trial.activation().apply(wideFloats, MARGIN, end);
            requireOutsideAsBefore("apply", ActivationTrial.doubles(wideFloats), rounded(widened(values)), end);
            float[] gradientFloats = ActivationTrial.floats(widened(slopes));
            trial.activation().multiplyBySlope(ActivationTrial.floats(widened(kept)), gradientFloats, MARGIN, end);
            requireOutsideAsBefore("multiplyBySlope", ActivationTrial.doubles(gradientFloats), widened(slopes), end);
        }
    }

    private static double[] widened(double[] values) {
        double[] wide = new double[values.length + 2 * MARGIN];
        Arrays.fill(wide, OUTSIDE);
        System.arraycopy(values, 0, wide, MARGIN, values.length);
        return wide;
    }

    private static double[] rounded(double[] values) {
        return ActivationTrial.doubles(ActivationTrial.floats(values));
    }

    private static void requireOutsideAsBefore(String call, double[] found, double[] before, int end) {
        for (int i = 0; i < found.length; i++) {
            boolean inside = i >= MARGIN && i < end;
            if (!inside && found[i] != before[i]) {
                throw new CheckFailure(
                        call + " wrote " + Bits.text(found[i]) + " at position " + i + " of a range from " + MARGIN
                                + " to " + end,
                        "only positions of the range written to: others are computed by other threads",
                        "a loop over the whole array, or one with '<= to'");
            }
        }
    }

    static void keptStays(ActivationTrial trial) {
        double[] values = trial.values();
        double[] kept = trial.activation().slopeNeedsValues() ? values.clone() : trial.results(values);
        double[] before = kept.clone();
        trial.activation().multiplyBySlope(kept, new double[kept.length], 0, kept.length);
        requireAsBefore(kept, before);
        float[] floats = ActivationTrial.floats(before);
        trial.activation().multiplyBySlope(floats, new float[floats.length], 0, floats.length);
        requireAsBefore(ActivationTrial.doubles(floats), rounded(before));
    }

    private static void requireAsBefore(double[] kept, double[] before) {
        Bits.require(
                "what was kept, after multiplyBySlope",
                kept,
                before,
                "writing into it: the results are the next layer's inputs, whose gradient is still to be computed");
    }
}
