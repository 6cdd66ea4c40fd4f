package org.kudari.optimizers.schedules;

import java.util.Locale;
import java.util.stream.Stream;
import org.kudari.api.Schedule;
import org.kudari.api.State;
import org.kudari.compute.ElementaryFunctions;

/** Triangles in a row; which one it is, and where in it, is counted in whole numbers. */
record Cyclic(Clock clock, double start, long up, long down, Mode mode, double gamma) implements Schedule {
    /** How high the peaks are. */
    enum Mode {
        /** All alike. */
        TRIANGULAR,
        /** Each half as high as the one before. */
        TRIANGULAR2,
        /** Falling exponentially with time. */
        EXP_RANGE;

        static String[] words() {
            return Stream.of(values()).map(Mode::toString).toArray(String[]::new);
        }

        static Mode of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public double factor(Position position, State state) {
        long t = clock.elapsed(position);
        long inCycle = t % (up + down);
        double height = inCycle <= up ? (double) inCycle / up : (double) (up + down - inCycle) / down;
        double scale = switch (mode) {
            case TRIANGULAR -> 1;
            case TRIANGULAR2 -> ElementaryFunctions.power(0.5, t / (up + down));
            case EXP_RANGE -> ElementaryFunctions.power(gamma, t);
        };
        return start + (1 - start) * height * scale;
    }
}
