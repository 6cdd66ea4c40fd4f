package org.kudari.benchmarks.smile;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kudari.benchmarks.leastsquares.RegressionLibrary;
import org.kudari.benchmarks.leastsquares.RegressionProblem;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.data.vector.ValueVector;
import smile.regression.LinearModel;
import smile.regression.OLS;

/** Smile's ordinary least squares by QR, on OpenBLAS; without standard errors. */
public final class SmileLeastSquares implements RegressionLibrary {
    private static final OLS.Options OPTIONS = new OLS.Options(OLS.Method.QR, false, false);

    /** A regression on as many threads as OpenBLAS was told of by its environment variable. */
    public SmileLeastSquares(int threads) {}

    /** Measures it; see {@link RegressionLibrary#run}. */
    public static void main(String[] arguments) {
        RegressionLibrary.run(arguments, SmileLeastSquares::new);
    }

    @Override
    public Fit prepare(RegressionProblem problem) {
        Formula formula = Formula.lhs("y");
        Stream<ValueVector> features = IntStream.range(0, problem.features()).mapToObj(j -> feature(problem, j));
        DataFrame data = new DataFrame(Stream.concat(Stream.of(new DoubleVector("y", problem.y())), features)
                .toArray(ValueVector[]::new));
        return () -> coefficients(OLS.fit(formula, data, OPTIONS));
    }

    private static ValueVector feature(RegressionProblem problem, int feature) {
        double[] values = IntStream.range(0, problem.rows())
                .mapToDouble(row -> problem.feature(row, feature))
                .toArray();
        return new DoubleVector("x" + feature, values);
    }

    private static double[] coefficients(LinearModel model) {
        double[] coefficients = new double[1 + model.coefficients().size()];
        coefficients[0] = model.intercept();
        for (int j = 1; j < coefficients.length; j++) {
            coefficients[j] = model.coefficients().get(j - 1);
        }
        return coefficients;
    }
}
