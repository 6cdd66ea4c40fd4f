package org.kudari.benchmarks.kernels;

import java.util.Collection;
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
    public static void main(String[] arguments) throws RunnerException {
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
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        System.out.println();
        System.out.println(Machine.description());
        System.out.println();
        System.out.println("| kernel | parameters | µs a call | ± |");
        System.out.println("| --- | --- | ---: | ---: |");
        for (RunResult result : results) {
            BenchmarkParams benchmark = result.getParams();
            String parameters = benchmark.getParamsKeys().stream()
                    .map(key -> key + " " + benchmark.getParam(key))
                    .collect(Collectors.joining(", "));
            Result<?> time = result.getPrimaryResult();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f |%n",
                    benchmark.getBenchmark().replace(KernelsTable.class.getPackageName() + ".", ""),
                    parameters,
                    time.getScore(),
                    time.getScoreError());
        }
    }
}
