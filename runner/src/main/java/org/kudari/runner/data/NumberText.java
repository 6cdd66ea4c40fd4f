package org.kudari.runner.data;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Numbers as data files write them: decimal digits with a point and an exponent, and nothing else that Java takes. */
final class NumberText {
    private static final Set<String> WORDS_FOR_MISSING =
            Set.of("na", "n/a", "nan", "null", "none", "?", "-", "missing");

    /** Stands for more digits than a long holds. */
    private static final long TOO_LONG = Long.MAX_VALUE;

    private static final int MOST_EXPONENT_DIGITS = 4;

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
        int wholeEnd = digits(text, i, to);
        long digits = value(0, text, i, wholeEnd);
        int count = wholeEnd - i;
        int exponent = 0;
        i = wholeEnd;
        if (i < to && text[i] == '.') {
            int fractionEnd = digits(text, i + 1, to);
            digits = value(digits, text, i + 1, fractionEnd);
            exponent = i + 1 - fractionEnd;
            count -= exponent;
            i = fractionEnd;
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (i < to) {
            int first = text[i] == 'e' || text[i] == 'E' ? sign(text, i + 1, to) : to;
            if (first == to || digits(text, first, to) < to) {
                return Double.NaN;
            }
            int power = (int) value(0, text, first, Math.min(to, first + MOST_EXPONENT_DIGITS));
            exponent += text[i + 1] == '-' ? -power : power;
            digits = to - first > MOST_EXPONENT_DIGITS ? TOO_LONG : digits;
        }
        double magnitude = digits == TOO_LONG ? Double.NaN : NearestDouble.of(digits, exponent);
        if (Double.isNaN(magnitude)) {
            return Double.parseDouble(new String(text, from, to - from));
        }
        return text[from] == '-' ? -magnitude : magnitude;
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

    /** Digits behind those of a number. */
    private static long value(long before, char[] text, int from, int to) {
        long value = before;
        for (int i = from; i < to; i++) {
            if (value >= TOO_LONG / 10) {
                return TOO_LONG;
            }
            value = 10 * value + text[i] - '0';
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
