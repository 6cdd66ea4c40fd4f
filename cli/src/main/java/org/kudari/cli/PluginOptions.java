package org.kudari.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kudari.runner.Kudari;
import picocli.CommandLine.Option;

/** Where every subcommand looks for plugins. */
final class PluginOptions {
    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description =
                    "A folder of plugins; may be repeated. Default: the folder plugins beside the kudari command, if there"
                            + " is one.")
    private List<Path> folders;

    Kudari.Builder builder() {
        Kudari.Builder builder = Kudari.builder();
        folders().forEach(builder::plugins);
        return builder;
    }

    private List<Path> folders() {
        if (folders != null) {
            return folders;
        }
        // The launch script tells where it lies.
        String home = System.getProperty("kudari.home");
        Path folder = home == null ? null : Path.of(home, "plugins");
        return folder != null && Files.isDirectory(folder) ? List.of(folder) : List.of();
    }
}
