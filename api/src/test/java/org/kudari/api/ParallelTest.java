package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void sequentiallyTheBodyRunsOnceOverTheWholeRangeAndNeverOverNone() {
        List<String> ranges = new ArrayList<>();
        Parallel sequential = Parallel.sequential();
        sequential.forRange(10, 1, (from, to) -> ranges.add(from + " to " + to));
        sequential.forRange(0, 1, (from, to) -> ranges.add(from + " to " + to));
        assertEquals(List.of("0 to 10"), ranges);
        assertEquals(1, sequential.threads());
    }
}
