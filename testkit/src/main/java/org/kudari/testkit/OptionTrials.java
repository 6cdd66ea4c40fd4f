package org.kudari.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** The options that a component is tried with: the author's, and what can be read off their declarations. */
final class OptionTrials {
    /** A little of everything; each option takes what it can. */
    private static final List<Object> VALUES = List.of(
            false,
            true,
            -1L,
            0L,
            1L,
            2L,
            3L,
            -1e300,
            -1000.0,
            -1.0,
            -0.001,
            0.0,
            0.001,
            0.5,
            1.0,
            1000.0,
            1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            List.of(),
            List.of(-1L),
            List.of(1L),
            List.of(2L, 3L));

    private static final String NO_SUCH_WORD = "no such word";

    private final Subject<?> subject;
    private final List<Option<?>> declared;

    OptionTrials(Subject<?> subject) {
        this.subject = subject;
        this.declared = List.copyOf(subject.provider().options());
    }

    /** Values to try an option with, some of which it refuses. */
    static List<Object> values(Option<?> option) {
        List<Object> values = new ArrayList<>(option.choices());
        values.addAll(VALUES);
        if (!option.choices().isEmpty()) {
            values.add(NO_SUCH_WORD);
        }
        return values;
    }

    private static List<Object> accepted(Option<?> option) {
        List<Object> accepted = new ArrayList<>();
        for (Object value : values(option)) {
            try {
                Object converted = option.accept(value);
                if (!accepted.contains(converted)) {
                    accepted.add(converted);
                }
            } catch (IllegalArgumentException refused) {
                // Out of its range or of another type: not a value to make a component with.
                continue;
            }
        }
        return accepted;
    }

    static Map<String, ?> with(Map<String, ?> given, Option<?> option, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(given);
        more.put(option.name(), value);
        return more;
    }

    /** What must be given for a component to be made: a value for each option without a default. */
    Map<String, ?> base() {
        Map<String, Object> base = new LinkedHashMap<>();
        for (Option<?> option : declared) {
            if (option.defaultValue().isEmpty()) {
                base.put(option.name(), valueFor(option));
            }
        }
        return base;
    }

    private Object valueFor(Option<?> option) {
        for (Map<String, ?> given : subject.options()) {
            if (given.containsKey(option.name())) {
                return given.get(option.name());
            }
        }
        return accepted(option).stream()
                .findFirst()
                .orElseThrow(() -> new CheckSkipped("option '" + option.name()
                        + "' has no default and none can be guessed: give one in options()"));
    }

    /** All sets to try, by what to call them: the base, each word of a choice, each side of a flag, and the author's. */
    Map<String, Map<String, ?>> sets() {
        Map<String, ?> base = base();
        Map<String, Map<String, ?>> sets = new LinkedHashMap<>();
        sets.put(base.isEmpty() ? "defaults" : base.toString(), base);
        for (Option<?> option : declared) {
            List<Object> alternatives = new ArrayList<>(option.choices());
            if (option.choices().isEmpty() && accepted(option).contains(true)) {
                alternatives.addAll(List.of(true, false));
            }
            for (Object value : alternatives) {
                if (!option.defaultValue().map(value::equals).orElse(false)) {
                    Map<String, ?> set = with(base, option, value);
                    sets.put(set.toString(), set);
                }
            }
        }
        for (Map<String, ?> given : subject.options()) {
            Map<String, Object> set = new LinkedHashMap<>(base);
            set.putAll(given);
            sets.put(set.toString(), set);
        }
        return sets;
    }

    /** A set that differs from another in each option that can differ. */
    Options otherThan(Options options) {
        Map<String, Object> other = new LinkedHashMap<>(options.asMap());
        for (Option<?> option : declared) {
            for (Object value : accepted(option)) {
                if (!value.equals(options.asMap().get(option.name()))) {
                    other.put(option.name(), value);
                }
            }
        }
        return Options.of(declared, other);
    }

    List<Option<?>> declared() {
        return declared;
    }

    /** Checked and complete. */
    Options options(Map<String, ?> given) {
        return Options.of(declared, given);
    }
}
