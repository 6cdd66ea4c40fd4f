package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code inverse-time}: the factor falls like 1/t. */
public final class InverseTimeProvider implements ScheduleProvider {
    private static final Option<Double> RATE = Option.real("rate")
            .atLeast(0)
            .atMost(1e12)
            .doc("how fast it falls: the factor is one half after 1/rate of the unit");
    private static final Option<String> UNIT = Clock.option(Clock.STEPS);

    @Override
    public String name() {
        return "inverse-time";
    }

    @Override
    public String description() {
        return "inverse time: falls like 1/t, for which gradient descent with noise provably converges";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(RATE, UNIT);
    }

    @Override
    public String formula() {
        return "1 / (1 + rate·t)";
    }

    @Override
    public String source() {
        return "H. Robbins, S. Monro, \"A Stochastic Approximation Method\", Annals of Mathematical Statistics 22(3), 1951; in the form"
                + " of L. Bottou, \"Stochastic Gradient Descent Tricks\", 2012";
    }

    @Override
    public String differences() {
        return "Keras's InverseTimeDecay(decay_steps, decay_rate) has rate = decay_rate / decay_steps. PyTorch has none.";
    }

    @Override
    public Schedule create(Options options) {
        double rate = options.get(RATE);
        Clock clock = Clock.of(options);
        return (position, state) -> 1 / (1 + rate * clock.elapsed(position));
    }
}
