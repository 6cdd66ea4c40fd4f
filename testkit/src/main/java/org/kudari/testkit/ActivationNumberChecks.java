package org.kudari.testkit;

/** What an activation function does in single precision, and with numbers at the edge. */
final class ActivationNumberChecks {
    private static final double[] EXTREMES = {
        Double.MIN_VALUE,
        Float.MIN_VALUE,
        1e-300,
        1e-40,
        1e-17,
        40,
        100,
        800,
        1e5,
        1e20,
        1e38,
        1e150,
        1e300,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    /** A few dozen operations of single precision, each rounded; and an exponential makes more of an error in x. */
    private static final double RELATIVE_ERROR = 128 * 0x1p-24;

    private ActivationNumberChecks() {}

    static void floatsAgree(ActivationTrial trial) {
        float[] values = ActivationTrial.floats(trial.values());
        double[] exact = ActivationTrial.doubles(values);
        requireNear(trial, "the value", exact, trial.results(values), trial.results(exact));
        requireNear(trial, "the slope", exact, trial.slopes(values), trial.slopes(exact));
    }

    private static void requireNear(
            ActivationTrial trial, String what, double[] values, float[] found, double[] expected) {
        for (int i = 0; i < values.length; i++) {
            double scale = Math.max(Math.abs(expected[i]), Math.max(1, Math.abs(values[i])));
            if (Math.abs(found[i] - expected[i]) > RELATIVE_ERROR * scale && !isNearKink(trial, values[i])) {
                throw new CheckFailure(
                        what + " " + Bits.text(found[i]) + " in single precision at x = " + Bits.text(values[i]),
                        "nearly that in double, " + Bits.text(expected[i]),
                        "two versions of one formula of which one was changed");
            }
        }
    }

    /** Where the slope jumps, rounding decides on which side a value lies. */
    private static boolean isNearKink(ActivationTrial trial, double x) {
        return trial.subject().kinks(trial.options()).stream().anyMatch(kink -> Math.abs(kink - x) < 1e-4);
    }

    static void hugeAndTiny(ActivationTrial trial) {
        for (double extreme : EXTREMES) {
            for (double x : new double[] {extreme, -extreme}) {
                requireNumber("the value", trial.results(x)[0], "", x);
                requireNumber("the slope", trial.slopes(x)[0], "", x);
                requireNumber("the value", trial.results((float) x)[0], " in single precision", (float) x);
                requireNumber("the slope", trial.slopes((float) x)[0], " in single precision", (float) x);
            }
        }
    }

    private static void requireNumber(String what, double found, String precision, double x) {
        if (Double.isNaN(found)) {
            throw new CheckFailure(
                    what + " NaN" + precision + " at x = " + Bits.text(x),
                    "a number, or an infinity",
                    "∞/∞, ∞ − ∞ or 0·∞ after an overflow, as in x·sigmoid(x) for −∞: keep a factor from becoming infinite"
                            + " where the other is 0");
        }
    }

    static void nan(ActivationTrial trial) {
        requireNaN(trial.results(0.5, Double.NaN, 0.5)[1], "");
        requireNaN(trial.results(0.5f, Float.NaN, 0.5f)[1], " in single precision");
    }

    private static void requireNaN(double found, String precision) {
        if (!Double.isNaN(found)) {
            throw new CheckFailure(
                    "the value " + Bits.text(found) + precision + " at x = NaN",
                    "NaN, so that training notices that it has run away",
                    "a comparison that is false for NaN, as in 'x > 0 ? x : 0': use Math.max");
        }
    }
}
