package com.example.robust;

import org.kudari.api.ActivationProvider;
import org.kudari.testkit.ActivationConformance;

class SquaredReluTest extends ActivationConformance {
    @Override
    public ActivationProvider provider() {
        return new SquaredReluProvider();
    }
}
