package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.kudari.api.ComponentProvider;

/** The providers of a provider's kind that are found from where it is. */
final class Neighbours {
    private Neighbours() {}

    static List<ComponentProvider> of(ComponentProvider provider) {
        List<ComponentProvider> found = new ArrayList<>();
        Iterator<? extends ComponentProvider> providers = ServiceLoader.load(
                        Kind.of(provider).service(), provider.getClass().getClassLoader())
                .iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return found;
                }
                found.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                // Another component that cannot be loaded is no fault of the one being checked.
                continue;
            }
        }
    }
}
