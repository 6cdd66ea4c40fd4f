package com.example.robust;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.ParameterLayout;

/** Waves about a level, of a period that is known: tides, seasons, hours of the day. */
public final class SeasonalProvider implements ModelProvider {
    private static final Option<Double> PERIOD =
            Option.real("period").greaterThan(0).doc("How long a wave is, in units of the input.");
    private static final Option<Long> HARMONICS = Option.integer("harmonics")
            .atLeast(1)
            .atMost(100)
            .defaultValue(1L)
            .doc("How many waves: of the period, of half of it, of a third of it …");

    @Override
    public String name() {
        return "seasonal";
    }

    @Override
    public String description() {
        return "seasonal: a level, and sines and cosines of a period and its parts";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(PERIOD, HARMONICS);
    }

    @Override
    public Model create(Options options, int inputs, int outputs) {
        return new Seasonal(inputs, outputs, options.get(PERIOD), options.get(HARMONICS).intValue());
    }

    /** ŷ = Φ(x)·Θ: whoever tells Φ can be trained by any optimizer, and solved by least squares. */
    private record Seasonal(int inputs, int outputs, double period, int harmonics) implements LinearInParameters {
        @Override
        public ParameterLayout parameters() {
            return ParameterLayout.builder()
                    .weight("amplitude", inputs * harmonics * 2, outputs)
                    .bias("level", outputs)
                    .build();
        }

        @Override
        public void design(Matrix x, Matrix features) {
            for (int row = 0; row < x.rows(); row++) {
                int feature = 0;
                for (int input = 0; input < inputs; input++) {
                    for (int harmonic = 1; harmonic <= harmonics; harmonic++) {
                        double angle = 2 * Math.PI * harmonic * x.get(row, input) / period;
                        // Not Math.sin, whose last digit may differ from one Java to the next.
                        features.set(row, feature++, StrictMath.sin(angle));
                        features.set(row, feature++, StrictMath.cos(angle));
                    }
                }
                features.set(row, feature, 1);
            }
        }

        @Override
        public List<String> featureNames(List<String> inputNames) {
            List<String> names = new ArrayList<>();
            for (String input : inputNames) {
                for (int harmonic = 1; harmonic <= harmonics; harmonic++) {
                    names.add("sin(" + harmonic + "·" + input + ")");
                    names.add("cos(" + harmonic + "·" + input + ")");
                }
            }
            names.add("level");
            return names;
        }
    }
}
