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

    private static final int MOST_POWER = 1 << 20;
    private static final int NO_POWER = Integer.MIN_VALUE;

    private NumberText() {}

    /** The number; empty if the text is none, or one beyond the range of a double. */
    static OptionalDouble parse(String text) {
        double value = parse(text.toCharArray(), 0, text.length());
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The same for a part of an array: the double nearest to the number, as {@link Double#parseDouble} gives it; NaN
     * if the text is none.
     */
    static double parse(char[] text, int from, int to) {
        double value = nearest(text, from, to);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static double nearest(char[] text, int from, int to) {
        long digits = 0;
        int count = 0;
        int point = -1;
        int i = afterSign(text, from, to);
        for (; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits < TOO_LONG / 10 ? 10 * digits + digit : TOO_LONG;
                count++;
            } else if (text[i] == '.' && point < 0) {
                point = i;
            } else {
                break;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        int exponent = point < 0 ? 0 : point + 1 - i;
        if (i < to) {
            int power = text[i] == 'e' || text[i] == 'E' ? power(text, i + 1, to) : NO_POWER;
            if (power == NO_POWER) {
                return Double.NaN;
            }
            exponent += power;
        }
        double magnitude = digits == TOO_LONG ? Double.NaN : NearestDouble.of(digits, exponent);
        if (Double.isNaN(magnitude)) {
            return Double.parseDouble(new String(text, from, to - from));
        }
        return text[from] == '-' ? -magnitude : magnitude;
    }

    private static int afterSign(char[] text, int from, int to) {
        return from < to && (text[from] == '+' || text[from] == '-') ? from + 1 : from;
    }

    /** What follows the letter e; one of many digits as a larger one than any that matters. */
    private static int power(char[] text, int from, int to) {
        int first = afterSign(text, from, to);
        int power = 0;
        for (int i = first; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return NO_POWER;
            }
            power = Math.min(MOST_POWER, 10 * power + text[i] - '0');
        }
        if (first == to) {
            return NO_POWER;
        }
        return text[from] == '-' ? -power : power;
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
