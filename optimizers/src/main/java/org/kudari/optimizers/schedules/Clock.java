package org.kudari.optimizers.schedules;

import java.util.Locale;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;

/** What a schedule counts. */
enum Clock {
    /** Finished epochs. */
    EPOCHS {
        @Override
        long elapsed(Schedule.Position position) {
            return position.epoch();
        }

        @Override
        long total(Schedule.Position position) {
            return position.epochs();
        }

        @Override
        long steps(long time, Schedule.Position position) {
            return saturatedProduct(time, position.stepsPerEpoch());
        }
    },
    /** Steps that were made. */
    STEPS {
        @Override
        long elapsed(Schedule.Position position) {
            return position.step();
        }

        @Override
        long total(Schedule.Position position) {
            return position.steps();
        }

        @Override
        long steps(long time, Schedule.Position position) {
            return time;
        }
    };

    private static final String UNIT = "unit";

    /** The option that says which; its values do not depend on the default. */
    static Option<String> option(Clock usual) {
        return Option.choice(UNIT, EPOCHS.toString(), STEPS.toString())
                .defaultValue(usual.toString())
                .doc("what is counted: epochs, so that the factor stays the same within each, or steps");
    }

    static Clock of(Options options) {
        return valueOf(options.get(option(EPOCHS)).toUpperCase(Locale.ROOT));
    }

    /** How much of it has passed. */
    abstract long elapsed(Schedule.Position position);

    /** How much of it the run has. */
    abstract long total(Schedule.Position position);

    /** How many steps a time has. */
    abstract long steps(long time, Schedule.Position position);

    /** a·b, or the largest number there is where that is larger; a, b ≥ 0. */
    static long saturatedProduct(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
