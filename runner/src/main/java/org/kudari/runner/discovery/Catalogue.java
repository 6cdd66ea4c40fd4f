package org.kudari.runner.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kudari.api.ComponentProvider;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.problem.Problem;

/** All components that were found, and what went wrong on the way. Immutable. */
public final class Catalogue {
    private final List<Component<?>> components;
    private final List<Problem> problems;
    private final PluginSearch search;

    Catalogue(List<Component<?>> components, List<Problem> problems, PluginSearch search) {
        List<Component<?>> sorted = new ArrayList<>(components);
        sorted.sort(Comparator.comparing(
                        (Component<?> component) -> component.kind().word())
                .thenComparing(Component::qualifiedName));
        this.components = List.copyOf(sorted);
        this.problems = List.copyOf(problems);
        this.search = search;
    }

    /** Every component, by kind and name. */
    public List<Component<?>> components() {
        return components;
    }

    /** The providers that could not be used, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /** The components of a kind. */
    public <P extends ComponentProvider> List<Component<P>> components(ComponentKind<P> kind) {
        List<Component<P>> found = new ArrayList<>();
        for (Component<?> component : components) {
            if (component.kind() == kind) {
                @SuppressWarnings("unchecked")
                Component<P> ofKind = (Component<P>) component;
                found.add(ofKind);
            }
        }
        return found;
    }

    /**
     * The component of a name, plain or qualified ({@code jar-name:name}).
     *
     * @param where the place of the name, for messages
     * @throws InvalidInputException if there is none, with the nearest name, or if several have it, with their jars
     */
    public <P extends ComponentProvider> Component<P> require(ComponentKind<P> kind, String name, String where) {
        List<Component<P>> matches = matches(kind, name);
        if (matches.isEmpty()) {
            throw new InvalidInputException(
                    where, "unknown " + kind + " '" + name + "'; " + known(kind, name) + failedProviders());
        }
        return only(matches, kind, name, where);
    }

    /**
     * The component that was known by a name when something was saved: where several have it now, the one from the jar it came from, in
     * whatever version.
     *
     * @param origin the {@link ComponentOrigin#name} it had
     * @param version the {@link ComponentOrigin#version} it had
     * @param where what it was saved in, for messages
     * @throws InvalidInputException if there is none, with the jar that is missing, or if several have it
     */
    public <P extends ComponentProvider> Component<P> requireSaved(
            ComponentKind<P> kind, String name, String origin, String version, String where) {
        List<Component<P>> fromOrigin = matches(kind, ComponentOrigin.qualifier(origin) + ":" + name);
        List<Component<P>> matches = fromOrigin.size() == 1 ? fromOrigin : matches(kind, name);
        if (matches.isEmpty()) {
            throw new InvalidInputException(
                    where,
                    "needs the " + kind + " '" + name + "', which came from " + origin + " (version " + version + "); "
                            + search.whereToPut() + failedProviders());
        }
        return only(matches, kind, name, where);
    }

    private static <P extends ComponentProvider> Component<P> only(
            List<Component<P>> matches, ComponentKind<P> kind, String name, String where) {
        if (matches.size() > 1) {
            throw new InvalidInputException(where, severalOf(kind, name, matches));
        }
        return matches.get(0);
    }

    /** The name that was probably meant; else all of them, those that several have with their jars. */
    private String known(ComponentKind<?> kind, String name) {
        Map<String, Long> counts = components(kind).stream()
                .collect(Collectors.groupingBy(Component::name, TreeMap::new, Collectors.counting()));
        if (!NearestName.addition(name, counts.keySet()).isEmpty()) {
            return NearestName.hint(name, counts.keySet());
        }
        List<String> unique = components(kind).stream()
                .map(component -> counts.get(component.name()) == 1 ? component.name() : component.qualifiedName())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        return NearestName.hint(name, unique) + search.whereLooked();
    }

    private <P extends ComponentProvider> List<Component<P>> matches(ComponentKind<P> kind, String name) {
        return components(kind).stream()
                .filter(component -> component.name().equals(name)
                        || component.qualifiedName().equals(name))
                .collect(Collectors.toList());
    }

    private static String severalOf(ComponentKind<?> kind, String name, List<? extends Component<?>> matches) {
        Set<String> qualified = new TreeSet<>();
        matches.forEach(component -> qualified.add(component.qualifiedName()));
        long jarNames = matches.stream()
                .map(component -> component.origin().name())
                .distinct()
                .count();
        String jars = matches.stream()
                .map(Component::origin)
                .map(origin -> (jarNames == matches.size() ? origin.name() : origin.place()) + " (version "
                        + origin.version() + ")")
                .collect(Collectors.joining(" and "));
        return (matches.size() == 2 ? "two" : matches.size()) + " " + kind + " components are called '" + name
                + "', from " + jars + "; "
                + (qualified.size() == matches.size()
                        ? "write one of " + String.join(", ", qualified)
                        : "remove one of the jars");
    }

    private String failedProviders() {
        return problems.isEmpty()
                ? ""
                : "; not available: " + problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }
}
