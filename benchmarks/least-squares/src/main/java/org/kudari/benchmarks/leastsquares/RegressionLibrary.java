package org.kudari.benchmarks.leastsquares;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.kudari.benchmarks.regression.RegressionSize;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.SideProgram;
import org.kudari.benchmarks.side.Workload;

/**
 * A library that fits linear regressions: what a side of the {@code least-squares} table brings. It has a public constructor that
 * takes the number of threads.
 */
public interface RegressionLibrary {
    /** The main program of a side; see {@link SideProgram#run}. */
    static void run(String[] arguments, IntFunction<RegressionLibrary> library) {
        Stream<Workload<RegressionLibrary>> sizes =
                Arrays.stream(RegressionSize.values()).map(FitTime::new);
        SideProgram.run(
                arguments, Stream.concat(sizes, Stream.of(new NistDigits())).toList(), library);
    }

    /** Makes a problem ready to be fitted, any number of times: its data lie as the library takes them, and nothing is computed. */
    Fit prepare(RegressionProblem problem);

    /** The median seconds of a fit, in a process of its own that has fitted before; fails if the coefficients are wrong. */
    default double secondsPerFit(RegressionSize size, Settings settings) {
        return FitBenchmark.secondsPerFit(getClass(), size, settings);
    }

    /** One regression. */
    interface Fit {
        /**
         * Fits it, from the data to the coefficients.
         *
         * @return the intercept, then those of {@link RegressionProblem#features}
         */
        double[] coefficients();
    }
}
