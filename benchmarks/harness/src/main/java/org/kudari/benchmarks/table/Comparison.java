package org.kudari.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kudari.benchmarks.side.Figure;

/**
 * Runs all sides in turn, round by round, each time in a new JVM: A B A B, so that a machine that gets slower or faster
 * does so to all of them.
 */
final class Comparison {
    private static final Side PEAK = Side.of("peak", "peak", "FmaPeak", Side.VECTORS);

    private final Table table;
    private final Options options;
    private final List<String> workloads;
    private final Path logs = Path.of("benchmarks/target/logs");

    /**
     * A comparison that is ready to run.
     *
     * @throws IllegalArgumentException if the options name a workload that the table does not have
     */
    Comparison(Table table, Options options) {
        this.table = table;
        this.options = options;
        this.workloads = options.only().isEmpty() ? table.workloads() : options.only();
        workloads.stream()
                .filter(workload -> !table.workloads().contains(workload))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "workload: '" + unknown + "', but expected one of " + table.workloads());
                });
    }

    Results run() throws IOException, InterruptedException {
        Files.createDirectories(logs);
        Results results = new Results(options.rounds());
        for (int round = 0; round < options.rounds(); round++) {
            for (int threads : table.threads()) {
                for (Figure peak : run(round, PEAK, PEAK.name(), threads)) {
                    results.addPeak(round, threads, peak.value());
                }
                for (String workload : workloads) {
                    for (Side side : table.sides()) {
                        for (Figure figure : run(round, side, workload, threads)) {
                            results.add(round, workload, threads, side, figure);
                        }
                    }
                }
            }
        }
        return results;
    }

    private List<Figure> run(int round, Side side, String workload, int threads)
            throws IOException, InterruptedException {
        System.err.println("round " + (round + 1) + "/" + options.rounds() + ", " + threads
                + (threads == 1 ? " thread: " : " threads: ") + workload + ", " + side.name());
        String log = String.join(
                "-", side.name().replace(' ', '-'), workload, String.valueOf(threads), String.valueOf(round + 1));
        Path output = logs.resolve(log + ".out");
        Path errors = logs.resolve(log + ".err");
        int exitCode = JavaProgram.of(
                        side, threads, List.of(workload, String.valueOf(threads), String.valueOf(options.quick())))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        if (exitCode != 0) {
            System.err.println("  failed with exit code " + exitCode + "; see " + errors);
        }
        return Files.readAllLines(output).stream()
                .map(Figure::ofLine)
                .flatMap(Optional::stream)
                .toList();
    }
}
