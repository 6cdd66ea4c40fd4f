package org.kudari.runner.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.kudari.api.ComponentProvider;

/**
 * Loads one plugin: its own jars, the api of this runner, and the Java platform; nothing else of the host. So a plugin's library in
 * another version than the host's is the plugin's. Works for classes of modules of a layer as well as for others.
 *
 * <p>Its name is the plugin's, so that stack traces show it.
 */
final class PluginClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final String API = ComponentProvider.class.getPackageName() + ".";

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Set<String> modules;

    /** @param modules the names of the modules that are to be loaded with it; none for the unnamed one */
    PluginClassLoader(String name, List<Path> jars, Set<String> modules) {
        super(name, urls(jars), PLATFORM);
        this.modules = modules;
    }

    private static URL[] urls(List<Path> jars) {
        return jars.stream().map(PluginClassLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar + ": has no URL", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isApi(name)) {
            return ComponentProvider.class.getClassLoader().loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = platformClass(name);
            }
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /** {@code null} if the platform has no such class. Its loader also answers for all of the host's modules, which are not meant. */
    private static Class<?> platformClass(String name) {
        try {
            Class<?> found = PLATFORM.loadClass(name);
            boolean ofPlatform = found.getClassLoader() == null || found.getClassLoader() == PLATFORM;
            // The JDK's tools, such as its compiler, are where an application is.
            return ofPlatform
                            || found.getModule().isNamed()
                                    && found.getModule().getName().startsWith("jdk.")
                    ? found
                    : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Whether a class of this name was loaded from the plugin's jars. */
    boolean hasLoaded(String className) {
        Class<?> found = findLoadedClass(className);
        return found != null && found.getClassLoader() == this;
    }

    /** The api's own package, and not one below it. */
    private static boolean isApi(String className) {
        return className.startsWith(API) && className.indexOf('.', API.length()) < 0;
    }

    @Override
    protected Class<?> findClass(String module, String name) {
        if (module != null && !modules.contains(module)) {
            return null;
        }
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            // What this method is to say of a class that is not there.
            return null;
        }
    }

    @Override
    protected URL findResource(String module, String name) throws IOException {
        return module == null || modules.contains(module) ? findResource(name) : null;
    }

    @Override
    public URL findResource(String name) {
        URL found = super.findResource(name);
        return found == null ? null : UncachedResource.url(found);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> uncached = new ArrayList<>();
        super.findResources(name).asIterator().forEachRemaining(url -> uncached.add(UncachedResource.url(url)));
        return Collections.enumeration(uncached);
    }

    /** Only the plugin's own: services of the host or the platform are not for its libraries to mix with. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith("META-INF/services/") ? findResources(name) : super.getResources(name);
    }
}
