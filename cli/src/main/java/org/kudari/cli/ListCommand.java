package org.kudari.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.kudari.runner.ComponentInfo;
import org.kudari.runner.Kudari;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Lists every component that is found, and where it comes from.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private static final int SHORT_CHECKSUM = 12;

    @Option(
            names = "--checksums",
            description = "Prints all of each jar's SHA-256, and not only the first " + SHORT_CHECKSUM + " digits.")
    private boolean checksums;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Kudari kudari = plugins.builder().build()) {
            new TextColumns(kudari.components().stream().map(this::row).toList(), column -> false).print(out);
            if (!kudari.componentProblems().isEmpty()) {
                out.println();
                out.println("not usable:");
                kudari.componentProblems().forEach(problem -> out.println("  " + problem));
            }
            return ExitCode.DONE;
        }
    }

    private List<String> row(ComponentInfo component) {
        return List.of(
                component.kind(),
                component.name(),
                component.origin() + " (" + component.version() + ")",
                component
                        .sha256()
                        .map(sum -> checksums ? sum : sum.substring(0, SHORT_CHECKSUM))
                        .orElse("not a jar"),
                component.description());
    }
}
