package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code warm-up-stable-decay}: up, long level, down. */
public final class WarmUpStableDecayProvider implements ScheduleProvider {
    private static final Option<Double> WARM_UP =
            share("warm-up-share", 0.05, "the share of the length in which it rises");
    private static final Option<Double> DECAY = share("decay-share", 0.2, "the share of the length in which it falls");
    private static final Option<Double> START = FactorOptions.start(0);
    private static final Option<Double> END = FactorOptions.end(0);
    private static final Option<String> SHAPE = Easing.option("shape", Easing.SQUARE_ROOT, Easing.LINEAR, Easing.COSINE)
            .doc("how it falls");
    private static final Option<Long> LENGTH = Span.option(0);
    private static final Option<String> UNIT = Clock.option(Clock.STEPS);

    private static Option<Double> share(String name, double usual, String doc) {
        return Option.real(name).atLeast(0).atMost(1).defaultValue(usual).doc(doc);
    }

    @Override
    public String name() {
        return "warm-up-stable-decay";
    }

    @Override
    public String description() {
        return "warm-up, stable, decay: up along a line, level at 1 for most of the run, then down";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(WARM_UP, DECAY, START, END, SHAPE, LENGTH, UNIT);
    }

    @Override
    public String formula() {
        return "start + (1 − start)·t/W for t < W = warm-up-share·T; then 1; in the last D = decay-share·T, of which the share u is left,"
                + " end + (1 − end)·g(u), with g = 1 − √(1 − u) (square-root), u (linear) or ½·(1 − cos(π·u)) (cosine)";
    }

    @Override
    public String source() {
        return "S. Hu et al., \"MiniCPM\", 2024, section 4.2; the fall of A. Hägele et al., \"Scaling Laws and Compute-Optimal Training"
                + " Beyond Fixed Training Durations\", NeurIPS 2024, section 3, of a fifth of the steps";
    }

    @Override
    public String differences() {
        return "Others, such as Hugging Face's get_wsd_schedule, take numbers of steps, here they are shares of the length; it falls like"
                + " a cosine unless told otherwise. PyTorch and Keras have none.";
    }

    @Override
    public Schedule create(Options options) {
        if (options.get(WARM_UP) + options.get(DECAY) > 1) {
            throw new IllegalArgumentException("options '" + WARM_UP.name() + "' and '" + DECAY.name() + "': found "
                    + options.get(WARM_UP) + " and " + options.get(DECAY)
                    + ", but expected shares that are at most 1 together");
        }
        return new WarmUpStableDecay(
                Span.of(options),
                options.get(WARM_UP),
                options.get(DECAY),
                options.get(START),
                options.get(END),
                Easing.of(options.get(SHAPE)));
    }
}
