package org.kudari.runner.data;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Numbers as data files write them: decimal digits with a point and an exponent, and nothing else that Java takes. */
final class NumberText {
    private static final Set<String> WORDS_FOR_MISSING =
            Set.of("na", "n/a", "nan", "null", "none", "?", "-", "missing");

    private NumberText() {}

    /** The number; empty if the text is none, or one beyond the range of a double. */
    static OptionalDouble parse(String text) {
        if (!isDecimal(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static boolean isDecimal(String text) {
        int i = sign(text, 0);
        int afterWhole = digits(text, i);
        int count = afterWhole - i;
        i = afterWhole;
        if (i < text.length() && text.charAt(i) == '.') {
            int afterFraction = digits(text, i + 1);
            count += afterFraction - i - 1;
            i = afterFraction;
        }
        if (count == 0) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = sign(text, i + 1);
            i = digits(text, exponent);
            if (i == exponent) {
                return false;
            }
        }
        return i == text.length();
    }

    private static int sign(String text, int i) {
        return i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-') ? i + 1 : i;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
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
        return isDecimal(text) ? "; it is beyond the range of a double" : "";
    }
}
