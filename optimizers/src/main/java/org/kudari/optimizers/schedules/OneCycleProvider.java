package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code one-cycle}: up to the optimizer's rate, and far down again. */
public final class OneCycleProvider implements ScheduleProvider {
    private static final Option<Double> PEAK_AT = Option.real("peak-at")
            .atLeast(0)
            .atMost(1)
            .defaultValue(0.3)
            .doc("at which share of the length the factor is 1");
    private static final Option<Double> START = FactorOptions.start(1.0 / 25);
    private static final Option<Double> END = FactorOptions.end(1 / (25 * 1e4));
    private static final Option<String> SHAPE =
            Easing.option("shape", Easing.COSINE, Easing.LINEAR).doc("how it goes from one factor to the next");
    private static final Option<Boolean> THREE_PHASES = Option.flag("three-phases")
            .defaultValue(false)
            .doc("whether it falls to the start as long as it rose, and only then to the end");
    private static final Option<Long> LENGTH = Span.option(0);
    private static final Option<String> UNIT = Clock.option(Clock.STEPS);

    @Override
    public String name() {
        return "one-cycle";
    }

    @Override
    public String description() {
        return "one cycle: from a small factor up to 1, then down to a tiny one, over the whole run";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(PEAK_AT, START, END, SHAPE, THREE_PHASES, LENGTH, UNIT);
    }

    @Override
    public String formula() {
        return "from start at t = 0 to 1 at t = peak-at·T − 1 to end at t = T − 1; with three phases, from 1 to start at"
                + " t = 2·(peak-at·T − 1) and then to end. From a to b, where u of the way is left: b + (a − b)·u, or"
                + " b + (a − b)·½·(1 − cos(π·u))";
    }

    @Override
    public String source() {
        return "L. N. Smith, N. Topin, \"Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates\", 2018, in"
                + " the form and with the defaults of PyTorch, lr_scheduler.OneCycleLR";
    }

    @Override
    public String differences() {
        return "PyTorch's max_lr is the optimizer's rate here; div_factor 25 is start 1/25, final_div_factor 10⁴ is end 1/(25·10⁴),"
                + " pct_start is peak-at. It cycles the momentum too (cycle_momentum), and fails after total_steps, where the"
                + " factor stays here.";
    }

    @Override
    public Schedule create(Options options) {
        if (options.get(THREE_PHASES) && options.get(PEAK_AT) > 0.5) {
            throw new IllegalArgumentException(
                    "option '" + PEAK_AT.name() + "': found " + options.get(PEAK_AT) + ", but with "
                            + THREE_PHASES.name() + " expected at most 0.5, since it falls as long as it rises");
        }
        return new OneCycle(
                Span.of(options),
                options.get(PEAK_AT),
                options.get(START),
                options.get(END),
                Easing.of(options.get(SHAPE)),
                options.get(THREE_PHASES));
    }
}
