package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TargetRangeTest {
    @Test
    void boundsBelongToTheRangeUnlessTheyAreExcluded() {
        assertTrue(TargetRange.atLeast(0).contains(0) && TargetRange.atLeast(0).contains(1e300));
        assertFalse(TargetRange.atLeast(0).contains(-Double.MIN_VALUE));
        assertFalse(TargetRange.greaterThan(0).contains(0));
        assertTrue(TargetRange.greaterThan(0).contains(Double.MIN_VALUE));
        TargetRange unit = TargetRange.between(0, 1);
        assertTrue(unit.contains(0) && unit.contains(1) && !unit.contains(1.5) && !unit.contains(-0.5));
    }

    @Test
    void noRangeHoldsNaN() {
        assertFalse(
                TargetRange.all().contains(Double.NaN) || TargetRange.atLeast(0).contains(Double.NaN));
    }

    @Test
    void allNumbersAreARangeOfTheirOwn() {
        assertTrue(TargetRange.all().isAll() && TargetRange.all().contains(-1e300));
        assertFalse(TargetRange.atLeast(0).isAll() || TargetRange.distribution().isAll());
    }

    @Test
    void aDistributionIsMoreThanAnInterval() {
        assertTrue(TargetRange.distribution().isDistribution());
        assertFalse(TargetRange.between(0, 1).isDistribution());
        assertNotEquals(TargetRange.between(0, 1), TargetRange.distribution());
        assertEquals(TargetRange.between(0, 1), TargetRange.between(0, 1));
        assertEquals(TargetRange.atLeast(2).hashCode(), TargetRange.atLeast(2.0).hashCode());
    }

    @Test
    void itReadsAsWords() {
        assertEquals("any number", TargetRange.all().toString());
        assertEquals("0 or more", TargetRange.atLeast(0).toString());
        assertEquals("more than 0", TargetRange.greaterThan(0).toString());
        assertEquals("between -1 and 0.5", TargetRange.between(-1, 0.5).toString());
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertEquals(
                "range: from 1.0 to 1.0, but expected low < high",
                assertThrows(IllegalArgumentException.class, () -> TargetRange.between(1, 1))
                        .getMessage());
    }
}
