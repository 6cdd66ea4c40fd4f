package com.example.robust;

import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class HuberTest extends LossConformance {
    @Override
    protected LossProvider provider() {
        return new HuberProvider();
    }
}
