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
    @Option(names = "--checksums", description = "Prints each jar's SHA-256 as well.")
    private boolean checksums;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Kudari kudari = plugins.builder().build()) {
            List<ComponentInfo> components = kudari.components();
            int kindWidth = width(components.stream().map(ComponentInfo::kind).toList());
            int nameWidth = width(components.stream().map(ComponentInfo::name).toList());
            int originWidth = width(components.stream().map(ListCommand::origin).toList());
            String format = "%-" + kindWidth + "s  %-" + nameWidth + "s  %-" + originWidth + "s  %s%n";
            for (ComponentInfo component : components) {
                out.printf(format, component.kind(), component.name(), origin(component), component.description());
                if (checksums) {
                    out.println("  " + component.sha256().orElse("not a jar"));
                }
            }
            kudari.componentProblems()
                    .forEach(problem -> spec.commandLine().getErr().println("not usable: " + problem));
            return ExitCode.DONE;
        }
    }

    private static String origin(ComponentInfo component) {
        return component.origin() + " (" + component.version() + ")";
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
