package com.example.robust;

import java.util.List;
import java.util.Map;
import org.kudari.api.ScheduleProvider;
import org.kudari.testkit.ScheduleConformance;

class CoolDownTest extends ScheduleConformance {
    @Override
    public ScheduleProvider provider() {
        return new CoolDownProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("epochs", 1), Map.of("epochs", 1000));
    }
}
