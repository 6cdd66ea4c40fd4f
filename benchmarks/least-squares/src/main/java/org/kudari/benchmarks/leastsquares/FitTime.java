package org.kudari.benchmarks.leastsquares;

import java.util.List;
import org.kudari.benchmarks.regression.RegressionSize;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** How long a fit takes, from data in memory to coefficients that are right. */
record FitTime(RegressionSize size) implements Workload<RegressionLibrary> {
    @Override
    public String name() {
        return size.name();
    }

    @Override
    public List<Figure> measure(RegressionLibrary library, Settings settings) {
        return List.of(new Figure("fit", Unit.MILLISECONDS, library.secondsPerFit(size, settings) * 1e3));
    }
}
