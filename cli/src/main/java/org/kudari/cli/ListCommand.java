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
            printColumns(kudari.components().stream().map(this::row).toList(), out);
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

    private static void printColumns(List<List<String>> rows, PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElseThrow();
                line.append("%%-%ds  ".formatted(width).formatted(row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
