package org.kudari.runner.config;

import java.util.Optional;
import org.kudari.api.Option;

/** Reads {@code average: {ema: {decay: 0.999}}} and {@code average: {swa: {start: 75}}}. */
final class AveragingReader {
    static final String EXAMPLE = "{ema: {decay: 0.999}}";

    private static final Option<Double> DECAY =
            Option.real("decay").greaterThan(0).lessThan(1).defaultValue(0.999);
    private static final Option<Long> START =
            Option.integer("start").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(1L);
    private static final Option<Long> FREQUENCY =
            Option.integer("frequency").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(1L);

    private final int epochs;

    /** @param epochs of the run: an average that would begin after them is a mistake */
    AveragingReader(int epochs) {
        this.epochs = epochs;
    }

    Optional<Averaging> read(Section average) {
        Optional<Section> ema = average.sectionOrDefaults("ema");
        Optional<Section> swa = average.sectionOrDefaults("swa");
        average.finish();
        if (ema.isPresent() == swa.isPresent() && average.isSound()) {
            average.problem(
                    average.where(),
                    "average: found " + (ema.isPresent() ? "two" : "none")
                            + ", but expected one: ema, such as " + EXAMPLE
                            + ", or swa, such as {swa: {start: 75}}");
        }
        return ema.map(this::exponential).or(() -> swa.map(this::stochastic));
    }

    private Averaging exponential(Section ema) {
        Averaging averaging = new Averaging.Exponential(ema.value(DECAY), start(ema));
        ema.finish();
        return averaging;
    }

    private Averaging stochastic(Section swa) {
        swa.required(
                "start", "the first epoch to count, often three quarters of all, here " + Math.max(1, epochs / 4 * 3));
        Averaging averaging =
                new Averaging.Stochastic(start(swa), swa.value(FREQUENCY).intValue());
        swa.finish();
        return averaging;
    }

    private int start(Section section) {
        int start = section.value(START).intValue();
        if (start > epochs) {
            section.problem(
                    section.node("start").map(ConfigNode::where).orElse(section.where()),
                    "start: found epoch " + start + ", but the run has " + epochs + "; expected at most that many");
        }
        return start;
    }
}
