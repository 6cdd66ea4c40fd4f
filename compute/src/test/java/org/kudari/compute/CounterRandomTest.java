package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CounterRandomTest {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** SplitMix64's output function; SplittableRandom's first number from a seed s is mix(s + GOLDEN). */
    private static long mix(long z) {
        return new SplittableRandom(z - GOLDEN).nextLong();
    }

    @Test
    void theStreamIsThatOfSplitMix64FromTheKey() {
        // With an empty purpose the key is mix(mix(mix(seed + GOLDEN) + GOLDEN) ^ mix(index + GOLDEN)), and from a seed
        // s,
        // SplittableRandom gives mix(s + GOLDEN), mix(s + 2·GOLDEN), …: the same stream with s = key.
        for (long seed : new long[] {0, 1, -5, 42, Long.MAX_VALUE}) {
            for (long index = 0; index < 5; index++) {
                long key = mix(mix(mix(seed + GOLDEN) + GOLDEN) ^ mix(index + GOLDEN));
                SplittableRandom expected = new SplittableRandom(key);
                CounterRandom random = CounterRandom.of(seed, "", index);
                for (int i = 0; i < 100; i++) {
                    assertEquals(expected.nextLong(), random.nextLong());
                }
            }
        }
    }

    @Test
    void theSameKeyGivesTheSameStream() {
        CounterRandom one = CounterRandom.of(7, "shuffle", 3);
        CounterRandom other = CounterRandom.of(7, "shuffle", 3);
        for (int i = 0; i < 1000; i++) {
            assertEquals(one.nextLong(), other.nextLong());
        }
    }

    @Test
    void streamsOfOtherSeedsPurposesAndIndicesShareNoNumber() {
        Set<Long> seen = new HashSet<>();
        int drawn = 0;
        for (String purpose : new String[] {"", "a", "b", "ab", "ba", "shuffle", "initialize"}) {
            for (long seed = -3; seed < 4; seed++) {
                for (long index = 0; index < 10; index++) {
                    CounterRandom random = CounterRandom.of(seed, purpose, index);
                    for (int i = 0; i < 50; i++) {
                        seen.add(random.nextLong());
                        drawn++;
                    }
                }
            }
        }
        assertEquals(drawn, seen.size());
    }

    @Test
    void neighbouringStreamsAreUncorrelated() {
        // The sum of 100 000 products of two independent uniforms around 0 has the standard deviation √100 000 / 12 =
        // 26.
        CounterRandom one = CounterRandom.of(1, "shuffle", 1);
        CounterRandom other = CounterRandom.of(1, "shuffle", 2);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sum += (one.nextDouble() - 0.5) * (other.nextDouble() - 0.5);
        }
        assertEquals(0, sum, 4 * 26.4);
    }

    @Test
    void wholeNumbersBelowABoundAreUniform() {
        CounterRandom random = CounterRandom.of(11, "bound", 0);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        for (int count : counts) {
            // Binomial: 10 000 ± 4·√(70 000·1/7·6/7) = ± 370
            assertEquals(10_000, count, 370);
        }
    }

    @Test
    void largeBoundsAreKeptAndUnbiased() {
        // 3·2²⁹: without rejection every third number would come up twice as often as the others.
        int bound = 3 << 29;
        CounterRandom random = CounterRandom.of(12, "bound", 0);
        int[] thirds = new int[3];
        for (int i = 0; i < 90_000; i++) {
            int value = random.nextInt(bound);
            assertTrue(value >= 0 && value < bound);
            thirds[value % 3]++;
        }
        for (int count : thirds) {
            assertEquals(30_000, count, 600);
        }
    }

    @Test
    void aBoundOfOneGivesZeroAndNoneIsRefused() {
        CounterRandom random = CounterRandom.of(1, "bound", 0);
        assertEquals(0, random.nextInt(1));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
        assertEquals("bound: 0, but expected 1 or more", refusal.getMessage());
    }

    @Test
    void realNumbersAreUniformBetweenZeroAndOne() {
        CounterRandom random = CounterRandom.of(3, "uniform", 0);
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double value = random.nextDouble();
            assertTrue(value >= 0 && value < 1);
            assertEquals(value, Math.rint(value * 0x1p53) / 0x1p53);
            float single = random.nextFloat();
            assertTrue(single >= 0 && single < 1);
            sum += value;
            squares += value * value;
        }
        // Standard deviations of the means: √(1/12/n) = 0.0009 and √(4/45/n) = 0.00094
        assertEquals(0.5, sum / n, 0.004);
        assertEquals(1.0 / 3, squares / n, 0.004);
    }

    @Test
    void rangesOfRealNumbersExcludeTheirBound() {
        CounterRandom random = CounterRandom.of(4, "range", 0);
        double bound = Math.nextUp(1.0);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            assertEquals(1.0, random.nextDouble(1.0, bound));
            double value = random.nextDouble(-2, 6);
            assertTrue(value >= -2 && value < 6);
            sum += value;
        }
        assertEquals(2, sum / 10_000, 0.1);
    }

    @Test
    void gaussianNumbersHaveTheMomentsOfTheNormalDistribution() {
        CounterRandom random = CounterRandom.of(5, "normal", 0);
        int n = 100_000;
        double[] moments = new double[5];
        for (int i = 0; i < n; i++) {
            double value = random.nextGaussian();
            for (int power = 1; power <= 4; power++) {
                moments[power] += StrictMath.pow(value, power) / n;
            }
        }
        // Standard deviations: 1/√n, √(2/n), √(15/n), √(96/n)
        assertEquals(0, moments[1], 0.013);
        assertEquals(1, moments[2], 0.018);
        assertEquals(0, moments[3], 0.05);
        assertEquals(3, moments[4], 0.13);
        CounterRandom one = CounterRandom.of(6, "normal", 0);
        CounterRandom other = CounterRandom.of(6, "normal", 0);
        assertEquals(10 + 2 * one.nextGaussian(), other.nextGaussian(10, 2));
    }

    @Test
    void intsAndBooleansAreTheHighBitsOfTheStream() {
        CounterRandom longs = CounterRandom.of(8, "bits", 0);
        CounterRandom parts = CounterRandom.of(8, "bits", 0);
        assertEquals((int) (longs.nextLong() >>> 32), parts.nextInt());
        for (int i = 0; i < 10; i++) {
            assertEquals(longs.nextLong() < 0, parts.nextBoolean());
        }
        assertNotEquals(parts.nextInt(), parts.nextInt());
    }
}
