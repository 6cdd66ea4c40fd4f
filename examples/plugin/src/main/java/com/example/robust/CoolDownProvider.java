package com.example.robust;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** The learning rate as it is, and down to 0 along a line in the last epochs. */
public final class CoolDownProvider implements ScheduleProvider {
    private static final Option<Long> EPOCHS = Option.integer("epochs")
            .atLeast(1)
            .defaultValue(5L)
            .unit("epochs")
            .doc("How long it falls.");

    @Override
    public String name() {
        return "cool-down";
    }

    @Override
    public String description() {
        return "cool-down: the learning rate stays, and falls to 0 along a line in the last epochs";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(EPOCHS);
    }

    @Override
    public Schedule create(Options options) {
        double epochs = options.get(EPOCHS);
        return (position, state) -> {
            double epochsLeft = (double) (position.steps() - position.step()) / position.stepsPerEpoch();
            return Math.min(epochsLeft / epochs, 1);
        };
    }
}
