package org.kudari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kudari.runner.Evaluation;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description =
                "Predicts the rows of a CSV file, or the images of an IDX file, whose targets are known, and prints how far"
                        + " off it is.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private ModelFileArgument modelFile;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "The rows: a CSV file with a header and the targets, or an IDX file, gzipped or not.")
    private Path data;

    @Parameters(index = "2", arity = "0..1", paramLabel = "LABELS", description = "The labels, if DATA is an IDX file.")
    private Path labels;

    @Option(
            names = "--metrics",
            paramLabel = "METRICS",
            description = "What to judge it by, written as in a configuration: accuracy, or '[mae, {d2: {power: 1}}]'."
                    + " Default: the metrics of the run that trained it.")
    private String metrics;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Kudari kudari = plugins.builder().build()) {
            TrainedModel model = metrics == null ? modelFile.load(kudari) : modelFile.load(kudari, metrics);
            Evaluation evaluation =
                    labels == null ? model.evaluation(data) : model.evaluation(model.readLabelled(data, labels));
            new ResultPrinter(spec.commandLine().getOut()).print("evaluation", evaluation);
            if (evaluation.values().isEmpty() && evaluation.tables().isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .println(
                                "nothing to judge it by: the run that trained it names no metrics, or their jars are not"
                                        + " here; name some with --metrics");
            }
            return ExitCode.DONE;
        }
    }
}
