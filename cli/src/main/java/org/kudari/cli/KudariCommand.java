package org.kudari.cli;

import java.io.PrintWriter;
import java.util.List;
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
        exitCodeList = {"0:done", "1:the run failed", "2:the input was wrong"})
final class KudariCommand implements Runnable {
    private static final List<Class<?>> SUBCOMMANDS = List.of(
            TrainCommand.class,
            PredictCommand.class,
            EvaluateCommand.class,
            CheckCommand.class,
            ShowCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            ReferenceCommand.class,
            VerifyCommand.class,
            GenerateCompletion.class);

    @Spec
    private CommandSpec spec;

    /** The command, ready to execute the arguments. */
    static CommandLine commandLine(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new KudariCommand());
        subcommands(arguments).forEach(command::addSubcommand);
        return command.setOut(out).setErr(err).setExecutionExceptionHandler(new FailureHandler());
    }

    /** The one that is asked for, since picocli's look at all of them takes as long as training a small model; all, if it is none. */
    private static List<Class<?>> subcommands(String[] arguments) {
        return SUBCOMMANDS.stream()
                .filter(type -> arguments.length > 0
                        && type.getAnnotation(Command.class).name().equals(arguments[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(SUBCOMMANDS);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a subcommand");
    }
}
