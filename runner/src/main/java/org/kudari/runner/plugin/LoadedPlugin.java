package org.kudari.runner.plugin;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.kudari.api.ComponentProvider;
import org.kudari.runner.plugin.PluginDescriptor.NamedProvider;
import org.kudari.runner.problem.PluginProblem;

/** A plugin whose classes can be loaded, until it is closed. */
final class LoadedPlugin implements AutoCloseable {
    private final PluginDescriptor descriptor;
    private final PluginClassLoader loader;
    private final ModuleLayer layer;

    LoadedPlugin(PluginDescriptor descriptor, PluginClassLoader loader) {
        this(descriptor, loader, null);
    }

    /** @param layer where its modules are; {@code null} when its classes are in the unnamed module */
    LoadedPlugin(PluginDescriptor descriptor, PluginClassLoader loader, ModuleLayer layer) {
        this.descriptor = descriptor;
        this.loader = loader;
        this.layer = layer;
    }

    PluginDescriptor descriptor() {
        return descriptor;
    }

    PluginClassLoader classLoader() {
        return loader;
    }

    /** @throws PluginFault if it cannot be constructed, whatever its author's code throws */
    ComponentProvider instantiate(NamedProvider named) throws PluginFault {
        try {
            Class<?> type = Class.forName(named.className(), false, loader);
            if (!named.kind().service().isAssignableFrom(type)) {
                throw fault(
                        named,
                        "does not implement " + named.kind().service().getName(),
                        "name it for the kind that it provides, or let it implement that");
            }
            if (layer == null) {
                return construct(type);
            }
            requireProvided(named, type);
            return provide(named, type);
        } catch (ClassNotFoundException e) {
            throw fault(
                    named,
                    "no such class in " + loader.getName(),
                    "write the class's full name, with a $ before the name of a nested one");
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw fault(
                    named,
                    "cannot be constructed (" + e.getClass().getSimpleName() + ")",
                    "make the class public, not abstract, with a public constructor without arguments");
        } catch (InvocationTargetException e) {
            throw thrown(named, e.getCause());
        } catch (ServiceConfigurationError e) {
            throw thrown(named, e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // A stranger's code: whatever it throws is its own problem, not that of the other plugins.
            throw thrown(named, e);
        }
    }

    /** In a module the services file is not read. */
    private static void requireProvided(NamedProvider named, Class<?> type) throws PluginFault {
        ModuleDescriptor module = type.getModule().getDescriptor();
        String service = named.kind().service().getName();
        boolean provided = module.provides().stream()
                .anyMatch(provides -> provides.service().equals(service)
                        && provides.providers().contains(type.getName()));
        if (!provided) {
            throw fault(
                    named,
                    "META-INF/services names it, but module-info of " + module.name() + " does not provide it",
                    "add 'provides " + service + " with " + type.getName() + ";' to module-info.java");
        }
    }

    private static ComponentProvider construct(Class<?> type)
            throws NoSuchMethodException, IllegalAccessException, InstantiationException, InvocationTargetException {
        return (ComponentProvider) type.getConstructor().newInstance();
    }

    /** A module need not export its providers: then the service loader alone may construct them. */
    private ComponentProvider provide(NamedProvider named, Class<?> type) throws NoSuchMethodException {
        Iterator<? extends ServiceLoader.Provider<? extends ComponentProvider>> providers =
                ServiceLoader.load(layer, named.kind().service()).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    throw new NoSuchMethodException(named.className());
                }
                ServiceLoader.Provider<? extends ComponentProvider> provider = providers.next();
                if (provider.type() == type) {
                    return provider.get();
                }
            } catch (ServiceConfigurationError e) {
                // That of another provider is told when its turn comes.
                if (e.getMessage().contains(named.className())) {
                    throw e;
                }
            }
        }
    }

    private static PluginFault thrown(NamedProvider named, Throwable thrown) {
        return fault(named, "threw " + thrown, LinkageHint.of(thrown));
    }

    private static PluginFault fault(NamedProvider named, String what, String remedy) {
        return new PluginFault(
                PluginProblem.of(named.jar(), named.className(), PluginProblem.Stage.INSTANTIATE, what, remedy));
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            System.getLogger(LoadedPlugin.class.getPackageName())
                    .log(System.Logger.Level.WARNING, "a plugin cannot be closed", e);
        }
    }
}
