package org.kudari.runner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kudari.runner.problem.InvalidInputException;

/**
 * A folder of plugins:
 *
 * <pre>
 * plugins/
 *   huber.jar             a plugin that needs nothing but the api
 *   robust-losses/        a plugin with libraries, which nobody else sees
 *     robust-losses.jar
 *     some-library.jar
 *   plugins.sha256        optional; when present, the only jars that are loaded
 * </pre>
 *
 * <p>Whatever else lies there is left alone: files that do not end in {@code .jar}, such as a {@code .tmp} that is being copied, and
 * hidden ones.
 */
final class PluginFolder {
    private final Path folder;

    /** @throws InvalidInputException if there is no such folder, since somebody asked for it */
    PluginFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    folder.toString(),
                    Files.exists(folder)
                            ? "is a file, but expected a folder of plugins; put the jar into a folder and name that"
                            : "no such folder; expected one with plugins (jars)");
        }
        this.folder = folder;
    }

    /** The plugins in it, by name. */
    List<PluginFiles> plugins() {
        List<PluginFiles> plugins = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (isJar(entry)) {
                plugins.add(new PluginFiles(entry, List.of(entry)));
            } else if (Files.isDirectory(entry) && !jars(entry).isEmpty()) {
                plugins.add(new PluginFiles(entry, jars(entry)));
            }
        }
        return plugins;
    }

    private static List<Path> jars(Path folder) {
        return entries(folder).stream().filter(PluginFolder::isJar).toList();
    }

    /**
     * One plugin alone, wherever it lies.
     *
     * @param place a jar, or a folder with a jar and its libraries
     * @throws InvalidInputException if it is neither
     */
    static PluginFiles one(Path place) {
        if (Files.isDirectory(place) && !jars(place).isEmpty()) {
            return new PluginFiles(place, jars(place));
        }
        if (!Files.isRegularFile(place)) {
            throw new InvalidInputException(
                    place.toString(),
                    Files.exists(place) ? "is a folder without a jar" : "no such file; expected a plugin (a jar)");
        }
        return new PluginFiles(place, List.of(place));
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar") && !Files.isDirectory(file);
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInputException(folder.toString(), "cannot be listed: " + e);
        }
    }

    /** The checksums that jars must have; empty when there is no list. */
    PluginChecksums checksums() {
        return PluginChecksums.read(folder.resolve("plugins.sha256"));
    }
}
