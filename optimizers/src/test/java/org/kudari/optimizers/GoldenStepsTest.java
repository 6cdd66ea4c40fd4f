package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;

/**
 * Ten steps of every optimizer, with each of its options, against those that {@code src/test/golden/optimizers.py} computed from
 * the formulas with 50 digits.
 */
class GoldenStepsTest {
    /** Of the largest value a parameter has had: a sum is as exact as its largest term. */
    private static final double TOLERANCE = 1e-13;

    private static final Golden GOLDEN = Golden.read();

    static List<Case> cases() {
        return GOLDEN.cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAreThoseOfTheFormula(Case golden) {
        Optimizer optimizer = golden.optimizer();
        State state = State.of(optimizer.state(GOLDEN.layout), GOLDEN.layout);
        double[] parameters = GOLDEN.start.clone();
        double[] largest = GOLDEN.start.clone();
        for (int i = 0; i < GOLDEN.gradients.size(); i++) {
            ScheduledStep step = new ScheduledStep(i + 1, GOLDEN.factors.get(i), new double[parameters.length]);
            optimizer.step(parameters, Optimizers.withGradient(GOLDEN.gradients.get(i)), state, step);
            for (int k = 0; k < parameters.length; k++) {
                double expected = golden.after.get(i)[k];
                largest[k] = Math.max(Math.abs(largest[k]), Math.abs(expected));
                assertEquals(
                        expected, parameters[k], TOLERANCE * largest[k], "parameter " + k + " after step " + (i + 1));
            }
        }
    }

    /** Those that make a step from one gradient; line searches have tests of their own. */
    private static List<OptimizerProvider> firstOrder() {
        return ServiceLoader.load(OptimizerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider ->
                        provider.create(Options.defaults(provider.options())) instanceof FirstOrderOptimizer)
                .toList();
    }

    @Test
    void everyOptimizerIsThereWithItsDefaultsAndEachOfItsOptions() {
        for (OptimizerProvider provider : firstOrder()) {
            List<Case> cases = GOLDEN.cases.stream()
                    .filter(golden -> golden.name.equals(provider.name()))
                    .toList();
            assertTrue(cases.stream().anyMatch(golden -> golden.options.isEmpty()), provider.name());
            Set<String> tried = new TreeSet<>();
            cases.forEach(golden -> tried.addAll(golden.options.keySet()));
            Set<String> declared = new TreeSet<>();
            provider.options().stream().map(Option::name).forEach(declared::add);
            assertEquals(declared, tried, provider.name());
        }
    }

    @Test
    void everyProviderSaysWhatItComputesAndWhereThatIsFrom() {
        Set<String> names = new LinkedHashSet<>();
        for (OptimizerProvider provider : firstOrder()) {
            names.add(provider.name());
            assertTrue(provider.formula().contains("θ ← "), provider.name());
            assertTrue(provider.source().endsWith("."), provider.name());
            assertTrue(provider.differences().contains("Keras"), provider.name());
        }
        assertEquals(13, names.size());
    }

    /** An optimizer with options, and the parameters after each step. */
    private record Case(String name, Map<String, Object> options, List<double[]> after) {
        Optimizer optimizer() {
            return Optimizers.optimizer(name, options);
        }

        @Override
        public String toString() {
            return name + " " + options;
        }
    }

    /** The script's file. */
    private static final class Golden {
        private ParameterLayout layout;
        private double[] start;
        private final List<Double> factors = new ArrayList<>();
        private final List<double[]> gradients = new ArrayList<>();
        private final List<Case> cases = new ArrayList<>();

        static Golden read() {
            Golden golden = new Golden();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    GoldenStepsTest.class.getResourceAsStream("/golden/optimizers.txt"), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(golden::take);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return golden;
        }

        private void take(String line) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "sizes" ->
                    layout = ParameterLayout.builder()
                            .weight("weight", Integer.parseInt(words[1]))
                            .bias("bias", Integer.parseInt(words[2]))
                            .build();
                case "start" -> start = numbers(words, 1);
                case "step" -> {
                    factors.add(Double.parseDouble(words[1]));
                    gradients.add(numbers(words, 2));
                }
                case "case" -> cases.add(new Case(words[1], options(words), new ArrayList<>()));
                default -> cases.get(cases.size() - 1).after.add(numbers(words, 1));
            }
        }

        private static double[] numbers(String[] words, int from) {
            return Arrays.stream(words, from, words.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        private static Map<String, Object> options(String[] words) {
            Map<String, Object> options = new LinkedHashMap<>();
            for (String word : Arrays.asList(words).subList(2, words.length)) {
                String[] pair = word.split("=");
                options.put(pair[0], pair[1].equals("true") ? true : Double.valueOf(pair[1]));
            }
            return options;
        }
    }
}
