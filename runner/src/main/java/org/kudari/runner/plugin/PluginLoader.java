package org.kudari.runner.plugin;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kudari.api.ComponentProvider;
import org.kudari.runner.problem.PluginProblem;

/**
 * Makes a plugin's classes loadable: as modules in a layer of their own over the api's when they are explicit modules and so is the
 * api, and else in the unnamed module of a class loader of its own. Both see the api and the platform, and nothing else of the host.
 */
final class PluginLoader {
    private PluginLoader() {}

    /** @throws PluginFault if its modules cannot be resolved */
    static LoadedPlugin load(PluginDescriptor descriptor) throws PluginFault {
        List<Path> jars = descriptor.files().jars();
        String name = descriptor.files().place().getFileName().toString();
        ModuleLayer apiLayer = ComponentProvider.class.getModule().getLayer();
        if (descriptor.module().isEmpty() || apiLayer == null) {
            return new LoadedPlugin(descriptor, new PluginClassLoader(name, jars, Set.of()));
        }
        Configuration configuration = resolve(descriptor, apiLayer);
        Set<String> modules = new TreeSet<>();
        configuration.modules().forEach(module -> modules.add(module.name()));
        PluginClassLoader loader = new PluginClassLoader(name, jars, modules);
        ModuleLayer layer = ModuleLayer.defineModules(configuration, List.of(apiLayer), module -> loader)
                .layer();
        return new LoadedPlugin(descriptor, loader, layer);
    }

    private static Configuration resolve(PluginDescriptor descriptor, ModuleLayer apiLayer) throws PluginFault {
        try {
            ModuleFinder own = ModuleFinder.of(descriptor.files().jars().toArray(Path[]::new));
            Set<String> roots = new TreeSet<>();
            own.findAll().forEach(reference -> roots.add(reference.descriptor().name()));
            return Configuration.resolve(own, List.of(apiLayer.configuration()), ModuleFinder.of(), roots);
        } catch (FindException | ResolutionException e) {
            throw new PluginFault(PluginProblem.of(
                    descriptor.files().place(),
                    PluginProblem.Stage.LOAD,
                    "its modules cannot be resolved (" + e.getMessage() + ")",
                    "put what is missing beside it into a folder of its own, or, for a module of the platform, start java"
                            + " with --add-modules"));
        }
    }
}
