package com.example.robust;

import java.util.List;
import java.util.Map;
import org.kudari.api.ModelProvider;
import org.kudari.testkit.ModelConformance;

class SeasonalTest extends ModelConformance {
    @Override
    public ModelProvider provider() {
        return new SeasonalProvider();
    }

    /** The period has no default, so at least one must be given. */
    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("period", 7.0), Map.of("period", 365.25, "harmonics", 3L));
    }
}
