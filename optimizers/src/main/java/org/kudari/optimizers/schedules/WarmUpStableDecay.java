package org.kudari.optimizers.schedules;

import org.kudari.api.Schedule;
import org.kudari.api.State;

/** Up, level, down; warm-up and decay are shares of the span. */
record WarmUpStableDecay(Span span, double warmUp, double decay, double start, double end, Easing shape)
        implements Schedule {
    @Override
    public double factor(Position position, State state) {
        double done = span.done(position);
        double left = span.left(position);
        if (done < warmUp) {
            return start + (1 - start) * (done / warmUp);
        }
        return left < decay || left == 0 ? fall(left) : 1;
    }

    private double fall(double left) {
        return decay == 0 ? end : shape.between(1, end, left / decay);
    }
}
