package org.kudari.losses;

import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class MeanSquaredErrorConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new MeanSquaredErrorProvider();
    }
}
