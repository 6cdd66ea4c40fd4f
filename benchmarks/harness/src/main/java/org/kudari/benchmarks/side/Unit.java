package org.kudari.benchmarks.side;

/** What a figure is counted in. */
public enum Unit {
    /** Time, in millionths of a second. */
    MICROSECONDS("µs", Better.LOWER),
    /** Time, in thousandths of a second. */
    MILLISECONDS("ms", Better.LOWER),
    /** Time. */
    SECONDS("s", Better.LOWER),
    /** Rows trained on or predicted in a second. */
    ROWS_PER_SECOND("rows/s", Better.HIGHER),
    /** Billions of additions and multiplications of {@code float} in a second. */
    GIGAFLOPS("GFLOPS", Better.HIGHER),
    /** How well a network does, whatever the measure: shows that the sides do the same work, and is no speed. */
    QUALITY("", Better.UNDECIDED),
    /** Decimal digits of a result that are right; no speed either. */
    DIGITS("", Better.UNDECIDED);

    private enum Better {
        LOWER,
        HIGHER,
        UNDECIDED
    }

    private final String symbol;
    private final Better better;

    Unit(String symbol, Better better) {
        this.symbol = symbol;
        this.better = better;
    }

    /** The unit in print; empty for a bare number. */
    public String symbol() {
        return symbol;
    }

    /** Whether one figure can be faster than another. */
    public boolean isSpeed() {
        return better != Better.UNDECIDED;
    }

    /** How many times as fast {@code one} is as {@code other}. */
    public double speedRatio(double one, double other) {
        return better == Better.LOWER ? other / one : one / other;
    }
}
