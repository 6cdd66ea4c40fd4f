package org.kudari.losses;

import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class KullbackLeiblerConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new KullbackLeiblerProvider();
    }
}
