package org.kudari.runner.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import org.kudari.api.ComponentProvider;

/** The api that the host shares with its plugins. */
final class HostApi {
    private static final Class<?> ANY = ComponentProvider.class;

    private HostApi() {}

    /** Its version; empty where nothing tells, as in an application that was packed into one jar. */
    static Optional<ModuleDescriptor.Version> version() {
        Module module = ANY.getModule();
        return (module.isNamed() ? Optional.of(module.getDescriptor()) : descriptorBesideItsClasses())
                .filter(descriptor -> descriptor.name().equals(ANY.getPackageName()))
                .flatMap(ModuleDescriptor::version);
    }

    /**
     * On the class path nothing is a module, but the descriptor still lies in the jar. A manifest would not do: in an application of one
     * jar it tells the application's version.
     */
    private static Optional<ModuleDescriptor> descriptorBesideItsClasses() {
        try {
            URL own = ANY.getResource(ANY.getSimpleName() + ".class");
            URLConnection descriptor = new URL(own, "../../../module-info.class").openConnection();
            descriptor.setUseCaches(false);
            try (InputStream in = descriptor.getInputStream()) {
                return Optional.of(ModuleDescriptor.read(in));
            }
        } catch (IOException | InvalidModuleDescriptorException e) {
            // There is none, or it is somebody else's: then plugins are not held to a version.
            return Optional.empty();
        }
    }
}
