package org.kudari.benchmarks.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NistDataSetTest {
    private final NistDataSet set =
            new NistDataSet(null, List.of(new BigDecimal("-2"), new BigDecimal("0.100000000000000")));

    @Test
    void digitsAreThoseOfTheWorstCoefficient() {
        assertEquals(3, set.digits(new double[] {-2.002, 0.1}), 1e-9);
        assertEquals(2, set.digits(new double[] {-2.002, 0.099}), 1e-9);
    }

    @Test
    void noMoreDigitsCountThanAreCertified() {
        assertEquals(15, set.digits(new double[] {-2, 0.1}));
    }

    @Test
    void nonsenseHasNoDigits() {
        assertEquals(0, set.digits(new double[] {-200, 0.1}));
        assertEquals(0, set.digits(new double[] {-2, Double.NaN}));
    }
}
