package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Chosen;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code sequence}: one schedule after the other. */
public final class SequenceProvider implements ScheduleProvider {
    private static final Option<List<Chosen<ScheduleProvider>>> SCHEDULES =
            Option.components("schedules", ScheduleProvider.class).doc("the schedules, in their order");
    private static final Option<List<Long>> AT = Option.integers("at")
            .atLeast(1)
            .doc("how many of the unit have passed when the second schedule begins, the third …; rising");
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS).doc("what at counts: epochs or steps");

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public String description() {
        return "sequence: one schedule after the other, each from its own start and as long as its stretch of the run";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SCHEDULES, AT, UNIT);
    }

    @Override
    public String formula() {
        return "fᵢ(t − atᵢ) for atᵢ ≤ t < atᵢ₊₁, where at₀ = 0, and the run that schedule i sees is atᵢ₊₁ − atᵢ long";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.SequentialLR";
    }

    @Override
    public String differences() {
        return "In PyTorch each schedule is told its length; here a length that is not given is that of the stretch. reduce-on-plateau may be"
                + " among them; it sees the epochs of its stretch only.";
    }

    @Override
    public Schedule create(Options options) {
        List<Schedule> schedules = options.get(SCHEDULES).stream()
                .map(chosen -> chosen.make(ScheduleProvider::create))
                .toList();
        long[] at = Milestones.rising(AT, options);
        if (schedules.isEmpty()) {
            throw new IllegalArgumentException(
                    "option '" + SCHEDULES.name() + "': found none, but expected one schedule or more");
        }
        if (at.length != schedules.size() - 1) {
            throw new IllegalArgumentException("option '" + AT.name() + "': found " + at.length + " for "
                    + schedules.size() + " " + SCHEDULES.name() + ", but expected " + (schedules.size() - 1)
                    + ", one for each schedule but the first");
        }
        return new Sequence(schedules, at, Clock.of(options));
    }
}
