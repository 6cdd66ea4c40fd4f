package org.kudari.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.kudari.api.ParameterBlock;
import org.kudari.compute.DecimalText;
import org.kudari.runner.Coefficient;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
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
    private static final int MOST_NAMES = 50;

    @Mixin
    private ModelFileArgument modelFile;

    @Option(names = "--json", description = "Prints JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Kudari kudari = Kudari.create()) {
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

    /** Of very many names the first; all are in the JSON. */
    private static String listed(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " … (" + names.size() + ")";
    }

    private static void print(TrainedModel model, PrintWriter out) {
        model.components().forEach(out::println);
        out.println("inputs   " + listed(model.inputColumns()));
        out.println("targets  " + String.join(", ", model.targets()));
        if (!model.classes().isEmpty()) {
            out.println("classes  " + listed(model.classes()));
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
