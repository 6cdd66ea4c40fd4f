package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code cosine-restarts}: one cosine after the other, each as long as the one before or longer. */
public final class CosineRestartsProvider implements ScheduleProvider {
    private static final Option<Long> FIRST_LENGTH =
            Option.integer("first-length").atLeast(1).doc("how many of the unit the first cycle takes");
    private static final Option<Long> GROWTH = Option.integer("growth")
            .atLeast(1)
            .defaultValue(1L)
            .doc("how many times as long as a cycle the next one is");
    private static final Option<Double> PEAK = Option.real("peak")
            .greaterThan(0)
            .atMost(1)
            .defaultValue(1.0)
            .doc("how many times as high as a cycle the next one is");
    private static final Option<Double> END = FactorOptions.end(0);
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "cosine-restarts";
    }

    @Override
    public String description() {
        return "cosine with warm restarts: falls like a cosine, jumps up again, and so on";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FIRST_LENGTH, GROWTH, PEAK, END, UNIT);
    }

    @Override
    public String formula() {
        return "end + (1 − end)·peak^i·½·(1 + cos(π·T_cur/T_i)) in cycle i = 0, 1 …, of length T_i = first-length·growth^i, of which"
                + " T_cur has passed";
    }

    @Override
    public String source() {
        return "I. Loshchilov, F. Hutter, \"SGDR: Stochastic Gradient Descent with Warm Restarts\", ICLR 2017, eq. (5)";
    }

    @Override
    public String differences() {
        return "PyTorch's CosineAnnealingWarmRestarts calls first-length T_0 and growth T_mult; its eta_min is a rate, eta_min ="
                + " end·rate. Keras's CosineDecayRestarts calls them first_decay_steps and t_mul (2 by default), peak m_mul and"
                + " end alpha.";
    }

    @Override
    public Schedule create(Options options) {
        return new CosineRestarts(
                Clock.of(options), options.get(FIRST_LENGTH), options.get(GROWTH), options.get(PEAK), options.get(END));
    }
}
