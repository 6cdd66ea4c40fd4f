package org.kudari.cli;

import java.nio.file.Path;
import java.util.List;
import org.kudari.runner.Kudari;
import org.kudari.runner.Run;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A configuration file with replacements. */
final class ConfigOptions {
    @Parameters(paramLabel = "CONFIG", description = "The configuration, a YAML file.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Replaces a value, such as training.epochs=50. May be repeated.")
    private List<String> assignments = List.of();

    Run read(Kudari kudari) {
        return kudari.run(config, assignments);
    }
}
