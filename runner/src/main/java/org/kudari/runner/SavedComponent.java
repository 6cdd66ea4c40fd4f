package org.kudari.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kudari.runner.config.ComponentChoice;

/**
 * A component as a saved model remembers it: what it was, with which options, and where it came from.
 *
 * @param kind the word of its kind
 * @param origin the jar's file name, or the module's name
 */
record SavedComponent(String kind, String name, String origin, String version, Map<String, Object> options) {
    static SavedComponent of(ComponentChoice<?> choice) {
        return new SavedComponent(
                choice.component().kind().word(),
                choice.component().name(),
                choice.component().origin().name(),
                choice.component().origin().version(),
                choice.options().toTree());
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind);
        tree.put("name", name);
        tree.put("origin", origin);
        tree.put("version", version);
        tree.put("options", options);
        return tree;
    }
}
