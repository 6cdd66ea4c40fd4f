package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kudari.runner.problem.InvalidInputException;

/** Makes a preparation from the plain values that it was saved as. */
final class PreparationReader {
    private final String where;

    PreparationReader(String where) {
        this.where = where;
    }

    FittedPreparation read(Object tree) {
        Map<?, ?> data = map(tree);
        List<InputColumn> inputs = new ArrayList<>();
        list(data, "inputs").forEach(input -> inputs.add(input(map(input))));
        Targets targets = targets(list(data, "targets"));
        Optional<String> weight = data.containsKey("weight") ? Optional.of(text(data, "weight")) : Optional.empty();
        String separator = text(data, "separator");
        require(separator.length() == 1, "'data' is incomplete");
        return new FittedPreparation(inputs, targets, weight, separator.charAt(0));
    }

    private InputColumn input(Map<?, ?> input) {
        String name = text(input, "name");
        String kind = text(input, "kind");
        if (kind.equals(NumberInput.KIND)) {
            OptionalDouble fill =
                    input.containsKey("fill") ? OptionalDouble.of(number(input, "fill")) : OptionalDouble.empty();
            return new NumberInput(name, fill, standardizer(input));
        }
        require(kind.equals(CategoryInput.KIND), "input '" + name + "' is of unknown kind '" + kind + "'");
        return new CategoryInput(name, texts(input, "categories"));
    }

    private Targets targets(List<?> trees) {
        require(!trees.isEmpty(), "'data' has no target");
        Map<?, ?> first = map(trees.get(0));
        if (first.containsKey("kind")) {
            if (first.get("kind").equals(BinaryTarget.KIND)) {
                return new BinaryTarget(text(first, "name"), text(first, "negative"), text(first, "positive"));
            }
            require(
                    first.get("kind").equals(ClassTarget.KIND),
                    "target is of unknown kind '" + first.get("kind") + "'");
            return new ClassTarget(text(first, "name"), texts(first, "classes"));
        }
        List<NumberTarget> columns = new ArrayList<>();
        trees.forEach(tree -> columns.add(new NumberTarget(text(map(tree), "name"), standardizer(map(tree)))));
        return new NumberTargets(List.copyOf(columns));
    }

    private List<String> texts(Map<?, ?> tree, String key) {
        List<String> texts = new ArrayList<>();
        list(tree, key).forEach(text -> texts.add(String.valueOf(text)));
        return List.copyOf(texts);
    }

    private Standardizer standardizer(Map<?, ?> column) {
        return new Standardizer(number(column, "center"), number(column, "scale"));
    }

    private Map<?, ?> map(Object value) {
        require(value instanceof Map<?, ?>, "'data' is incomplete");
        return (Map<?, ?>) value;
    }

    private List<?> list(Map<?, ?> tree, String key) {
        require(tree.get(key) instanceof List<?>, "'data' has no '" + key + "'");
        return (List<?>) tree.get(key);
    }

    private String text(Map<?, ?> tree, String key) {
        require(tree.get(key) instanceof String, "'data' has no '" + key + "'");
        return (String) tree.get(key);
    }

    private double number(Map<?, ?> tree, String key) {
        require(tree.get(key) instanceof Number, "'data' has no '" + key + "'");
        return ((Number) tree.get(key)).doubleValue();
    }

    private void require(boolean condition, String problem) {
        if (!condition) {
            throw InvalidInputException.damagedModel(where, problem);
        }
    }
}
