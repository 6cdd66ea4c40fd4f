package org.kudari.losses;

import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class PoissonConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new PoissonProvider();
    }
}
