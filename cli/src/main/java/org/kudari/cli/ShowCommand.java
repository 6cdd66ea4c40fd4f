package org.kudari.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.kudari.api.ParameterBlock;
import org.kudari.compute.DecimalText;
import org.kudari.runner.Coefficient;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.problem.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description =
                "Prints what a saved model is: its components, options and blocks, and its coefficients in the units"
                        + " of the data if it is linear.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private static final int ALL_DIGITS = 17;

    @Mixin
    private ModelFileArgument modelFile;

    @Option(names = "--json", description = "Prints JSON, for programs.")
    private boolean json;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Kudari kudari = plugins.builder().build()) {
            TrainedModel model = modelFile.load(kudari);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.print(model.toJson());
            } else {
                print(model, out);
            }
            return ExitCode.DONE;
        }
    }

    private static void print(TrainedModel model, PrintWriter out) {
        model.components().forEach(out::println);
        out.println("inputs   " + NearestName.listed(model.inputColumns()));
        out.println("targets  " + String.join(", ", model.targets()));
        if (!model.classes().isEmpty()) {
            out.println("classes  " + NearestName.listed(model.classes()));
        }
        out.println("blocks");
        for (ParameterBlock block : model.blocks()) {
            out.println("  " + block.name() + " " + block.shape());
        }
        model.coefficients().ifPresent(coefficients -> {
            out.println("coefficients");
            for (Coefficient coefficient : coefficients) {
                out.println("  " + coefficient.target() + ": " + coefficient.feature() + " = "
                        + DecimalText.significant(coefficient.value(), ALL_DIGITS));
            }
        });
    }
}
