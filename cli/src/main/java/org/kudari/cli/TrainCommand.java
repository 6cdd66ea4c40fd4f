package org.kudari.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.kudari.runner.Kudari;
import org.kudari.runner.Run;
import org.kudari.runner.RunResult;
import org.kudari.runner.progress.StopReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        description = "Fits a model as a configuration says, and writes a run folder.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Mixin
    private ConfigOptions config;

    @Mixin
    private RunnerOptions runner;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The run folder, new or empty. Default: what the configuration's 'output' says, else"
                    + " runs/<configuration>-<time>.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Kudari kudari = runner.kudari()) {
            Run run = config.read(kudari);
            PrintWriter out = spec.commandLine().getOut();
            InterruptHook hook = new InterruptHook(run);
            try {
                return train(run.listener(new ProgressPrinter(run.name(), out)), out);
            } finally {
                hook.release();
            }
        }
    }

    private int train(Run run, PrintWriter out) {
        Path folder = folder(run);
        RunResult result = run.train(folder);
        new ResultPrinter(out).print(result);
        boolean diverged = result.stopReason() == StopReason.DIVERGED;
        if (diverged) {
            spec.commandLine().getErr().println(String.join(System.lineSeparator(), result.remarks()));
        }
        out.println((diverged ? "the configuration and the history up to there are in " : "saved in ") + folder);
        out.flush();
        return diverged ? ExitCode.RUN_FAILED : ExitCode.DONE;
    }

    private Path folder(Run run) {
        if (output != null) {
            return output;
        }
        return run.output()
                .orElseGet(() ->
                        Path.of("runs", run.name() + "-" + LocalDateTime.now().format(TIME)));
    }
}
