package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code inverse-square-root}: up along a line, then down like 1/√t. */
public final class InverseSquareRootProvider implements ScheduleProvider {
    private static final Option<Long> WARM_UP = Option.integer("warm-up")
            .atLeast(1)
            .defaultValue(4000L)
            .doc("how many of the unit the factor rises, up to 1");
    private static final Option<String> UNIT = Clock.option(Clock.STEPS);

    @Override
    public String name() {
        return "inverse-square-root";
    }

    @Override
    public String description() {
        return "inverse square root: a linear warm-up to 1, then a fall like 1/√t, as transformers were first trained";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(WARM_UP, UNIT);
    }

    @Override
    public String formula() {
        return "min(n / w, √(w / n)) with n = t + 1 and the warm-up w";
    }

    @Override
    public String source() {
        return "A. Vaswani et al., \"Attention Is All You Need\", NeurIPS 2017, section 5.3, eq. (3), divided by its largest value,"
                + " 1 / √(d_model·warmup_steps)";
    }

    @Override
    public String differences() {
        return "The paper has no learning rate besides; here the optimizer's is the peak. Hugging Face's counts from 0, so that its first step"
                + " does nothing. PyTorch and Keras have none.";
    }

    @Override
    public Schedule create(Options options) {
        double warmUp = options.get(WARM_UP);
        Clock clock = Clock.of(options);
        return (position, state) -> {
            double n = clock.elapsed(position) + 1.0;
            return n < warmUp ? n / warmUp : Math.sqrt(warmUp / n);
        };
    }
}
