package org.kudari.cli;

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
        Kudari.Builder builder = Kudari.builder().pluginAdvice("name its folder with --plugins");
        // The launch script tells where it lies.
        String home = System.getProperty("kudari.home");
        if (folders != null) {
            folders.forEach(builder::plugins);
        } else if (home != null) {
            builder.pluginsIfPresent(Path.of(home, "plugins"));
        }
        return builder;
    }
}
