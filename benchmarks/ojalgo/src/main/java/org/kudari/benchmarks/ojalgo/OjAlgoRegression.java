package org.kudari.benchmarks.ojalgo;

import org.kudari.benchmarks.leastsquares.RegressionLibrary;
import org.kudari.benchmarks.leastsquares.RegressionProblem;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.R064Store;

/** ojAlgo's QR decomposition. */
public final class OjAlgoRegression implements RegressionLibrary {
    /** A decomposition on so many threads. */
    public OjAlgoRegression(int threads) {
        OjAlgoUtils.limitThreadsTo(threads);
    }

    /** Measures it; see {@link RegressionLibrary#run}. */
    public static void main(String[] arguments) {
        RegressionLibrary.run(arguments, OjAlgoRegression::new);
    }

    @Override
    public Fit prepare(RegressionProblem problem) {
        R064Store a = R064Store.FACTORY.make(problem.rows(), 1 + problem.features());
        for (int row = 0; row < problem.rows(); row++) {
            a.set(row, 0, 1);
            for (int j = 0; j < problem.features(); j++) {
                a.set(row, 1 + j, problem.feature(row, j));
            }
        }
        R064Store b = R064Store.FACTORY.column(problem.y());
        return () -> {
            QR<Double> decomposition = QR.R064.make(a);
            decomposition.decompose(a);
            return decomposition.getSolution(b).toRawCopy1D();
        };
    }
}
