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
    /** ½·(1 + cos(π·(1 − left))), as sin²(π/2·left), which is exact near 0 too. */
    COSINE {
        @Override
        double at(double left) {
            double sine = StrictMath.sin(Math.PI / 2 * left);
            return sine * sine;
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

    /** The factor on the way from one to another. */
    double between(double from, double to, double left) {
        return to + (from - to) * at(left);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
