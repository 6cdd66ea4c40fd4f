package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** Times at which something changes. */
final class Milestones {
    private Milestones() {}

    /** The option's times. */
    static long[] rising(Option<List<Long>> option, Options options) {
        List<Long> times = options.get(option);
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i - 1) >= times.get(i)) {
                throw new IllegalArgumentException("option '" + option.name() + "': found " + times.get(i - 1)
                        + " before " + times.get(i) + ", but expected numbers that rise; write them in their order");
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    /** How many of the times are not after t. */
    static int passed(long[] times, long t) {
        int passed = 0;
        while (passed < times.length && times[passed] <= t) {
            passed++;
        }
        return passed;
    }
}
