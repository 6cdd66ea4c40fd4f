package org.kudari.losses;

import java.util.Arrays;
import java.util.Map;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Matrix;
import org.kudari.api.Options;

/** Losses as a configuration makes them, and what they say of a few rows. */
final class TestLosses {
    private TestLosses() {}

    /** A loss with some options given, and the others left to their defaults. */
    static Loss create(LossProvider provider, Map<String, ?> given) {
        return provider.create(Options.of(provider.options(), given));
    }

    /** ℓ of one row of weight 1. */
    static double value(Loss loss, double[] predictions, double[] targets) {
        return loss.evaluate(row(predictions), row(targets), new double[] {1}, null);
    }

    /** ∂ℓ/∂ŷ of one row of weight 1. */
    static double[] gradient(Loss loss, double[] predictions, double[] targets) {
        Matrix gradient = Matrix.zeros(1, predictions.length);
        Arrays.fill(gradient.values(), 99);
        loss.evaluate(row(predictions), row(targets), new double[] {1}, gradient);
        return gradient.values();
    }

    private static Matrix row(double... values) {
        return Matrix.of(values, 1, values.length);
    }
}
