package org.kudari.compute;

/**
 * Sets each number to 0 with a given probability and multiplies the others by 1 / (1 − probability), so that expectations stay as
 * they are: N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever, R. Salakhutdinov, "Dropout: A Simple Way to Prevent Neural
 * Networks from Overfitting", JMLR 15, 2014, section 10, where it is named inverted dropout elsewhere. Immutable.
 *
 * <p>Whether a number is dropped is a pure function of a key and the number's place: it is when draw {@code place}, counted from 0, of
 * the {@link CounterRandom} of the key's seed, purpose and index is below the probability. So nothing needs to be kept for the way
 * back, which is the same multiplication, and any division of the work gives the same.
 *
 * @since 0.2.0
 */
public final class Dropout {
    private static final int UNUSED_BITS = 11;
    private static final int SIGN = 63;

    private final long keptFrom;
    private final double factor;

    /** @param probability of being dropped; 0 or more, below 1 */
    public Dropout(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "dropout: " + probability + ", but expected a probability of 0 or more and below 1");
        }
        this.keptFrom = (long) Math.ceil(probability * 0x1p53);
        this.factor = 1 / (1 - probability);
    }

    /** The key of a stream; arguments as for {@link CounterRandom#of}. */
    public static long key(long seed, String purpose, long index) {
        return CounterRandom.key(seed, purpose, index);
    }

    /**
     * Drops numbers.
     *
     * @param place the first number's
     * @param to overwritten; may be {@code from}, at the same offset
     */
    public void apply(long key, long place, double[] from, int fromOffset, double[] to, int toOffset, int count) {
        long bits = Double.doubleToRawLongBits(factor);
        for (int i = 0; i < count; i++) {
            to[toOffset + i] = from[fromOffset + i] * Double.longBitsToDouble(bits & kept(key, place + i));
        }
    }

    /** The same for single precision. */
    public void apply(long key, long place, float[] from, int fromOffset, float[] to, int toOffset, int count) {
        int bits = Float.floatToRawIntBits((float) factor);
        for (int i = 0; i < count; i++) {
            to[toOffset + i] = from[fromOffset + i] * Float.intBitsToFloat(bits & (int) kept(key, place + i));
        }
    }

    /** All bits set if the number stays, none if it is dropped: no branch, since nobody could predict it. */
    private long kept(long key, long place) {
        return ~(((CounterRandom.draw(key, place) >>> UNUSED_BITS) - keptFrom) >> SIGN);
    }
}
