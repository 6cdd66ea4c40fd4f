package org.kudari.runner.data;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Numbers as data files write them: decimal digits with a point and an exponent, and nothing else that Java takes. */
final class NumberText {
    private static final Set<String> WORDS_FOR_MISSING =
            Set.of("na", "n/a", "nan", "null", "none", "?", "-", "missing");

    private static final long MOST_EXACT_DIGITS = 1L << 53;
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int MOST_EXACT_POWER = EXACT_POWERS.length - 1;

    private NumberText() {}

    /** The number; empty if the text is none, or one beyond the range of a double. */
    static OptionalDouble parse(String text) {
        double value = parse(text.toCharArray(), 0, text.length());
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The same for a part of an array: the double nearest to the number, as {@link Double#parseDouble} gives it; NaN if the
     * text is none.
     */
    static double parse(char[] text, int from, int to) {
        double value = nearest(text, from, to);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static double nearest(char[] text, int from, int to) {
        int i = sign(text, from, to);
        boolean isNegative = i > from && text[from] == '-';
        int wholeEnd = digits(text, i, to);
        long digits = value(0, text, i, wholeEnd);
        int count = wholeEnd - i;
        int exponent = 0;
        i = wholeEnd;
        if (i < to && text[i] == '.') {
            int fractionEnd = digits(text, i + 1, to);
            exponent = i + 1 - fractionEnd;
            digits = value(digits, text, i + 1, fractionEnd);
            count -= exponent;
            i = fractionEnd;
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (i == to && digits <= MOST_EXACT_DIGITS && exponent >= -MOST_EXACT_POWER) {
            // Both are exact, so the quotient is rounded once (Clinger, How to read floating point numbers accurately,
            // 1990).
            double magnitude = digits / EXACT_POWERS[-exponent];
            return isNegative ? -magnitude : magnitude;
        }
        if (i < to && !isExponent(text, i, to)) {
            return Double.NaN;
        }
        return Double.parseDouble(new String(text, from, to - from));
    }

    private static boolean isExponent(char[] text, int from, int to) {
        if (text[from] != 'e' && text[from] != 'E') {
            return false;
        }
        int first = sign(text, from + 1, to);
        return first < to && digits(text, first, to) == to;
    }

    private static int sign(char[] text, int from, int to) {
        return from < to && (text[from] == '+' || text[from] == '-') ? from + 1 : from;
    }

    private static int digits(char[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Digits behind those of a number; once that is beyond what is exact it only stays so. */
    private static long value(long before, char[] text, int from, int to) {
        long value = before;
        for (int i = from; i < to; i++) {
            value = value > MOST_EXACT_DIGITS ? value : 10 * value + text[i] - '0';
        }
        return value;
    }

    /** What to tell somebody who has this text where a number is needed; begins with a semicolon. */
    static String hint(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (WORDS_FOR_MISSING.contains(lower)) {
            return "; if that stands for a missing value, leave the cell empty and say missing: mean or"
                    + " missing: drop-row";
        }
        if (parse(text.replace(',', '.')).isPresent()) {
            return "; write the decimal point as '.'";
        }
        return Double.isInfinite(nearest(text.toCharArray(), 0, text.length()))
                ? "; it is beyond the range of a double"
                : "";
    }
}
