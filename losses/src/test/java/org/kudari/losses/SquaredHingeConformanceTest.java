package org.kudari.losses;

import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class SquaredHingeConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new SquaredHingeProvider();
    }
}
