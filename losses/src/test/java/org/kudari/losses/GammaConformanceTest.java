package org.kudari.losses;

import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class GammaConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new GammaProvider();
    }
}
