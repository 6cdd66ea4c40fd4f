package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code cyclic}: up and down along lines, again and again. */
public final class CyclicProvider implements ScheduleProvider {
    private static final double LONGEST = 1e12;

    private static final Option<Double> START =
            FactorOptions.start(0.25).doc("the factor between two peaks, from which each rise begins");
    private static final Option<Long> UP = Option.integer("up")
            .atLeast(1)
            .atMost(LONGEST)
            .defaultValue(2000L)
            .doc("how many of the unit a rise takes");
    private static final Option<Long> DOWN = Option.integer("down")
            .atLeast(0)
            .atMost(LONGEST)
            .defaultValue(0L)
            .doc("how many of the unit a fall takes; 0 for as many as a rise");
    private static final Option<String> MODE = Option.choice("mode", Cyclic.Mode.words())
            .defaultValue(Cyclic.Mode.TRIANGULAR.toString())
            .doc("how high peaks are: all alike, each half as high as the one before, or falling exponentially");
    private static final Option<Double> GAMMA = FactorOptions.gamma()
            .defaultValue(1.0)
            .doc("how peaks of exp-range fall, from one of the unit to the next");
    private static final Option<String> UNIT = Clock.option(Clock.STEPS);

    @Override
    public String name() {
        return "cyclic";
    }

    @Override
    public String description() {
        return "cyclic: up and down along lines, again and again, with peaks that stay or fall";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(START, UP, DOWN, MODE, GAMMA, UNIT);
    }

    @Override
    public String formula() {
        return "start + (1 − start)·x·s, where x goes from 0 up to 1 and down again in cycle i = 0, 1 …; triangular: s = 1,"
                + " triangular2: s = 2^(−i), exp-range: s = γ^t";
    }

    @Override
    public String source() {
        return "L. N. Smith, \"Cyclical Learning Rates for Training Neural Networks\", WACV 2017, sections 3.1 and 3.2; start from its"
                + " section 3.3: a third or a quarter";
    }

    @Override
    public String differences() {
        return "PyTorch's CyclicLR has two rates: max_lr is the optimizer's here, base_lr = start·max_lr. It calls up and down"
                + " step_size_up and step_size_down, exp-range exp_range, and cycles the momentum too (cycle_momentum).";
    }

    @Override
    public Schedule create(Options options) {
        long up = options.get(UP);
        long down = options.get(DOWN);
        return new Cyclic(
                Clock.of(options),
                options.get(START),
                up,
                down == 0 ? up : down,
                Cyclic.Mode.of(options.get(MODE)),
                options.get(GAMMA));
    }
}
