package org.kudari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Predicts the rows of a CSV file whose targets are known, and prints how far off it is.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private ModelFileArgument modelFile;

    @Parameters(index = "1", paramLabel = "DATA.csv", description = "The rows, with a header and the targets.")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Kudari kudari = Kudari.create()) {
            TrainedModel model = modelFile.load(kudari);
            new ResultPrinter(spec.commandLine().getOut())
                    .printMetrics("evaluation", model.evaluate(model.readLabelled(data)));
            return ExitCode.DONE;
        }
    }
}
