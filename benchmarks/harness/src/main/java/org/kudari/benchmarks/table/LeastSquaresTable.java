package org.kudari.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kudari.benchmarks.regression.RegressionWorkloads;
import org.kudari.benchmarks.side.Python;

/** {@code least-squares}: linear regressions, and how many digits of them are right. */
final class LeastSquaresTable {
    private static final String HEAP = "-Xmx8g";

    private LeastSquaresTable() {}

    static Table of(Options options) {
        List<Side> sides = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        sides.add(Side.of("Kudari", "kudari", "KudariRegression", Side.VECTORS));
        sides.add(Side.of("EJML", "ejml", "EjmlRegression", List.of()));
        sides.add(Side.of("ojAlgo", "ojalgo", "OjAlgoRegression", List.of()));
        sides.add(Side.of("Hipparchus", "hipparchus", "HipparchusRegression", List.of()));
        if (SmileSide.isThere()) {
            sides.add(SmileSide.of("SmileLeastSquares"));
        } else {
            remarks.add(SmileSide.missing());
        }
        Side scikitLearn = new Side(
                "scikit-learn",
                "least-squares",
                "org.kudari.benchmarks.leastsquares.ScikitLearnRegression",
                List.of(),
                Map.of());
        Python.lacksScikitLearn().ifPresentOrElse(remarks::add, () -> sides.add(scikitLearn));
        remarks.add("Hipparchus has one thread.");
        return new Table(
                "least-squares",
                RegressionWorkloads.names(),
                sides.stream().map(side -> side.withJvmOption(HEAP)).toList(),
                List.of(options.threads()),
                true,
                remarks);
    }
}
