package org.kudari.optimizers.schedules;

import java.util.Locale;
import org.kudari.api.Option;

/** The shape of a way from one factor to another, as a function of the share of the way that is left. */
enum Easing {
    /** A straight line. */
    LINEAR {
        @Override
        double at(double left) {
            return left;
        }
    },
    /** ½·(1 + cos(π·(1 − left))), as sin²(π/2·left), which keeps its digits near 0 too. */
    COSINE {
        @Override
        double at(double left) {
            return left <= 0.5 ? squaredSine(left) : 1 - squaredSine(1 - left);
        }
    },
    /** 1 − √(1 − left), without the difference. */
    SQUARE_ROOT {
        @Override
        double at(double left) {
            return left / (1 + Math.sqrt(1 - left));
        }
    };

    /** An option that chooses one of some; the first is the default. */
    static Option<String> option(String name, Easing... easings) {
        String[] words = new String[easings.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = easings[i].toString();
        }
        return Option.choice(name, words).defaultValue(words[0]);
    }

    static Easing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** From 1, where all is left, to 0. */
    abstract double at(double left);

    /**
     * sin²(π/2·share) for shares up to a half, by the series of the sine, whose next term is below 10⁻¹⁹. Not {@link StrictMath#sin}: on
     * some JDKs it allocates at each call.
     */
    private static double squaredSine(double share) {
        double angle = Math.PI / 2 * share;
        double series = 1;
        for (int k = 16; k >= 2; k -= 2) {
            series = 1 - angle * angle / (k * (k + 1)) * series;
        }
        return angle * series * (angle * series);
    }

    /** The factor on the way from one to another. */
    double between(double from, double to, double left) {
        return to + (from - to) * at(left);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
