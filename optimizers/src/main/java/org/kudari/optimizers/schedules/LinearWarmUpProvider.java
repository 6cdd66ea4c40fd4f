package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code linear-warm-up}: up to 1 along a line. */
public final class LinearWarmUpProvider implements ScheduleProvider {
    private static final Option<Double> START = FactorOptions.start(1.0 / 3);
    private static final Option<Long> LENGTH = Span.option(5);
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "linear-warm-up";
    }

    @Override
    public String description() {
        return "linear warm-up: along a line up to the optimizer's own rate, which then stays";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(START, LENGTH, UNIT);
    }

    @Override
    public String formula() {
        return "start + (1 − start)·min(t, T)/T";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.LinearLR; P. Goyal et al., \"Accurate, Large Minibatch SGD\", 2017, section 2.2";
    }

    @Override
    public String differences() {
        return "PyTorch's LinearLR has an end_factor too, which is 1 here; for a line downwards take polynomial.";
    }

    @Override
    public Schedule create(Options options) {
        double start = options.get(START);
        Span span = Span.of(options);
        return (position, state) -> start + (1 - start) * span.done(position);
    }
}
