package org.kudari.runner.plugin;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.discovery.ComponentOrigin;

/**
 * What screening found out about a plugin.
 *
 * @param files its jars
 * @param providers the providers that it names
 * @param module the jar's module, if all of its jars are explicit modules, so that they can be loaded as such; if it has several with
 *     providers, the first
 */
record PluginDescriptor(PluginFiles files, List<NamedProvider> providers, Optional<ModuleDescriptor> module) {
    /**
     * A provider that a jar names.
     *
     * @param kind what it provides
     * @param className the name of its class
     * @param origin the jar that names it
     */
    record NamedProvider(ComponentKind<?> kind, String className, ComponentOrigin origin) {
        Path jar() {
            return origin.location().orElseThrow();
        }
    }
}
