package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void collectsFindingsAndRemarksInTheirOrder() {
        Progress progress = Progress.arrived(2)
                .withFinding("rank", 3)
                .withFinding("condition-number", 4)
                .withRemark("left out x");

        assertTrue(progress.hasArrived());
        assertFalse(Progress.at(2).hasArrived());
        assertEquals(
                List.of("rank", "condition-number"),
                List.copyOf(progress.findings().keySet()));
        assertEquals(List.of("left out x"), progress.remarks());
    }
}
