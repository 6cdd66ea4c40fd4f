package org.kudari.losses;

import java.util.List;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;
import org.kudari.testkit.LossConformance;

class HingeConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new HingeProvider();
    }

    /** At ŷ = 1 for y = 1, at −1 for 0, and at −2 for 0.25, which stands for −½. */
    @Override
    public List<Double> kinks(Options options) {
        return List.of(0.0, -1.0, -2.25);
    }
}
