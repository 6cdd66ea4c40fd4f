package org.kudari.runner.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.runner.problem.InvalidInputException;

/** Replaces parts of a configuration by assignments such as {@code training.epochs=50}. */
public final class Overrides {
    private Overrides() {}

    /**
     * A configuration with assignments made to it, in their order.
     *
     * @param assignments each {@code key=value}: the key a path of names joined by points, the value YAML
     * @throws InvalidInputException if one is malformed
     */
    public static ConfigNode.Mapping apply(ConfigNode.Mapping config, List<String> assignments) {
        ConfigNode.Mapping changed = config;
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals <= 0
                    || assignment.startsWith(".")
                    || assignment.substring(0, equals).contains("..")) {
                throw new InvalidInputException(
                        "--set " + assignment, "expected key=value, such as training.epochs=50");
            }
            String where = "--set " + assignment;
            ConfigNode value = YamlReader.value(assignment.substring(equals + 1), where);
            changed = assign(changed, List.of(assignment.substring(0, equals).split("\\.")), value, where);
        }
        return changed;
    }

    private static ConfigNode.Mapping assign(
            ConfigNode.Mapping mapping, List<String> path, ConfigNode value, String where) {
        Map<String, ConfigNode.Entry> entries = new LinkedHashMap<>(mapping.entries());
        String key = path.get(0);
        ConfigNode.Entry old = entries.get(key);
        ConfigNode replacement = path.size() == 1
                ? value
                : assign(mappingOf(old, path.get(1), where), path.subList(1, path.size()), value, where);
        entries.put(key, new ConfigNode.Entry(old == null ? where : old.keyWhere(), replacement));
        return new ConfigNode.Mapping(entries, mapping.where());
    }

    /**
     * The mapping to assign into. A component written as a name alone is one without options, so {@code optimizer: adam}
     * takes {@code optimizer.adam.learning-rate=0.1}; naming another component replaces the one that was there.
     */
    private static ConfigNode.Mapping mappingOf(ConfigNode.Entry old, String nextKey, String where) {
        if (old != null && old.value() instanceof ConfigNode.Mapping mapping) {
            return mapping;
        }
        return new ConfigNode.Mapping(Map.of(), where);
    }
}
