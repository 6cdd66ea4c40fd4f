package org.kudari.compute;

/**
 * The inner loops of products of {@link Panels}: what needs vector instructions, and nothing else. A tile is {@link #ROWS} rows
 * of C in one panel. All offsets are into arrays of panels; rows of a panel are {@link #width()} apart.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
abstract class PanelKernel<A> {
    /** How many rows of C are computed at once. */
    static final int ROWS = 8;

    private final int width;

    private final Numbers<A> numbers;

    PanelKernel(int width, Numbers<A> numbers) {
        this.width = width;
        this.numbers = numbers;
    }

    /** What else there is to do with arrays of the type. */
    final Numbers<A> numbers() {
        return numbers;
    }

    /** How many columns a panel has. */
    final int width() {
        return width;
    }

    /**
     * C = start + A·B for a tile: {@link #ROWS} rows of A from {@code aOffset}, the first column of a panel.
     *
     * @param columns how many columns of the panel are wanted; more may be computed, up to its width
     * @param depth how many columns of A and rows of B
     * @param aPanelStep from a panel of A to the next
     * @param start what each sum begins with, laid out as C with a stride of its own: 0 for one row that serves all; may be C
     */
    abstract void multiply(
            int columns,
            int depth,
            A a,
            int aOffset,
            int aPanelStep,
            A b,
            int bOffset,
            A start,
            int startOffset,
            int startStride,
            A c,
            int cOffset,
            int cStride);

    /** {@link #multiply} for one row: half the time where there is no other. */
    abstract void multiplyRow(
            int columns,
            int depth,
            A a,
            int aOffset,
            int aPanelStep,
            A b,
            int bOffset,
            A start,
            int startOffset,
            A c,
            int cOffset);

    /** C = start + Aᵀ·B for a tile: {@link #ROWS} columns of one panel of A, from row and column {@code aOffset}. */
    abstract void multiplyTransposed(
            int columns,
            int depth,
            A a,
            int aOffset,
            A b,
            int bOffset,
            A start,
            int startOffset,
            int startStride,
            A c,
            int cOffset,
            int cStride);

    /** Adds the rows of a panel, one after the other, to {@code sums}: {@link #width()} of them. */
    abstract void addRows(int rows, A from, int fromOffset, A sums);

    /** Copies so many numbers of each of some rows. */
    abstract void copyRows(
            int rows, int length, A from, int fromOffset, int fromStride, A to, int toOffset, int toStride);
}
