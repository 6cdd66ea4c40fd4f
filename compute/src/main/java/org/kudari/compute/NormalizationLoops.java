package org.kudari.compute;

/**
 * The loops of batch and layer normalisation over {@link Panels}: x̂ = (z − mean) · factor, y = scale · x̂ + shift, and the way
 * back. Sums are taken in {@code double}, whatever the type of the panels, and means are subtracted as the sum of two numbers
 * of that type, so that in single precision x̂ is as exact as z allows, also where z lies far from 0.
 *
 * <p>A number for each column is repeated for {@link #BLOCK_ROWS} rows, panel by panel, as {@link #set} and {@link #repeat} do it: so
 * each loop runs over a whole block of rows of a panel. Blocks of rows begin at multiples of that number. Safe for many threads that write
 * to different elements; allocates only in {@link #zeros}.
 *
 * @param <A> {@code double[]} or {@code float[]}
 * @since 0.2.0
 */
public interface NormalizationLoops<A> {
    /** How many rows sums are taken over at once; the last block may have fewer. */
    int BLOCK_ROWS = 8;

    /** The loops over {@code double}. */
    static NormalizationLoops<double[]> ofDoubles() {
        return new DoubleNormalization();
    }

    /** The loops over {@code float}. */
    static NormalizationLoops<float[]> ofFloats() {
        return new FloatNormalization();
    }

    /** A new array of zeros. */
    A zeros(int length);

    /** What rounding takes from a number. */
    double rest(double value);

    /** Memory for a number for each column of these panels. */
    default A columnNumbers(Panels<A> panels) {
        return zeros(panels.panels() * BLOCK_ROWS * panels.width());
    }

    /** Writes the number of one column, rounded; {@link #repeat} is to follow once all are written. */
    default void set(A columnNumbers, Panels<A> panels, int column, double value) {
        set(columnNumbers, offset(panels, column / panels.width()) + column % panels.width(), value);
    }

    /** Writes one number of an array, rounded. */
    void set(A values, int index, double value);

    /** Repeats the numbers of all columns for the other rows of a block. */
    default void repeat(A columnNumbers, Panels<A> panels) {
        int width = panels.width();
        for (int panel = 0; panel < panels.panels(); panel++) {
            int first = offset(panels, panel);
            for (int row = 1; row < BLOCK_ROWS; row++) {
                System.arraycopy(columnNumbers, first, columnNumbers, first + row * width, width);
            }
        }
    }

    /** Where the numbers of a panel's columns begin. */
    static int offset(Panels<?> panels, int panel) {
        return panel * BLOCK_ROWS * panels.width();
    }

    /**
     * The sum of each column over one block of rows, and the sum of squared distances from their mean: two passes over the block.
     *
     * @param sums one for each column, from {@code offset} on; overwritten
     * @param squares likewise
     */
    void columnMoments(Panels<A> z, int fromRow, int toRow, double[] sums, double[] squares, int offset);

    /**
     * Normalises columns: z = ((z − center) − centerRest) · factor, and y = scale · z + shift.
     *
     * @param z overwritten
     * @param y overwritten; may be z
     */
    void normalizeColumns(Panels<A> z, Panels<A> y, int fromRow, int toRow, ColumnNumbers<A> columns);

    /**
     * Normalises rows by their own mean and variance, the mean of squared distances from it: z = (z − mean) · factor with
     * factor = 1 / √(variance + epsilon), and y = scale · z + shift.
     *
     * @param z overwritten
     * @param y overwritten; may be z
     * @param factors one for each row, overwritten; null if not wanted
     */
    void normalizeRows(Panels<A> z, Panels<A> y, int fromRow, int toRow, double epsilon, A factors, A scale, A shift);

    /**
     * Σ g and Σ g·x of each column over one block of rows.
     *
     * @param sums one for each column, from {@code offset} on; overwritten
     * @param products likewise
     */
    void columnSums(Panels<A> g, Panels<A> x, int fromRow, int toRow, double[] sums, double[] products, int offset);

    /** The way back through {@link #normalizeColumns}: g = factor · (g − mean − slope · x), with a number for each column. */
    void backpropagateColumns(Panels<A> g, Panels<A> x, int fromRow, int toRow, A factor, A mean, A slope);

    /**
     * The way back through {@link #normalizeRows}: with h = scale · g, g = factor · (h − mean(h) − x · mean(h·x)).
     *
     * @param factors one for each row, as {@link #normalizeRows} left them
     */
    void backpropagateRows(Panels<A> g, Panels<A> x, int fromRow, int toRow, A factors, A scale);

    /**
     * What {@link #normalizeColumns} does to each column.
     *
     * @param center what is subtracted, rounded
     * @param centerRest what rounding took from it
     */
    record ColumnNumbers<A>(A center, A centerRest, A factor, A scale, A shift) {}
}
