package org.kudari.optimizers.schedules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** Lines of recorded factors, and the schedules that they are of. */
final class Recorded {
    static final List<ScheduleProvider> PROVIDERS = List.of(
            new ConstantProvider(),
            new CosineProvider(),
            new CosineRestartsProvider(),
            new CyclicProvider(),
            new ExponentialProvider(),
            new InverseSquareRootProvider(),
            new InverseTimeProvider(),
            new LinearWarmUpProvider(),
            new MultiStepProvider(),
            new OneCycleProvider(),
            new PolynomialProvider(),
            new ReduceOnPlateauProvider(),
            new SequenceProvider(),
            new StepProvider(),
            new WarmUpStableDecayProvider());

    static final Map<String, List<String[]>> GOLDEN = byCase("schedules.csv");
    static final Map<String, List<String[]>> PYTORCH = byCase("schedules-pytorch.csv");

    private Recorded() {}

    /** The lines of a file, comments aside, by schedule and options: {@code name;options}. */
    private static Map<String, List<String[]>> byCase(String file) {
        Map<String, List<String[]>> cases = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Recorded.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(";");
                cases.computeIfAbsent(cells[0] + ";" + cells[1], key -> new ArrayList<>())
                        .add(cells);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** The schedule of a case {@code name;key=value key=value}. */
    static Schedule schedule(String ofCase) {
        return schedule(name(ofCase), options(ofCase));
    }

    static String name(String ofCase) {
        return ofCase.substring(0, ofCase.indexOf(';'));
    }

    static Map<String, ?> options(String ofCase) {
        Map<String, Object> options = new LinkedHashMap<>();
        Stream.of(ofCase.substring(ofCase.indexOf(';') + 1).split(" "))
                .filter(text -> !text.isEmpty())
                .forEach(text -> {
                    String[] pair = text.split("=");
                    options.put(pair[0], value(pair[1]));
                });
        return options;
    }

    static Schedule schedule(String name, Map<String, ?> options) {
        ScheduleProvider provider = provider(name);
        return provider.create(Options.of(provider.options(), options));
    }

    static ScheduleProvider provider(String name) {
        return PROVIDERS.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(String text) {
        if (text.startsWith("[")) {
            return Stream.of(text.substring(1, text.length() - 1).split(","))
                    .filter(element -> !element.isEmpty())
                    .map(Long::valueOf)
                    .toList();
        }
        if (text.matches("-?\\d+")) {
            return Long.valueOf(text);
        }
        if (text.matches("true|false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?[\\d.]+(e-?\\d+)?") ? (Object) Double.valueOf(text) : text;
    }
}
