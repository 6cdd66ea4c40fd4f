package org.kudari.runner.plugin;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kudari.api.ComponentProvider;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.discovery.ComponentOrigin;
import org.kudari.runner.plugin.PluginDescriptor.NamedProvider;

/** Looks at a plugin's jars without running any of their code. */
final class PluginScreen {
    private static final String OWN_MODULES = "org.kudari.";

    private final PluginChecksums checksums;

    PluginScreen(PluginChecksums checksums) {
        this.checksums = checksums;
    }

    /** @throws PluginFault with the first thing that keeps the plugin from being loaded */
    PluginDescriptor screen(PluginFiles files) throws PluginFault {
        List<NamedProvider> providers = new ArrayList<>();
        Optional<ModuleDescriptor> main = Optional.empty();
        boolean allModules = true;
        for (Path path : files.jars()) {
            try (ScreenedJar jar = ScreenedJar.open(path)) {
                jar.requireNoApi();
                ComponentOrigin origin = new ComponentOrigin(
                        Optional.of(path), path.getFileName().toString(), jar.version());
                requireChecksum(path, origin);
                List<NamedProvider> named = providers(jar, path, origin);
                if (!named.isEmpty()) {
                    jar.requireReadableClasses();
                    requireApi(jar, path);
                    main = main.isPresent() ? main : jar.module();
                    providers.addAll(named);
                }
                allModules &= jar.module().isPresent();
            } catch (IOException e) {
                throw PluginFault.screening(path, "cannot be read (" + e + ")", "copy it again");
            }
        }
        if (providers.isEmpty()) {
            throw PluginFault.screening(
                    files.place(),
                    "names no component: neither a file META-INF/services/"
                            + ComponentKind.LOSS.service().getName()
                            + " (or that of another kind) nor 'provides' in module-info",
                    "add one, with the name of the provider's class");
        }
        return new PluginDescriptor(files, List.copyOf(providers), allModules ? main : Optional.empty());
    }

    private void requireChecksum(Path path, ComponentOrigin origin) throws PluginFault {
        Optional<String> fault = checksums.fault(path, origin.sha256().orElseThrow());
        if (fault.isPresent()) {
            throw PluginFault.screening(
                    path, fault.get(), "if you trust the jar, write its checksum into the list: sha256sum does it");
        }
    }

    private static List<NamedProvider> providers(ScreenedJar jar, Path path, ComponentOrigin origin)
            throws PluginFault {
        List<NamedProvider> providers = new ArrayList<>();
        for (ComponentKind<?> kind : ComponentKind.all()) {
            List<String> file = jar.servicesFile(kind);
            List<String> module = jar.provides(kind);
            if (!file.isEmpty() && !module.isEmpty() && !new HashSet<>(file).equals(new HashSet<>(module))) {
                throw PluginFault.screening(
                        path,
                        "names different providers of a " + kind + " in META-INF/services (" + String.join(", ", file)
                                + ") and in module-info (" + String.join(", ", module) + ")",
                        "make them agree: which of the two is read depends on the path that a jar is on");
            }
            for (String className : file.isEmpty() ? module : file) {
                providers.add(new NamedProvider(kind, className, origin));
            }
        }
        return providers;
    }

    private static void requireApi(ScreenedJar jar, Path path) throws PluginFault {
        for (ModuleDescriptor.Requires required :
                jar.module().map(ModuleDescriptor::requires).orElse(Set.of())) {
            if (required.name().startsWith(OWN_MODULES) && !required.name().equals("org.kudari.api")) {
                throw PluginFault.screening(
                        path,
                        "requires the module " + required.name() + ", but plugins see Kudari's api alone",
                        "do without it, or put a copy of what is needed into a package of your own");
            }
        }
        Optional<ModuleDescriptor.Version> compiled = jar.apiVersion();
        Optional<ModuleDescriptor.Version> here = hostApiVersion();
        if (compiled.isPresent() && here.isPresent() && !isCompatible(compiled.get(), here.get())) {
            throw PluginFault.screening(
                    path,
                    "was compiled against version " + compiled.get() + " of Kudari's api, but this is " + here.get(),
                    "get a build of the plugin for this version, or a newer Kudari");
        }
    }

    private static Optional<ModuleDescriptor.Version> hostApiVersion() {
        Module api = ComponentProvider.class.getModule();
        if (api.isNamed()) {
            return api.getDescriptor().version();
        }
        String version = ComponentProvider.class.getPackage().getImplementationVersion();
        return version == null ? Optional.empty() : Optional.of(ModuleDescriptor.Version.parse(version));
    }

    /** Of the same major version, and not newer. */
    private static boolean isCompatible(ModuleDescriptor.Version compiled, ModuleDescriptor.Version here) {
        return major(compiled).equals(major(here)) && compiled.compareTo(here) <= 0;
    }

    private static String major(ModuleDescriptor.Version version) {
        return version.toString().replaceFirst("[^0-9].*", "");
    }
}
