package org.kudari.cli;

import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above the subcommands. */
@Command(
        name = "kudari",
        description =
                "Trains models on the JVM: from a straight line by least squares to a network by gradient descent.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the run failed", "2:the input was wrong"},
        subcommands = {
            TrainCommand.class,
            PredictCommand.class,
            EvaluateCommand.class,
            CheckCommand.class,
            ShowCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            GenerateCompletion.class
        })
final class KudariCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The command, ready to execute arguments. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new KudariCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new FailureHandler());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a subcommand");
    }
}
