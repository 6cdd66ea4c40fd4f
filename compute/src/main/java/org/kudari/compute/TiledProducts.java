package org.kudari.compute;

import java.lang.reflect.Array;

/**
 * Plain loops that the JIT compiler turns into vector instructions, which it does where all arrays of a loop have the
 * same index. So rows of B are copied, a tile at a time, each to an array of its own, and rows of C to sums and back; a
 * tile of B stays in the cache while all rows pass over it. Here is the tiling; the loops over numbers are the
 * subclasses', one for each type.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
abstract class TiledProducts<A> extends CheckedProducts<A> {
    private static final int TILE_COLUMNS = 256;
    private static final int TILE_DEPTH = 64;
    /** Below so many columns a vector is mostly empty, and the copies cost more than they bring. */
    private static final int NARROW = 8;

    private static final int TRANSPOSED_BLOCK = 16;

    /** A tile of B, one array a row, and the sums of two rows of C. */
    private record Scratch<A>(A[] tile, A first, A second) {}

    private final ScratchPool<Scratch<A>> idle = new ScratchPool<>();

    private final Numbers<A> numbers;
    private final A one;

    TiledProducts(Numbers<A> numbers) {
        this.numbers = numbers;
        this.one = numbers.zeros(1);
        numbers.round(1, 1, new double[] {1}, 0, 0, one, 0, 0);
    }

    /** What else there is to do with arrays of the type. */
    final Numbers<A> numbers() {
        return numbers;
    }

    /** The number 1 in an array: times it, a row is itself. */
    final A one() {
        return one;
    }

    /** {@code sums[j] = fma(a[aIndex + k·aStep], tile[k][j], sums[j])} for j up to width and k up to depth, a multiple of four. */
    abstract void addRow(int width, int depth, A a, int aIndex, int aStep, A[] tile, A sums);

    /** The same for two rows at once: less to load for each multiplication. */
    abstract void addTwoRows(
            int width, int depth, A a, int firstA, int secondA, int aStep, A[] tile, A first, A second);

    /** The same for the steps that are left over, from {@code from} to {@code to}: {@code aIndex} is that of the first. */
    abstract void addRest(int width, int from, int to, A a, int aIndex, int aStep, A[] tile, A sums);

    /** All of C, without vectors: for few columns. The element of A for row i and step k is at i·aRow + k·aStep. */
    abstract void addNarrow(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aRow,
            int aStep,
            A b,
            int bOffset,
            int bStride,
            A c,
            int cOffset,
            int cStride);

    @Override
    public final void transpose(int rows, int columns, A a, int aOffset, int aStride, A b, int bOffset, int bStride) {
        requireWindow("A", a, aOffset, aStride, rows, columns);
        requireWindow("B", b, bOffset, bStride, columns, rows);
        for (int row = 0; row < rows; row += TRANSPOSED_BLOCK) {
            int height = Math.min(TRANSPOSED_BLOCK, rows - row);
            for (int column = 0; column < columns; column += TRANSPOSED_BLOCK) {
                int width = Math.min(TRANSPOSED_BLOCK, columns - column);
                numbers.transposeBlock(
                        height,
                        width,
                        a,
                        aOffset + row * aStride + column,
                        aStride,
                        b,
                        bOffset + column * bStride + row,
                        bStride);
            }
        }
    }

    @Override
    final void add(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aRow,
            int aStep,
            A b,
            int bOffset,
            int bStride,
            A c,
            int cOffset,
            int cStride) {
        if (columns < NARROW) {
            addNarrow(rows, columns, depth, a, aOffset, aRow, aStep, b, bOffset, bStride, c, cOffset, cStride);
            return;
        }
        Scratch<A> scratch = borrowScratch();
        for (int column = 0; column < columns; column += TILE_COLUMNS) {
            int width = Math.min(TILE_COLUMNS, columns - column);
            // Ascending: each tile continues the sums where the one before left them.
            for (int step = 0; step < depth; step += TILE_DEPTH) {
                int tileDepth = Math.min(TILE_DEPTH, depth - step);
                for (int k = 0; k < tileDepth; k++) {
                    int row = bOffset + (step + k) * bStride + column;
                    System.arraycopy(b, row, scratch.tile[k], 0, width);
                }
                addTile(
                        rows,
                        width,
                        tileDepth,
                        a,
                        aOffset + step * aStep,
                        aRow,
                        aStep,
                        scratch,
                        c,
                        cOffset + column,
                        cStride);
            }
        }
        idle.giveBack(scratch);
    }

    private void addTile(
            int rows,
            int width,
            int depth,
            A a,
            int aOffset,
            int aRow,
            int aStep,
            Scratch<A> scratch,
            A c,
            int cOffset,
            int cStride) {
        // What is left over has a loop apart: together they are more than the compiler of JDK 17 turns into vector
        // instructions.
        int fours = depth & ~3;
        int row = 0;
        for (; row + 2 <= rows; row += 2) {
            int firstC = cOffset + row * cStride;
            int secondC = firstC + cStride;
            int firstA = aOffset + row * aRow;
            System.arraycopy(c, firstC, scratch.first, 0, width);
            System.arraycopy(c, secondC, scratch.second, 0, width);
            addTwoRows(width, fours, a, firstA, firstA + aRow, aStep, scratch.tile, scratch.first, scratch.second);
            if (fours < depth) {
                int rest = firstA + fours * aStep;
                addRest(width, fours, depth, a, rest, aStep, scratch.tile, scratch.first);
                addRest(width, fours, depth, a, rest + aRow, aStep, scratch.tile, scratch.second);
            }
            System.arraycopy(scratch.first, 0, c, firstC, width);
            System.arraycopy(scratch.second, 0, c, secondC, width);
        }
        if (row < rows) {
            int lastC = cOffset + row * cStride;
            int lastA = aOffset + row * aRow;
            System.arraycopy(c, lastC, scratch.first, 0, width);
            addRow(width, fours, a, lastA, aStep, scratch.tile, scratch.first);
            addRest(width, fours, depth, a, lastA + fours * aStep, aStep, scratch.tile, scratch.first);
            System.arraycopy(scratch.first, 0, c, lastC, width);
        }
    }

    private Scratch<A> borrowScratch() {
        Scratch<A> scratch = idle.borrow();
        return scratch != null ? scratch : newScratch();
    }

    private Scratch<A> newScratch() {
        A first = numbers.zeros(TILE_COLUMNS);
        @SuppressWarnings("unchecked")
        A[] tile = (A[]) Array.newInstance(first.getClass(), TILE_DEPTH);
        for (int k = 0; k < TILE_DEPTH; k++) {
            tile[k] = numbers.zeros(TILE_COLUMNS);
        }
        return new Scratch<>(tile, first, numbers.zeros(TILE_COLUMNS));
    }
}
