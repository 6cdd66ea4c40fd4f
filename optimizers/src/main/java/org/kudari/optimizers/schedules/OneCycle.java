package org.kudari.optimizers.schedules;

import org.kudari.api.Schedule;
import org.kudari.api.State;

/** One cycle. Times are as in PyTorch, whose phases end one step before the share of the length that they are given. */
record OneCycle(Span span, double peakAt, double start, double end, Easing shape, boolean threePhases)
        implements Schedule {
    @Override
    public double factor(Position position, State state) {
        double last = span.total(position) - 1.0;
        double t = Math.min(span.elapsed(position), last);
        double peak = peakAt * span.total(position) - 1;
        if (t <= peak) {
            return phase(start, 1, t, 0, peak);
        }
        if (!threePhases) {
            return phase(1, end, t, peak, last);
        }
        double backAtStart = 2 * peak;
        return t <= backAtStart ? phase(1, start, t, peak, backAtStart) : phase(start, end, t, backAtStart, last);
    }

    private double phase(double from, double to, double t, double begin, double finish) {
        return finish > begin ? shape.between(from, to, (finish - t) / (finish - begin)) : to;
    }
}
