package org.kudari.benchmarks.leastsquares;

import java.util.concurrent.TimeUnit;
import org.kudari.benchmarks.regression.RegressionSize;
import org.kudari.benchmarks.side.Settings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A fit by a library, for JMH. */
@State(Scope.Benchmark)
public class FitBenchmark {
    /** The name of the {@link RegressionLibrary}'s class. */
    @Param("")
    public String library;

    /** Which fit. */
    @Param
    public RegressionSize size;

    /** How many threads the library may use. */
    @Param("0")
    public int threads;

    /** Whether to take fewer rows. */
    @Param("true")
    public boolean quick;

    private RegressionProblem problem;
    private RegressionLibrary.Fit fit;
    private double[] coefficients;

    /** Makes the data. */
    @Setup
    public void prepare() throws ReflectiveOperationException {
        problem = RegressionProblem.random(size, new Settings(threads, quick));
        fit = Class.forName(library)
                .asSubclass(RegressionLibrary.class)
                .getConstructor(int.class)
                .newInstance(threads)
                .prepare(problem);
    }

    /** Fits. */
    @Benchmark
    public double[] fit() {
        coefficients = fit.coefficients();
        return coefficients;
    }

    /** Fails if whoever was fast did not do the work. */
    @TearDown
    public void check() {
        problem.requireSolvedBy(coefficients);
    }

    static double secondsPerFit(Class<? extends RegressionLibrary> library, RegressionSize size, Settings settings) {
        Pace pace = Pace.of(settings);
        try {
            return new Runner(new OptionsBuilder()
                            .include(FitBenchmark.class.getName())
                            .param("library", library.getName())
                            .param("size", size.name())
                            .param("threads", String.valueOf(settings.threads()))
                            .param("quick", String.valueOf(settings.quick()))
                            .mode(Mode.AverageTime)
                            .timeUnit(TimeUnit.SECONDS)
                            .forks(1)
                            .warmupIterations(pace.warmUps())
                            .warmupTime(seconds(pace.warmUpSeconds()))
                            .measurementIterations(pace.iterations())
                            .measurementTime(seconds(pace.seconds()))
                            .shouldFailOnError(true)
                            .build())
                    .runSingle()
                    .getPrimaryResult()
                    .getStatistics()
                    .getPercentile(50);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TimeValue seconds(double seconds) {
        return TimeValue.milliseconds(Math.round(seconds * 1e3));
    }
}
