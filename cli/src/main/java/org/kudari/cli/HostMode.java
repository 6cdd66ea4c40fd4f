package org.kudari.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kudari.runner.Kudari;

/** The ways in which an application may hold Kudari: a plugin is to load in all of them. Each is tried with a copy of Kudari of its own. */
enum HostMode {
    /** All in one class loader, as on the class path, in a fat jar and in an application server. */
    CLASS_PATH("an application on the class path") {
        @Override
        ClassLoader runnerLoader(List<Path> jars) {
            return new URLClassLoader(
                    jars.stream().map(HostMode::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }
    },
    /** All modules, as on the module path and in a runtime image. */
    MODULE_PATH("an application on the module path") {
        @Override
        ClassLoader runnerLoader(List<Path> jars) {
            ModuleFinder finder = ModuleFinder.of(jars.toArray(Path[]::new));
            ModuleLayer boot = ModuleLayer.boot();
            Configuration configuration = boot.configuration().resolve(finder, ModuleFinder.of(), Set.of(RUNNER));
            return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                    .findLoader(RUNNER);
        }
    };

    private static final String RUNNER = "org.kudari.runner";

    private final String words;

    HostMode(String words) {
        this.words = words;
    }

    abstract ClassLoader runnerLoader(List<Path> jars);

    /** What keeps a plugin from being loaded there; nothing if it loads. */
    List<String> problems(Path plugin) {
        ClassLoader loader = runnerLoader(ownJars());
        try {
            return problems(plugin, loader.loadClass(Kudari.class.getName()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Kudari cannot be loaded again for " + this, e);
        } finally {
            close(loader);
        }
    }

    /** By reflection, since the class is another than the one that this one sees. */
    private static List<String> problems(Path plugin, Class<?> kudari) throws ReflectiveOperationException {
        Object builder = kudari.getMethod("builder").invoke(null);
        Class<?> type = builder.getClass();
        type.getMethod("discover", boolean.class).invoke(builder, false);
        type.getMethod("plugin", Path.class).invoke(builder, plugin);
        Object built = type.getMethod("build").invoke(builder);
        List<?> problems = (List<?>) kudari.getMethod("pluginProblems").invoke(built);
        List<String> words = problems.stream().map(Object::toString).toList();
        kudari.getMethod("close").invoke(built);
        return words;
    }

    private static void close(ClassLoader loader) {
        if (loader instanceof URLClassLoader closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The jars that this program runs from. */
    private static List<Path> ownJars() {
        List<Path> jars = new ArrayList<>();
        for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
            Optional<URI> location = module.reference().location();
            location.filter(uri -> uri.getScheme().equals("file")).map(Path::of).ifPresent(jars::add);
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(jars::add);
        return jars;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
