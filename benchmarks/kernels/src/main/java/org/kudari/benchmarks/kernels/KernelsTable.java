package org.kudari.benchmarks.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kudari.benchmarks.table.Machine;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code kernels}: runs the benchmarks of this package and prints them as Markdown. */
public final class KernelsTable {
    private KernelsTable() {}

    /**
     * Runs them.
     *
     * @param arguments how many threads a worker pool has, whether to be quick, and a regular expression that the names
     *     of benchmarks must match somewhere
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        boolean quick = Boolean.parseBoolean(arguments[1]);
        int iterations = quick ? 2 : 5;
        TimeValue iteration = TimeValue.milliseconds(quick ? 500 : 1000);
        Options options = new OptionsBuilder()
                .include(arguments[2])
                .param("threads", arguments[0])
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(quick ? 1 : 3)
                .warmupIterations(iterations)
                .warmupTime(iteration)
                .measurementIterations(iterations)
                .measurementTime(iteration)
                .shouldFailOnError(true)
                .build();
        String text = markdown(new Runner(options).run());
        System.out.print(text);
        Files.writeString(Path.of("benchmarks/target/kernels.md"), text);
    }

    private static String markdown(Collection<RunResult> results) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "- " + Machine.description(),
                "",
                "| kernel | parameters | µs a call | ± |",
                "| --- | --- | ---: | ---: |"));
        results.forEach(result -> lines.add(row(result)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(RunResult result) {
        BenchmarkParams benchmark = result.getParams();
        String name = benchmark.getBenchmark().replace(KernelsTable.class.getPackageName() + ".", "");
        String parameters = benchmark.getParamsKeys().stream()
                .map(key -> key + " " + benchmark.getParam(key))
                .collect(Collectors.joining(", "));
        Result<?> time = result.getPrimaryResult();
        return String.format(
                Locale.ROOT, "| %s | %s | %.3f | %.3f |", name, parameters, time.getScore(), time.getScoreError());
    }
}
