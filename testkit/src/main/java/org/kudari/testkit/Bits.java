package org.kudari.testkit;

import org.kudari.compute.DecimalText;

/** Whether numbers are the same to the last bit, and where not. */
final class Bits {
    private Bits() {}

    /** Requires the same numbers in the same order; every NaN is the same. */
    static void require(String when, double[] found, double[] expected, String usualCause) {
        if (found.length != expected.length) {
            throw new CheckFailure(
                    when + ": " + found.length + " numbers", expected.length + " numbers, as before", usualCause);
        }
        for (int i = 0; i < found.length; i++) {
            if (Double.doubleToLongBits(found[i]) != Double.doubleToLongBits(expected[i])) {
                throw new CheckFailure(
                        when + ": " + text(found[i]) + " as number " + (i + 1) + " of " + found.length,
                        text(expected[i]) + ", to the last bit",
                        usualCause);
            }
        }
    }

    /** A number for a message, with all its digits. */
    static String text(double value) {
        String text = DecimalText.shortest(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
