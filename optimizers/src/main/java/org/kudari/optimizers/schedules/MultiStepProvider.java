package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.compute.ElementaryFunctions;

/** {@code multi-step}: the factor falls by γ at given times. */
public final class MultiStepProvider implements ScheduleProvider {
    private static final Option<List<Long>> MILESTONES =
            Option.integers("milestones").atLeast(0).doc("how many of the unit have passed at each fall; rising");
    private static final Option<Double> GAMMA =
            FactorOptions.gamma().defaultValue(0.1).doc("what the factor is multiplied by at each fall");
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "multi-step";
    }

    @Override
    public String description() {
        return "multi-step: multiplied by gamma at given times";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MILESTONES, GAMMA, UNIT);
    }

    @Override
    public String formula() {
        return "γ^(how many milestones m have m ≤ t)";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.MultiStepLR";
    }

    @Override
    public String differences() {
        return "None. Keras has PiecewiseConstantDecay, where each value is given and a boundary belongs to what is before it.";
    }

    @Override
    public Schedule create(Options options) {
        long[] milestones = Milestones.rising(MILESTONES, options);
        double gamma = options.get(GAMMA);
        Clock clock = Clock.of(options);
        return (position, state) ->
                ElementaryFunctions.power(gamma, Milestones.passed(milestones, clock.elapsed(position)));
    }
}
