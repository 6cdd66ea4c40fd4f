package org.kudari.runner.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
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

    private final Set<String> modules;

    /** @param modules the names of the modules that are to be loaded with it; none for the unnamed one */
    PluginClassLoader(String name, List<Path> jars, Set<String> modules) {
        super(name, urls(jars), ClassLoader.getPlatformClassLoader());
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
        return isApi(name) ? ComponentProvider.class.getClassLoader().loadClass(name) : super.loadClass(name, resolve);
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

    /** Only the plugin's own: services of the host or the platform are not for its libraries to mix with. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith("META-INF/services/") ? findResources(name) : super.getResources(name);
    }
}
