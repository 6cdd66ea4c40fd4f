package org.kudari.optimizers.schedules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Chosen;
import org.kudari.api.Schedule;
import org.kudari.api.State;

/** A factor is asked for at each step, so once warm it allocates nothing. */
class ScheduleAllocationTest {
    private static final int STEPS = 10_000;

    /** What one object takes at the least. */
    private static final long OBJECT = 16;

    /** A header and three numbers. */
    private static final long POSITION = OBJECT + 24;

    static Stream<String> cases() {
        return Stream.of(Recorded.GOLDEN, Recorded.PYTORCH)
                .flatMap(cases -> cases.keySet().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFactorAllocatesNothing(String ofCase) {
        assertTrue(bytesPerStep(Recorded.schedule(ofCase)) < OBJECT);
    }

    /** But the position in its stretch. */
    @ParameterizedTest
    @MethodSource("cases")
    void norDoesOneOfASequence(String ofCase) {
        Schedule sequence = Recorded.schedule(
                "sequence",
                Map.of(
                        "schedules",
                        List.of(
                                Chosen.of(new LinearWarmUpProvider()),
                                Chosen.of(Recorded.provider(Recorded.name(ofCase)), Recorded.options(ofCase))),
                        "at",
                        List.of(1)));
        assertTrue(bytesPerStep(sequence) < OBJECT + POSITION);
    }

    private static double bytesPerStep(Schedule schedule) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        State state = State.of(schedule.state());
        Schedule.Position position = Schedule.Position.of(123, STEPS, 10);
        double least = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < 5; turn++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            double sum = 0;
            for (int step = 0; step < STEPS; step++) {
                sum += schedule.factor(position, state);
            }
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            least = Math.min(least, sum >= 0 ? (double) bytes / STEPS : Double.NaN);
        }
        return least;
    }
}
