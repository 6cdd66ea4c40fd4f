package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kudari.api.Chosen;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.compute.DecimalText;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

/** Reads a component: a name, or a name with its options, which may hold components in turn. */
public final class ChoiceReader {
    private final Catalogue catalogue;
    private final List<Problem> problems;

    ChoiceReader(Catalogue catalogue, List<Problem> problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /**
     * The options of a component that was saved with them.
     *
     * @param tree as {@link Options#toTree} gave it
     * @param where what it was saved in, for messages
     * @throws InvalidInputException if the component does not take them
     */
    public static Options saved(Component<?> component, Map<String, Object> tree, Catalogue catalogue, String where) {
        List<Problem> problems = new ArrayList<>();
        ConfigNode.Mapping given = (ConfigNode.Mapping) ConfigNode.of(tree, where);
        return new ChoiceReader(catalogue, problems)
                .options(component, component.name(), given, where)
                .orElseThrow(() -> new InvalidInputException(problems));
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
                kind + ": found " + found + ", but expected one name, or one name with its options, as in "
                        + example(kind));
        return Optional.empty();
    }

    /** A component there is, with an option that it has. */
    private <P extends ComponentProvider> String example(ComponentKind<P> kind) {
        for (Component<P> component : catalogue.components(kind)) {
            for (Option<?> option : component.options()) {
                if (option.defaultValue().orElse(null) instanceof Double number) {
                    return "{" + component.name() + ": {" + option.name() + ": " + DecimalText.shortest(number) + "}}";
                }
            }
        }
        return "{name: {option: value}}";
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
        return options(component, name, given, where)
                .map(options -> new ComponentChoice<>(name, component, options, where));
    }

    /**
     * The options of a component; empty when something is wrong with them, which is reported.
     *
     * @param where the place of its name
     */
    private Optional<Options> options(Component<?> component, String name, ConfigNode.Mapping given, String where) {
        String title = component.kind() + " '" + name + "'";
        if (component.options().isEmpty() && !given.entries().isEmpty()) {
            List<String> keys = new ArrayList<>(given.entries().keySet());
            report(
                    given.entries().get(keys.get(0)).keyWhere(),
                    title + " takes no options, but found '" + String.join("', '", keys) + "'");
            return Optional.empty();
        }
        return options(title, component.options(), given, where);
    }

    private Optional<Options> options(String title, List<Option<?>> declared, ConfigNode.Mapping given, String where) {
        int before = problems.size();
        Section section = new Section(title, given, problems);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Option<?> option : declared) {
            Optional<ConfigNode> node = section.node(option.name());
            node.flatMap(found -> value(title, option, found, section))
                    .ifPresent(value -> values.put(option.name(), value));
            if (node.isEmpty() && option.defaultValue().isEmpty()) {
                report(
                        where,
                        title + " needs '" + option.name() + "': " + option.expectation()
                                + (option.doc().isEmpty() ? "" : " (" + option.doc() + ")"));
            }
        }
        section.finish();
        return problems.size() > before ? Optional.empty() : Optional.of(Options.of(declared, values));
    }

    /** A value as {@link Option#accept} takes it: components are looked up, what is under keys of its own is read in turn. */
    private Optional<?> value(String title, Option<?> option, ConfigNode node, Section section) {
        String place = option.name() + " of " + title;
        if (option.component().isPresent()) {
            ComponentKind<?> kind = ComponentKind.of(option.component().get()).orElseThrow();
            return option.isList() ? elements(option, node, element -> chosen(kind, element)) : chosen(kind, node);
        }
        if (!option.options().isEmpty()) {
            return option.isList()
                    ? elements(option, node, element -> nested(place, option, element))
                    : nested(place, option, node);
        }
        return section.accept(option, node);
    }

    private Optional<List<Object>> elements(
            Option<?> option, ConfigNode node, Function<ConfigNode, Optional<?>> element) {
        if (!(node instanceof ConfigNode.Sequence sequence)) {
            report(node.where(), option.name() + ": found " + node.found() + ", but expected " + option.expectation());
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        sequence.elements().forEach(each -> element.apply(each).ifPresent(values::add));
        return Optional.of(values);
    }

    private <P extends ComponentProvider> Optional<Chosen<P>> chosen(ComponentKind<P> kind, ConfigNode node) {
        return read(kind, node)
                .map(choice -> Chosen.of(choice.name(), choice.component().provider(), choice.options()));
    }

    private Optional<Options> nested(String title, Option<?> option, ConfigNode node) {
        if (node instanceof ConfigNode.Mapping mapping) {
            return options(title, option.options(), mapping, node.where());
        }
        List<String> keys = option.options().stream().map(Option::name).toList();
        report(
                node.where(),
                title + ": found " + node.found() + ", but expected keys with values, out of "
                        + String.join(", ", keys));
        return Optional.empty();
    }

    private void report(String where, String message) {
        problems.add(Problem.at(where, message));
    }
}
