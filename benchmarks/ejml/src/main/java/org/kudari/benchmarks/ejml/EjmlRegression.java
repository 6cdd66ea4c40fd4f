package org.kudari.benchmarks.ejml;

import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_MT_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.kudari.benchmarks.leastsquares.RegressionLibrary;
import org.kudari.benchmarks.leastsquares.RegressionProblem;

/** EJML's QR solver for least squares, the concurrent one where there are threads. */
public final class EjmlRegression implements RegressionLibrary {
    private final int threads;

    /** A solver on so many threads. */
    public EjmlRegression(int threads) {
        this.threads = threads;
        EjmlConcurrency.setMaxThreads(threads);
    }

    /** Measures it; see {@link RegressionLibrary#run}. */
    public static void main(String[] arguments) {
        RegressionLibrary.run(arguments, EjmlRegression::new);
    }

    @Override
    public Fit prepare(RegressionProblem problem) {
        DMatrixRMaj a = new DMatrixRMaj(problem.featureRows(true));
        DMatrixRMaj b = DMatrixRMaj.wrap(problem.rows(), 1, problem.y());
        return () -> coefficients(a, b);
    }

    private double[] coefficients(DMatrixRMaj a, DMatrixRMaj b) {
        LinearSolverDense<DMatrixRMaj> solver = threads > 1
                ? LinearSolverFactory_MT_DDRM.leastSquares(a.numRows, a.numCols)
                : LinearSolverFactory_DDRM.leastSquares(a.numRows, a.numCols);
        DMatrixRMaj solution = new DMatrixRMaj(a.numCols, 1);
        if (solver.modifiesA() || solver.modifiesB()) {
            throw new IllegalStateException("EJML's solver overwrites its arguments");
        }
        if (!solver.setA(a)) {
            throw new IllegalStateException("EJML's solver calls the matrix singular");
        }
        solver.solve(b, solution);
        return solution.data;
    }
}
