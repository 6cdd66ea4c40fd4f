package org.kudari.testkit;

import org.kudari.api.LossProvider;

/** What an author writes, on JUnit itself. */
class HuberConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new ExampleLosses.Huber();
    }
}
