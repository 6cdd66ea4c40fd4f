package org.kudari.metrics;

import java.util.Locale;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** How the numbers of all classes become one. */
enum Average {
    /** Of two classes the second, the positive one; of more, as {@link #MACRO}. */
    AUTO,
    /** The mean over the classes that have a number. */
    MACRO,
    /** The number of all classes' counts together. */
    MICRO,
    /** The mean over the classes that have a number, each weighted by its rows. */
    WEIGHTED,
    /** None: a number for each class. */
    NONE;

    private static final String DOC =
            "how the numbers of the classes become one: auto takes the second of two classes, and of"
                    + " more the mean; none gives a number for each class";

    /** The option of metrics of counts. */
    static final Option<String> OF_COUNTS = option("auto", "macro", "micro", "weighted", "none");

    /** The option of other metrics, which cannot count the classes together. */
    static final Option<String> OF_NUMBERS = option("auto", "macro", "weighted", "none");

    private static Option<String> option(String... words) {
        return Option.choice("average", words).defaultValue(words[0]).doc(DOC);
    }

    static Average of(Options options, Option<String> option) {
        return valueOf(options.get(option).toUpperCase(Locale.ROOT));
    }

    /** Whether the positive one of two classes is all that is asked for. */
    boolean isOfPositive(MetricContext context) {
        return this == AUTO && context.names().size() == 2;
    }

    /**
     * The result.
     *
     * @param values one for each class; NaN for one that has none
     * @param weights how many rows each class has
     */
    MetricResult of(MetricContext context, double[] values, double[] weights) {
        if (this == NONE) {
            return MetricResult.of(context.names(), values);
        }
        return MetricResult.of(isOfPositive(context) ? values[1] : mean(values, weights));
    }

    private double mean(double[] values, double[] weights) {
        PreciseSums sums = new PreciseSums(2);
        for (int k = 0; k < values.length; k++) {
            if (!Double.isNaN(values[k])) {
                double weight = this == WEIGHTED ? weights[k] : 1;
                sums.add(0, weight, values[k]);
                sums.add(1, weight);
            }
        }
        return sums.value(0) / sums.value(1);
    }
}
