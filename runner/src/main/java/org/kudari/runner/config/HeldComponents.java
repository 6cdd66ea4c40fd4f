package org.kudari.runner.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kudari.api.Chosen;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Options;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentOrigin;

/**
 * The components in the options of others, such as a plugin's activation function in a network: those that are not from the same jar
 * as one of their holders, since it takes their jars as well to repeat a run or to use a model.
 */
final class HeldComponents {
    private final Catalogue catalogue;
    private final Set<String> sources = new HashSet<>();
    private final Set<Component<?>> known = new HashSet<>();
    private final List<ComponentChoice<?>> held = new ArrayList<>();

    private HeldComponents(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<ComponentChoice<?>> of(List<ComponentChoice<?>> holders, Catalogue catalogue) {
        HeldComponents found = new HeldComponents(catalogue);
        holders.forEach(holder -> found.sources.add(source(holder.component())));
        holders.forEach(holder -> found.addAllIn(holder.options(), holder.where()));
        return List.copyOf(found.held);
    }

    private void addAllIn(Object value, String where) {
        if (value instanceof Options options) {
            options.asMap().values().forEach(inner -> addAllIn(inner, where));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> addAllIn(element, where));
        } else if (value instanceof Chosen<?> chosen) {
            for (Component<?> component : catalogue.components()) {
                if (component.provider().getClass() == chosen.provider().getClass()) {
                    add(component, chosen, where);
                }
            }
            addAllIn(chosen.options(), where);
        }
    }

    private <P extends ComponentProvider> void add(Component<P> component, Chosen<?> chosen, String where) {
        if (!sources.contains(source(component)) && known.add(component)) {
            held.add(new ComponentChoice<>(chosen.name(), component, chosen.options(), where));
        }
    }

    private static String source(Component<?> component) {
        ComponentOrigin origin = component.origin();
        return origin.location().map(Path::toString).orElse(origin.name());
    }
}
