package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kudari.api.Option;
import org.kudari.api.OptionException;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.problem.Problem;

/**
 * Reads the keys of one mapping, collects what is wrong with them, and in the end reports the keys that nobody asked for.
 * A value that is wrong is reported and reads as its default, so that reading goes on and finds the next mistake.
 */
final class Section {
    private final String title;
    private final Map<String, ConfigNode.Entry> entries;
    private final String where;
    private final List<Problem> problems;
    private final int problemsBefore;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param title what the section is called in messages: {@code data}, {@code the configuration} … */
    Section(String title, ConfigNode.Mapping mapping, List<Problem> problems) {
        this.title = title;
        this.entries = mapping.entries();
        this.where = mapping.where();
        this.problems = problems;
        this.problemsBefore = problems.size();
    }

    String where() {
        return where;
    }

    void problem(String place, String message) {
        problems.add(Problem.at(place, message));
    }

    /** The value of a key, if it is there and not empty. */
    Optional<ConfigNode> node(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key))
                .map(ConfigNode.Entry::value)
                .filter(value -> !(value instanceof ConfigNode.Scalar scalar && scalar.value() == null));
    }

    /** The value of a key, reported when it is not there. */
    Optional<ConfigNode> required(String key, String expected) {
        Optional<ConfigNode> value = node(key);
        if (value.isEmpty()) {
            String place = entries.containsKey(key) ? entries.get(key).keyWhere() : where;
            problem(place, "'" + key + "' is missing in " + title + "; expected " + expected);
        }
        return value;
    }

    /** The section of a key; empty when it is not there or no mapping, the latter reported. */
    Optional<Section> section(String key) {
        return section(key, "");
    }

    /** As {@link #section(String)}, with an example of what to write for who wrote something else. */
    Optional<Section> section(String key, String example) {
        return node(key).flatMap(value -> asMapping(key, value, example)).map(mapping -> section(key, mapping));
    }

    /** As {@link #section(String)}, but a key without a value counts, and has the defaults of all there is under it. */
    Optional<Section> sectionOrDefaults(String key) {
        boolean isBare = entries.containsKey(key) && node(key).isEmpty();
        return isBare
                ? Optional.of(section(
                        key, new ConfigNode.Mapping(Map.of(), entries.get(key).keyWhere())))
                : section(key);
    }

    private Section section(String key, ConfigNode.Mapping mapping) {
        return new Section("'" + key + "'", mapping, problems);
    }

    private Optional<ConfigNode.Mapping> asMapping(String key, ConfigNode value, String example) {
        if (value instanceof ConfigNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        problem(
                value.where(),
                key + ": found " + value.found() + ", but expected keys with values"
                        + (example.isEmpty() ? "" : ", such as " + example));
        return Optional.empty();
    }

    /** The value of an option that has a default. */
    <T> T value(Option<T> option) {
        return given(option).or(option::defaultValue).orElseThrow();
    }

    /** The value of an option if it is there and right. */
    <T> Optional<T> given(Option<T> option) {
        return node(option.name()).flatMap(value -> accept(option, value));
    }

    <T> Optional<T> accept(Option<T> option, ConfigNode value) {
        try {
            return Optional.of(option.accept(value.plain()));
        } catch (OptionException e) {
            String hint =
                    value.plain() instanceof String text && !option.choices().isEmpty()
                            ? NearestName.addition(text, option.choices())
                            : "";
            problem(
                    value.where(),
                    option.name() + ": found " + value.found() + ", but expected " + e.expected() + hint);
            return Optional.empty();
        }
    }

    /** One name or a list of names, such as columns. */
    List<Located<String>> names(String key) {
        return names(key, "the name of a column");
    }

    /** As {@link #names(String)}, of what {@code expected} says. */
    List<Located<String>> names(String key, String expected) {
        return node(key).map(value -> names(key, expected, value)).orElse(List.of());
    }

    List<Located<String>> names(String key, ConfigNode value) {
        return names(key, "the name of a column", value);
    }

    private List<Located<String>> names(String key, String expected, ConfigNode value) {
        List<ConfigNode> elements =
                value instanceof ConfigNode.Sequence sequence ? sequence.elements() : List.of(value);
        List<Located<String>> names = new ArrayList<>();
        for (ConfigNode element : elements) {
            if (element instanceof ConfigNode.Scalar scalar && scalar.value() != null) {
                names.add(new Located<>(scalar.value().toString(), element.where()));
            } else {
                problem(element.where(), key + ": found " + element.found() + ", but expected " + expected);
            }
        }
        return names;
    }

    /** Whether nothing has been reported of it and of what is read beside it. */
    boolean isSound() {
        return problems.size() == problemsBefore;
    }

    /** The keys there are, where these are the user's own words. */
    List<Located<String>> keys() {
        List<Located<String>> keys = new ArrayList<>();
        entries.forEach((key, entry) -> keys.add(new Located<>(key, entry.keyWhere())));
        return keys;
    }

    /** Reports every key that was not asked for. */
    void finish() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                problem(
                        entry.keyWhere(),
                        "unknown key '" + key + "' in " + title + "; " + NearestName.hint(key, known));
            }
        });
    }
}
