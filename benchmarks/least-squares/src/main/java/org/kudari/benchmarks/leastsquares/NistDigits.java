package org.kudari.benchmarks.leastsquares;

import java.util.List;
import org.kudari.benchmarks.regression.RegressionWorkloads;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** How many digits of the coefficients come out right where columns nearly depend on each other. */
final class NistDigits implements Workload<RegressionLibrary> {
    private static final List<String> SETS = List.of("Longley", "Filip", "Wampler4", "Wampler5");

    @Override
    public String name() {
        return RegressionWorkloads.NIST;
    }

    @Override
    public List<Figure> measure(RegressionLibrary library, Settings settings) {
        return SETS.stream()
                .map(name -> new Figure(name, Unit.DIGITS, digits(library, NistDataSet.of(name))))
                .toList();
    }

    private static double digits(RegressionLibrary library, NistDataSet set) {
        return set.digits(library.prepare(set.problem()).coefficients());
    }
}
