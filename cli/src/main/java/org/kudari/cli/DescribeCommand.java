package org.kudari.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.kudari.api.Option;
import org.kudari.runner.ComponentInfo;
import org.kudari.runner.Kudari;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "describe",
        description = "Prints what a component is and which options it takes.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "A component's name, as kudari list prints it.")
    private String name;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Kudari kudari = plugins.builder().build()) {
            List<ComponentInfo> found = kudari.components().stream()
                    .filter(component -> component.name().equals(name)
                            || component.qualifiedName().equals(name))
                    .toList();
            if (found.isEmpty()) {
                List<String> names = kudari.components().stream()
                        .map(ComponentInfo::name)
                        .distinct()
                        .toList();
                throw new InvalidInputException(
                        "", "unknown component '" + name + "'; " + NearestName.hint(name, names));
            }
            PrintWriter out = spec.commandLine().getOut();
            String separator = "";
            for (ComponentInfo component : found) {
                out.print(separator);
                print(component, out);
                separator = System.lineSeparator();
            }
            return ExitCode.DONE;
        }
    }

    private static void print(ComponentInfo component, PrintWriter out) {
        out.println(component.kind() + " " + component.name() + ": " + component.description());
        out.println("from " + component.origin() + ", version " + component.version());
        printUnlessEmpty(out, "formula", component.provider().formula());
        printUnlessEmpty(out, "source", component.provider().source());
        printUnlessEmpty(out, "differences", component.provider().differences());
        if (component.options().isEmpty()) {
            out.println("takes no options");
        }
        print(out, component.options(), "  ");
    }

    private static void printUnlessEmpty(PrintWriter out, String title, String text) {
        if (!text.isEmpty()) {
            out.println(title + ": " + text);
        }
    }

    private static void print(PrintWriter out, List<Option<?>> options, String indent) {
        for (Option<?> option : options) {
            out.println();
            out.println(indent + option.name() + ": " + option.expectation()
                    + (option.unit().isEmpty() ? "" : " (" + option.unit() + ")"));
            out.println(indent + "  default: "
                    + option.defaultValue().map(Object::toString).orElse("none, must be given"));
            if (!option.doc().isEmpty()) {
                out.println(indent + "  " + option.doc());
            }
            print(out, option.options(), indent + "    ");
        }
    }
}
