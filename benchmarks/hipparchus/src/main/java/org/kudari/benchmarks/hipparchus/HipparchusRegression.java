package org.kudari.benchmarks.hipparchus;

import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.kudari.benchmarks.leastsquares.RegressionLibrary;
import org.kudari.benchmarks.leastsquares.RegressionProblem;

/** Hipparchus' ordinary least squares, a QR decomposition on one thread. */
public final class HipparchusRegression implements RegressionLibrary {
    /** A regression on one thread, whatever the number. */
    public HipparchusRegression(int threads) {}

    /** Measures it; see {@link RegressionLibrary#run}. */
    public static void main(String[] arguments) {
        RegressionLibrary.run(arguments, HipparchusRegression::new);
    }

    @Override
    public Fit prepare(RegressionProblem problem) {
        double[][] x = problem.featureRows(false);
        return () -> {
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
            regression.newSampleData(problem.y(), x);
            return regression.estimateRegressionParameters();
        };
    }
}
