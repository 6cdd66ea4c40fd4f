package org.kudari.runner.discovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.kudari.api.ComponentProvider;
import org.kudari.runner.problem.Problem;

/** Collects components from service loaders and from providers given by hand. One bad provider never hurts another. */
public final class ComponentFinder {
    private final List<Component<?>> components = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<PluginSearch.Place> searched = new ArrayList<>();
    private String advice = "";

    /** Adds every provider that a class loader's class path and module path name. */
    public ComponentFinder addAll(ClassLoader loader) {
        ComponentKind.all().forEach(kind -> addAll(kind, loader));
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
            components.add(Component.of(kind, provider, origin));
        } catch (UnusableProviderException e) {
            reject(provider, origin, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            // A stranger's code: whatever it throws is its own problem, not that of the other components.
            reject(provider, origin, "threw " + e);
        }
        return this;
    }

    /** Adds a component that was found otherwise. */
    public ComponentFinder add(Component<?> component) {
        components.add(component);
        return this;
    }

    /** Adds a problem that was met otherwise, to be told where a component is missing. */
    public ComponentFinder add(Problem problem) {
        problems.add(problem);
        return this;
    }

    /**
     * Adds a folder that was searched for plugins, to be told where a component is missing.
     *
     * @param plugins how many it holds, usable or not
     */
    public ComponentFinder searched(Path folder, int plugins) {
        searched.add(new PluginSearch.Place(folder.toAbsolutePath().normalize(), plugins));
        return this;
    }

    /** What to tell of how another folder of plugins is named, where a component is missing. */
    public ComponentFinder advice(String sentence) {
        advice = sentence;
        return this;
    }

    private void reject(ComponentProvider provider, ComponentOrigin origin, String what) {
        problems.add(Problem.at(origin.name(), provider.getClass().getName() + ": " + what));
    }

    private static String reason(Throwable thrown) {
        return thrown.getCause() == null ? thrown.toString() : thrown.getMessage() + ": " + thrown.getCause();
    }

    /** What was found so far. */
    public Catalogue catalogue() {
        return new Catalogue(components, problems, new PluginSearch(searched, advice));
    }
}
