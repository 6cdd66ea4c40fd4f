package org.kudari.benchmarks.kudari;

import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.benchmarks.leastsquares.RegressionLibrary;
import org.kudari.benchmarks.leastsquares.RegressionProblem;
import org.kudari.compute.WorkerPool;
import org.kudari.linear.LinearFit;
import org.kudari.linear.LinearRegression;

/** Kudari's least squares from code, with the table of standard errors, t and p that the peers are not asked for. */
public final class KudariRegression implements RegressionLibrary {
    private final Parallel parallel;

    /** A regression on so many threads. */
    public KudariRegression(int threads) {
        parallel = new WorkerPool(threads);
    }

    /** Measures it; see {@link RegressionLibrary#run}. */
    public static void main(String[] arguments) {
        RegressionLibrary.run(arguments, KudariRegression::new);
    }

    @Override
    public Fit prepare(RegressionProblem problem) {
        LinearRegression regression = LinearRegression.builder()
                .degree(problem.degree())
                .parallel(parallel)
                .build();
        Matrix x = Matrix.of(problem.x(), problem.rows(), problem.inputs());
        Matrix y = Matrix.of(problem.y(), problem.rows(), 1);
        return () -> {
            LinearFit fit = regression.fit(x, y);
            if (fit.table(0).rows().size() != fit.features()) {
                throw new IllegalStateException("a row of the table for each feature was expected");
            }
            return interceptFirst(fit);
        };
    }

    private static double[] interceptFirst(LinearFit fit) {
        int last = fit.features() - 1;
        double[] coefficients = new double[fit.features()];
        coefficients[0] = fit.coefficient(last, 0);
        for (int feature = 0; feature < last; feature++) {
            coefficients[1 + feature] = fit.coefficient(feature, 0);
        }
        return coefficients;
    }
}
