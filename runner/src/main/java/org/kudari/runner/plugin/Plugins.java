package org.kudari.runner.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kudari.runner.discovery.ComponentFinder;
import org.kudari.runner.plugin.PluginDescriptor.NamedProvider;
import org.kudari.runner.problem.ComponentFailedException;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.PluginProblem;
import org.kudari.runner.problem.Problem;

/** The plugins of some folders, loaded until they are closed. */
public final class Plugins implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;
    private final List<LoadedPlugin> loaded = new ArrayList<>();
    private final List<PluginProblem> problems = new ArrayList<>();

    /** No plugins yet. */
    public Plugins() {
        this(PATIENCE);
    }

    /** @param patience how long each provider may take to be constructed and asked */
    Plugins(Duration patience) {
        this.patience = patience;
    }

    /**
     * Loads all plugins of a folder, and adds their components. What is wrong with one is a problem, which hurts no other.
     *
     * @throws InvalidInputException if there is no such folder, or its list of checksums cannot be read
     */
    public void load(Path folder, ComponentFinder finder) {
        PluginFolder plugins = new PluginFolder(folder);
        PluginScreen screen = new PluginScreen(plugins.checksums());
        List<PluginFiles> found = plugins.plugins();
        finder.searched(folder, found.size());
        for (PluginFiles files : found) {
            load(files, screen, finder);
        }
    }

    /** The same, if there is such a folder. */
    public void loadIfPresent(Path folder, ComponentFinder finder) {
        if (Files.isDirectory(folder)) {
            load(folder, finder);
        } else {
            finder.searched(folder, 0);
        }
    }

    /**
     * Loads one plugin, and adds its components.
     *
     * @param place a jar, or a folder with a jar and its libraries
     * @throws InvalidInputException if there is no such jar or folder
     */
    public void loadOne(Path place, ComponentFinder finder) {
        load(PluginFolder.one(place), new PluginScreen(PluginChecksums.none()), finder);
    }

    private void load(PluginFiles files, PluginScreen screen, ComponentFinder finder) {
        try {
            LoadedPlugin plugin = PluginLoader.load(screen.screen(files));
            loaded.add(plugin);
            addComponents(plugin, finder);
        } catch (PluginFault fault) {
            add(fault, finder);
        }
    }

    private void addComponents(LoadedPlugin plugin, ComponentFinder finder) {
        for (NamedProvider named : plugin.descriptor().providers()) {
            try {
                finder.add(new ProviderCall(plugin, named, patience).component());
            } catch (PluginFault fault) {
                add(fault, finder);
            }
        }
    }

    private void add(PluginFault fault, ComponentFinder finder) {
        problems.add(fault.problem());
        finder.add(Problem.at("", fault.problem().toString()));
    }

    /** What is wrong with plugins that could not be used, or not as a whole. */
    public List<PluginProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * What to tell of an error that came up while components were at work: the plugin whose code was running, if it was one's, what
     * happened, and what to do.
     */
    public ComponentFailedException failure(LinkageError error) {
        String who = culprit(error)
                .map(plugin -> "plugin " + plugin.classLoader().getName())
                .orElse("a component");
        return new ComponentFailedException(who + " failed: " + error + "; " + LinkageHint.of(error), error);
    }

    private Optional<LoadedPlugin> culprit(LinkageError error) {
        return Stream.of(error.getStackTrace())
                .flatMap(frame -> loaded.stream()
                        .filter(plugin -> plugin.classLoader().getName().equals(frame.getClassLoaderName())))
                .findFirst()
                .or(() -> ownerOfNamedClass(error));
    }

    /** A method that a class should have but does not leaves no frame of that class; the JVM's message names it. */
    private Optional<LoadedPlugin> ownerOfNamedClass(LinkageError error) {
        return Stream.of(String.valueOf(error.getMessage()).split("[^\\w.$]+"))
                .map(word -> loaded.stream()
                        .filter(plugin -> plugin.classLoader().hasLoaded(word))
                        .toList())
                .filter(owners -> owners.size() == 1)
                .map(owners -> owners.get(0))
                .findFirst();
    }

    /** Lets go of the jars: classes of theirs that were not used until now can no longer be. */
    @Override
    public void close() {
        loaded.forEach(LoadedPlugin::close);
        loaded.clear();
    }
}
