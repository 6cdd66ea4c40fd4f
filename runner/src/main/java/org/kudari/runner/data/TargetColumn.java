package org.kudari.runner.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** A numeric target with its fitted transform. */
record TargetColumn(String name, Standardizer standardizer) {
    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("center", standardizer.center());
        tree.put("scale", standardizer.scale());
        return tree;
    }
}
