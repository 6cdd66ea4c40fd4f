package org.kudari.losses;

import java.util.List;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;
import org.kudari.testkit.LossConformance;

class MeanAbsoluteErrorConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new MeanAbsoluteErrorProvider();
    }

    @Override
    public List<Double> kinks(Options options) {
        return List.of(0.0);
    }
}
