package org.kudari.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kudari.api.ComponentProvider;
import org.kudari.runner.ComponentInfo;
import org.kudari.runner.Kudari;
import org.kudari.testkit.CheckResult;
import org.kudari.testkit.CheckResult.Outcome;
import org.kudari.testkit.Conformance;
import org.kudari.testkit.ConformanceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Loads a plugin and runs the conformance kit on its components: dozens of checks each, and for each"
                        + " that fails what was found, what was expected and what usually causes it.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLUGIN", description = "A jar, or a folder with a jar and its libraries.")
    private Path plugin;

    @Option(names = "--all", description = "Prints the checks that passed as well.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Kudari kudari = Kudari.builder().discover(false).plugin(plugin).build();
                Kudari host = Kudari.create()) {
            kudari.pluginProblems().forEach(problem -> out.println("not usable: " + problem));
            boolean right = kudari.pluginProblems().isEmpty() && loadsEverywhere(out);
            for (ComponentInfo component : kudari.components()) {
                ConformanceReport report =
                        Conformance.run(Conformance.checks(component.provider(), neighbours(component, kudari, host)));
                print(component, report, out);
                right &= report.conforms();
            }
            return right ? ExitCode.DONE : ExitCode.RUN_FAILED;
        }
    }

    private boolean loadsEverywhere(PrintWriter out) {
        boolean everywhere = true;
        for (HostMode host : HostMode.values()) {
            List<String> problems = host.problems(plugin);
            problems.forEach(problem -> out.println("not usable in " + host + ": " + problem));
            everywhere &= problems.isEmpty();
        }
        if (everywhere) {
            out.println("loads on the class path and on the module path");
        }
        return everywhere;
    }

    /** All others of its kind, here and in the plugin. */
    private static List<ComponentProvider> neighbours(ComponentInfo component, Kudari... places) {
        return List.of(places).stream()
                .flatMap(place -> place.components().stream())
                .filter(other -> other.kind().equals(component.kind()) && other.provider() != component.provider())
                .map(ComponentInfo::provider)
                .toList();
    }

    private void print(ComponentInfo component, ConformanceReport report, PrintWriter out) {
        out.println(
                component + ": " + report.results(Outcome.PASSED).size() + " checks passed with the default options, "
                        + report.results(Outcome.FAILED).size() + " failed, "
                        + report.results(Outcome.SKIPPED).size() + " skipped");
        for (CheckResult result : report.results()) {
            if (all || result.outcome() != Outcome.PASSED) {
                out.println("  " + result.toString().replace("\n", "\n  "));
            }
        }
    }
}
