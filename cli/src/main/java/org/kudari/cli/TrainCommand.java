package org.kudari.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final long SECONDS_TO_SAVE = 10;

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
        PrintWriter out = spec.commandLine().getOut();
        try (Kudari kudari = runner.kudari()) {
            Run run = config.read(kudari);
            Path folder = folder(run);
            RunResult result = trainInterruptibly(run.listener(new ProgressPrinter(run.name(), out)), folder);
            new ResultPrinter(out).print(result);
            if (result.stopReason() == StopReason.DIVERGED) {
                spec.commandLine().getErr().println(String.join(System.lineSeparator(), result.remarks()));
                out.println("the configuration and the history up to there are in " + folder);
                return ExitCode.RUN_FAILED;
            }
            out.println("saved in " + folder);
            return ExitCode.DONE;
        }
    }

    private Path folder(Run run) {
        if (output != null) {
            return output;
        }
        return run.output()
                .orElseGet(() ->
                        Path.of("runs", run.name() + "-" + LocalDateTime.now().format(TIME)));
    }

    /** Trains so that an interrupt from the keyboard ends the run and still saves what it has come to. */
    private static RunResult trainInterruptibly(Run run, Path folder) {
        CountDownLatch saved = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> {
            run.cancel();
            try {
                saved.await(SECONDS_TO_SAVE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return run.train(folder);
        } finally {
            saved.countDown();
            removeHook(onInterrupt);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, so the hook is running: nothing is left to remove.
            return;
        }
    }
}
