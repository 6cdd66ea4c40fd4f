package org.kudari.runner.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    Catalogue(List<Component<?>> components, List<Problem> problems) {
        List<Component<?>> sorted = new ArrayList<>(components);
        sorted.sort(Comparator.comparing(
                        (Component<?> component) -> component.kind().word())
                .thenComparing(Component::qualifiedName));
        this.components = List.copyOf(sorted);
        this.problems = List.copyOf(problems);
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
        List<Component<P>> known = components(kind);
        List<Component<P>> matches = known.stream()
                .filter(component -> component.name().equals(name)
                        || component.qualifiedName().equals(name))
                .collect(Collectors.toList());
        if (matches.size() == 1) {
            return matches.get(0);
        }
        if (matches.isEmpty()) {
            throw new InvalidInputException(
                    where,
                    "unknown " + kind + " '" + name + "'; "
                            + NearestName.hint(
                                    name, known.stream().map(Component::name).collect(Collectors.toList()))
                            + failedProviders());
        }
        throw new InvalidInputException(where, severalOf(kind, name, matches));
    }

    private static String severalOf(ComponentKind<?> kind, String name, List<? extends Component<?>> matches) {
        Set<String> qualified = new TreeSet<>();
        matches.forEach(component -> qualified.add(component.qualifiedName()));
        String jars = matches.stream()
                .map(component -> component.origin().name() + " (version "
                        + component.origin().version() + ")")
                .collect(Collectors.joining(" and "));
        return "two " + kind + " components are called '" + name + "', from " + jars + "; "
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
