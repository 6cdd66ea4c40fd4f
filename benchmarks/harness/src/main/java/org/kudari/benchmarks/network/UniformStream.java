package org.kudari.benchmarks.network;

/** Numbers that any language computes alike: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) over a counter. */
final class UniformStream {
    private UniformStream() {}

    /** Number {@code index} of stream {@code seed}: a multiple of 2⁻²³ in [-1, 1), exact as a {@code float}. */
    static double value(long seed, long index) {
        long z = seed * 0xD1342543DE82EF95L + (index + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 40) * 0x1p-23 - 1;
    }
}
