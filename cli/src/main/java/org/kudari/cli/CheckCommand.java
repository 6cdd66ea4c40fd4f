package org.kudari.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kudari.runner.Kudari;
import org.kudari.runner.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Checks a configuration, and whether its components work together, without reading the data.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ConfigOptions config;

    @Option(names = "--print", description = "Prints the configuration with every default spelled out.")
    private boolean print;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Kudari kudari = plugins.builder().build()) {
            Run run = config.read(kudari);
            if (print) {
                spec.commandLine().getOut().print(run.resolvedConfig(Path.of("")));
            } else {
                spec.commandLine().getOut().println(run.name() + ": the configuration is right");
            }
            return ExitCode.DONE;
        }
    }
}
