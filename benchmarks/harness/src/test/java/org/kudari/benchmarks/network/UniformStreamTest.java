package org.kudari.benchmarks.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UniformStreamTest {
    /** The first output of SplitMix64 from seed 0, 0xE220A8397B1DCDAF, is in its authors' and many other listings. */
    @Test
    void isSplitMix64() {
        assertEquals(0xE220A8397BL * 0x1p-39 - 1, UniformStream.value(0, 0), 0x1p-23);
    }

    @Test
    void fillsTheIntervalEvenly() {
        double[] values = LongStream.range(0, 10_000)
                .mapToDouble(index -> UniformStream.value(101, index))
                .toArray();
        double sum = 0;
        for (double value : values) {
            assertTrue(value >= -1 && value < 1);
            assertEquals(value, (float) value);
            sum += value;
        }
        // The mean of 10,000 has a standard deviation of 1/√3/100.
        assertEquals(0, sum / values.length, 0.03);
    }
}
