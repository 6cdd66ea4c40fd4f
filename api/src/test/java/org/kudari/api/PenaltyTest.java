package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PenaltyTest {
    @Test
    void factorsAreFiniteAndNotNegative() {
        assertTrue(Penalty.of(0, 0).isNone());
        assertFalse(Penalty.of(0, 1).isNone());
        assertThrows(IllegalArgumentException.class, () -> Penalty.of(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> Penalty.of(0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Penalty.of(0, Double.POSITIVE_INFINITY));
    }
}
