package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

/** Reads a component: a name, or a name with its options. */
final class ChoiceReader {
    private final Catalogue catalogue;
    private final List<Problem> problems;

    ChoiceReader(Catalogue catalogue, List<Problem> problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    <P extends ComponentProvider> Optional<ComponentChoice<P>> read(ComponentKind<P> kind, ConfigNode node) {
        if (node instanceof ConfigNode.Scalar scalar && scalar.value() instanceof String name) {
            return choose(kind, name, node.where(), new ConfigNode.Mapping(Map.of(), node.where()));
        }
        if (node instanceof ConfigNode.Mapping mapping && mapping.entries().size() == 1) {
            Map.Entry<String, ConfigNode.Entry> only =
                    mapping.entries().entrySet().iterator().next();
            return optionsOf(kind, only.getKey(), only.getValue().value())
                    .flatMap(options ->
                            choose(kind, only.getKey(), only.getValue().keyWhere(), options));
        }
        String found = node instanceof ConfigNode.Mapping mapping
                ? mapping.entries().isEmpty()
                        ? "no name"
                        : "several names: "
                                + String.join(", ", mapping.entries().keySet())
                : node.found();
        report(
                node.where(),
                kind + ": found " + found + ", but expected one name, or one name with its options, as in"
                        + " {gradient-descent: {learning-rate: 0.1}}");
        return Optional.empty();
    }

    private Optional<ConfigNode.Mapping> optionsOf(ComponentKind<?> kind, String name, ConfigNode node) {
        if (node instanceof ConfigNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (node instanceof ConfigNode.Scalar scalar && scalar.value() == null) {
            return Optional.of(new ConfigNode.Mapping(Map.of(), node.where()));
        }
        report(
                node.where(),
                kind + " '" + name + "': found " + node.found() + ", but expected its options, each with its"
                        + " value");
        return Optional.empty();
    }

    private <P extends ComponentProvider> Optional<ComponentChoice<P>> choose(
            ComponentKind<P> kind, String name, String where, ConfigNode.Mapping given) {
        Component<P> component;
        try {
            component = catalogue.require(kind, name, where);
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
        int before = problems.size();
        Section section = new Section(kind + " '" + name + "'", given, problems);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Option<?> option : component.options()) {
            Optional<?> value = section.given(option);
            if (value.isPresent()) {
                values.put(option.name(), value.get());
            } else if (option.defaultValue().isEmpty()
                    && section.node(option.name()).isEmpty()) {
                report(
                        where,
                        kind + " '" + name + "' needs '" + option.name() + "': " + option.expectation()
                                + (option.doc().isEmpty() ? "" : " (" + option.doc() + ")"));
            }
        }
        if (component.options().isEmpty() && !given.entries().isEmpty()) {
            List<String> keys = new ArrayList<>(given.entries().keySet());
            report(
                    given.entries().get(keys.get(0)).keyWhere(),
                    kind + " '" + name + "' takes no options, but found '" + String.join("', '", keys) + "'");
        } else {
            section.finish();
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new ComponentChoice<>(name, component, Options.of(component.options(), values), where));
    }

    private void report(String where, String message) {
        problems.add(Problem.at(where, message));
    }
}
