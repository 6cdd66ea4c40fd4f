package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code cosine}: half a period of a cosine, from 1 down to the end. */
public final class CosineProvider implements ScheduleProvider {
    private static final Option<Double> END = FactorOptions.end(0);
    private static final Option<Long> LENGTH = Span.option(0);
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "cosine";
    }

    @Override
    public String description() {
        return "cosine: half a period of a cosine, slowly at first and slowly at the end";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(END, LENGTH, UNIT);
    }

    @Override
    public String formula() {
        return "end + (1 − end)·½·(1 + cos(π·min(t, T)/T))";
    }

    @Override
    public String source() {
        return "I. Loshchilov, F. Hutter, \"SGDR: Stochastic Gradient Descent with Warm Restarts\", ICLR 2017, eq. (5), without restarts";
    }

    @Override
    public String differences() {
        return "PyTorch's CosineAnnealingLR needs T_max and rises again after it; here the length is the run's by default, and the factor"
                + " stays afterwards. Its eta_min is a rate, eta_min = end·rate. Keras's CosineDecay calls the end alpha.";
    }

    @Override
    public Schedule create(Options options) {
        double end = options.get(END);
        Span span = Span.of(options);
        return (position, state) -> Easing.COSINE.between(1, end, span.left(position));
    }
}
