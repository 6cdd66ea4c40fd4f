package org.kudari.runner.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Option;
import org.kudari.runner.problem.Problem;

/** Collects components from service loaders and from providers given by hand. One bad provider never hurts another. */
public final class ComponentFinder {
    private static final String NAME = "[a-z0-9-]+";

    private final List<Component<?>> components = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Adds every provider that a class loader's class path and module path name. */
    public ComponentFinder addAll(ClassLoader loader) {
        addAll(ComponentKind.MODEL, loader);
        addAll(ComponentKind.LOSS, loader);
        addAll(ComponentKind.OPTIMIZER, loader);
        return this;
    }

    private <P extends ComponentProvider> void addAll(ComponentKind<P> kind, ClassLoader loader) {
        Iterator<P> providers = ServiceLoader.load(kind.service(), loader).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                add(kind, providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                // The loader has stepped past the provider that failed; the others are still to come.
                problems.add(Problem.at("", "a " + kind + " provider cannot be loaded: " + reason(e)));
            }
        }
    }

    /** Adds one provider. */
    public <P extends ComponentProvider> ComponentFinder add(ComponentKind<P> kind, P provider) {
        ComponentOrigin origin = ComponentOrigin.of(provider.getClass());
        try {
            Optional<String> fault = fault(provider);
            if (fault.isEmpty()) {
                components.add(new Component<>(
                        kind,
                        provider.name(),
                        provider.description(),
                        List.copyOf(provider.options()),
                        provider,
                        origin));
            } else {
                reject(provider, origin, fault.get());
            }
        } catch (RuntimeException | LinkageError e) {
            // A stranger's code: whatever it throws is its own problem, not that of the other components.
            reject(provider, origin, "threw " + e);
        }
        return this;
    }

    private static Optional<String> fault(ComponentProvider provider) {
        if (provider.name() == null || !provider.name().matches(NAME)) {
            return Optional.of("name() gave '" + provider.name() + "', but expected " + NAME);
        }
        if (provider.description() == null || provider.options() == null) {
            return Optional.of("description() and options() must not give null");
        }
        Set<String> names = new HashSet<>();
        for (Option<?> option : provider.options()) {
            if (!names.add(option.name())) {
                return Optional.of("options() names '" + option.name() + "' twice");
            }
        }
        return Optional.empty();
    }

    private void reject(ComponentProvider provider, ComponentOrigin origin, String what) {
        problems.add(Problem.at(origin.name(), provider.getClass().getName() + ": " + what));
    }

    private static String reason(Throwable thrown) {
        return thrown.getCause() == null ? thrown.toString() : thrown.getMessage() + ": " + thrown.getCause();
    }

    /** What was found so far. */
    public Catalogue catalogue() {
        return new Catalogue(components, problems);
    }
}
