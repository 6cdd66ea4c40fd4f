package org.kudari.compute;

import java.util.random.RandomGenerator;

/**
 * A stream of random numbers that is a pure function of a key: the n-th number is the key mixed with n. Nothing is
 * shared and nothing needs saving; whoever knows seed, purpose and index draws the same numbers again.
 *
 * <p>The mixing is SplitMix64's: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
 * OOPSLA 2014, figure 16. What {@link RandomGenerator} derives from the 64 bits is written out here, since the JDK is
 * free to derive it otherwise from one release to the next. Not safe for many threads.
 */
public final class CounterRandom implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;
    private long counter;

    private CounterRandom(long key) {
        this.key = key;
    }

    /**
     * The stream for a purpose.
     *
     * @param seed the run's seed
     * @param purpose what the numbers are for, such as {@code shuffle}; other purposes have unrelated streams
     * @param index which of the purpose's streams, such as an epoch
     */
    public static CounterRandom of(long seed, String purpose, long index) {
        return new CounterRandom(key(seed, purpose, index));
    }

    static long key(long seed, String purpose, long index) {
        long key = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            key = mix(key ^ (purpose.charAt(i) + GOLDEN));
        }
        // Mixed once more than the index, or, with no purpose, seed and index could be swapped.
        return mix(mix(key + GOLDEN) ^ mix(index + GOLDEN));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** What a stream gives at a place, counted from 0. */
    static long draw(long key, long place) {
        return mix(key + (place + 1) * GOLDEN);
    }

    @Override
    public long nextLong() {
        return draw(key, counter++);
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** Uniform in [0, bound), by multiplication and rejection: D. Lemire, ACM TOMACS 29(1), 2019, algorithm 5. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound: " + bound + ", but expected 1 or more");
        }
        long product = (nextInt() & 0xFFFFFFFFL) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextInt() & 0xFFFFFFFFL) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Uniform in [0, 1): a multiple of 2⁻⁵³. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [0, 1): a multiple of 2⁻²⁴. */
    @Override
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1.0p-24f;
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /**
     * Standard normal, by the polar method (G. Marsaglia, T. A. Bray, SIAM Review 6(3), 1964), with functions whose bits
     * are specified.
     */
    @Override
    public double nextGaussian() {
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    @Override
    public double nextGaussian(double mean, double standardDeviation) {
        return mean + standardDeviation * nextGaussian();
    }

    /** Uniform in [origin, bound). */
    @Override
    public double nextDouble(double origin, double bound) {
        double value = origin + nextDouble() * (bound - origin);
        return value < bound ? value : Math.nextDown(bound);
    }
}
