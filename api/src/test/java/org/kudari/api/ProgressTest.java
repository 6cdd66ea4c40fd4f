package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

    @Test
    void collectsTablesInTheirOrderAndKeepsTheRest() {
        ReportTable first =
                ReportTable.builder("first", List.of("a")).row("x", 1).build();
        ReportTable second = ReportTable.builder("second", List.of("b")).build();
        Progress bare = Progress.arrived(2).withFinding("rank", 3).withRemark("left out x");

        Progress progress = bare.withTable(first).withTable(second);

        assertEquals(List.of(first, second), progress.tables());
        assertEquals(List.of(), bare.tables());
        assertTrue(progress.hasArrived());
        assertEquals(2, progress.objective());
        assertEquals(bare.findings(), progress.findings());
        assertEquals(bare.remarks(), progress.remarks());
        Progress further = progress.withFinding("condition-number", 4).withRemark("more");
        assertEquals(List.of(first, second), further.tables());
        assertThrows(
                UnsupportedOperationException.class, () -> progress.tables().clear());
    }
}
