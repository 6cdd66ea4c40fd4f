package org.kudari.optimizers.schedules;

import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;

/**
 * How long a schedule takes, and how much of that has passed.
 *
 * @param length in the clock's unit; 0 for as long as the run, or as the stretch of it that a sequence gives
 */
record Span(Clock clock, long length) {
    private static final String LENGTH = "length";

    static Option<Long> option(long usual) {
        return Option.integer(LENGTH)
                .atLeast(0)
                .defaultValue(usual)
                .doc("how many of the unit it takes, after which the factor stays; 0 for as many as the run has, or its"
                        + " stretch of it in a sequence");
    }

    static Span of(Options options) {
        return new Span(Clock.of(options), options.get(option(0)));
    }

    /** T; 1 or more. */
    long total(Schedule.Position position) {
        return length > 0 ? length : clock.total(position);
    }

    /** t, but T where more has passed. */
    long elapsed(Schedule.Position position) {
        return Math.min(clock.elapsed(position), total(position));
    }

    /** t / T, from 0 to 1. */
    double done(Schedule.Position position) {
        return (double) elapsed(position) / total(position);
    }

    /** 1 − t/T, from 1 to 0; small ones to full precision. */
    double left(Schedule.Position position) {
        return (double) (total(position) - elapsed(position)) / total(position);
    }
}
