package org.kudari.benchmarks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Unit;

class MarkdownTest {
    private static final Side OURS = Side.of("Ours", "ours", "Main", List.of());
    private static final Side SLOW = Side.of("Slow", "slow", "Main", List.of());
    private static final Side FAST = Side.of("Fast", "fast", "Main", List.of());

    private final Results results = new Results(3);

    @Test
    void comparesTimesRoundByRoundWithTheFastestPeer() {
        measure(OURS, Unit.SECONDS, 2, 4, 8);
        measure(SLOW, Unit.SECONDS, 90, 90, 90);
        measure(FAST, Unit.SECONDS, 3, 8, 32);

        assertEquals(
                "| W | 2 | work s | 4.00 (2.00..8.00) | 90.0 | 8.00 (3.00..32.0) | 2.00 (1.50..4.00) |", lastRow());
    }

    @Test
    void comparesRatesTheOtherWayRound() {
        measure(OURS, Unit.ROWS_PER_SECOND, 3000, 3000, 3000);
        measure(SLOW, Unit.ROWS_PER_SECOND, 10, 10, 10);
        measure(FAST, Unit.ROWS_PER_SECOND, 6000, 6000, 6000);

        assertEquals("| W | 2 | work rows/s | 3,000 | 10.0 | 6,000 | 0.500 |", lastRow());
    }

    @Test
    void setsOperationsAgainstThePeakOfAsManyThreads() {
        measure(OURS, Unit.GIGAFLOPS, 150, 150, 150);
        for (int round = 0; round < 3; round++) {
            results.addPeak(round, 1, 1000);
            results.addPeak(round, 2, 200);
        }

        assertEquals("| W | 2 | work GFLOPS | 150 |  |  |  | 75 % |", lastRow());
    }

    @Test
    void leavesThePeakOutWhereNoOperationsAreCounted() {
        measure(OURS, Unit.SECONDS, 1, 1, 1);
        results.addPeak(0, 2, 200);

        assertFalse(text(false).contains("peak"));
    }

    @Test
    void doesNotCallQualityASpeed() {
        measure(OURS, Unit.QUALITY, 0.88, 0.88, 0.88);
        measure(FAST, Unit.QUALITY, 0.87, 0.87, 0.87);

        assertEquals("| W | 2 | work | 0.8800 |  | 0.8700 |  |", lastRow());
    }

    @Test
    void skipsARoundThatASideFailedIn() {
        measure(OURS, Unit.SECONDS, 1, Double.NaN, 3);
        measure(FAST, Unit.SECONDS, 2, 1, 6);

        assertEquals("| W | 2 | work s | 2.00 (1.00..3.00) |  | 2.00 (1.00..6.00) | 2.00 |", lastRow());
    }

    @Test
    void comparesWithEachPeerWhereAskedTo() {
        measure(OURS, Unit.MILLISECONDS, 2, 4, 8);
        measure(SLOW, Unit.MILLISECONDS, 8, 8, 8);
        measure(FAST, Unit.MILLISECONDS, 3, 8, 32);

        assertEquals(
                "| W | 2 | work ms | 4.00 (2.00..8.00) | 8.00 | 8.00 (3.00..32.0) | 2.00 (1.00..4.00) | 2.00 (1.00..4.00)"
                        + " | 2.00 (1.50..4.00) |",
                lastRow(true));
    }

    @Test
    void givesDigitsATableOfTheirOwn() {
        measure(OURS, Unit.SECONDS, 1, 1, 1);
        results.add(0, "W", 2, OURS, new Figure("hard", Unit.DIGITS, 14.96));
        results.add(0, "W", 2, FAST, new Figure("hard", Unit.DIGITS, 7));

        assertTrue(text(false).endsWith("""

                | digits | Ours | Slow | Fast |
                | --- | ---: | ---: | ---: |
                | hard | 15.0 |  | 7.0 |
                """));
        assertFalse(text(false).contains("| W | 2 | hard"));
    }

    @Test
    void tellsWhoIsMissing() {
        measure(OURS, Unit.SECONDS, 1, 1, 1);

        assertTrue(text(false).contains("- Other left out\n"));
    }

    private void measure(Side side, Unit unit, double... rounds) {
        for (int round = 0; round < rounds.length; round++) {
            if (!Double.isNaN(rounds[round])) {
                results.add(round, "W", 2, side, new Figure("work", unit, rounds[round]));
            }
        }
    }

    private String text(boolean againstEach) {
        Table table = new Table(
                "t", List.of("W"), List.of(OURS, SLOW, FAST), List.of(2), againstEach, List.of("Other left out"));
        return new Markdown(table, new Options("t", 2, 3, false, List.of()), results).text();
    }

    private String lastRow() {
        return lastRow(false);
    }

    private String lastRow(boolean againstEach) {
        String[] lines = text(againstEach).split("\n");
        return lines[lines.length - 1];
    }
}
