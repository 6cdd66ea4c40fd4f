package org.kudari.compute;

/**
 * A matrix in the order in which {@link PanelProducts} read it: cut into panels of so many neighbouring columns, one panel behind
 * the other, each row by row. Element (row, column) is
 * {@code values[index(column / width, row) + column % width]}. The columns that fill up the last panel, and the rows that fill
 * up the last block of rows, hold numbers that mean nothing.
 *
 * <p>Within one panel the rows lie one behind the other without a gap, so a loop over the elements of some rows is one loop over
 * the array for each panel.
 *
 * <p>Made by {@link PanelProducts#zeros}. Mutable; safe for many threads as long as they write to different elements.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public final class Panels<A> {
    private final A values;
    private final int rows;
    private final int columns;
    private final int width;
    private final int height;

    Panels(A values, int rows, int columns, int width, int height) {
        this.values = values;
        this.rows = rows;
        this.columns = columns;
        this.width = width;
        this.height = height;
    }

    /** The array with all the elements; shared. */
    public A values() {
        return values;
    }

    /** How many rows the matrix has. */
    public int rows() {
        return rows;
    }

    /** How many columns the matrix has. */
    public int columns() {
        return columns;
    }

    /** How many columns a panel has. */
    public int width() {
        return width;
    }

    /** How many panels there are. */
    public int panels() {
        return (columns + width - 1) / width;
    }

    /** How many of a panel's columns are the matrix's: all but in the last panel. */
    public int columns(int panel) {
        return Math.min(width, columns - panel * width);
    }

    /** Where a row of a panel begins in {@link #values()}; not checked. */
    public int index(int panel, int row) {
        return (panel * height + row) * width;
    }

    /** How far it is in {@link #values()} from a panel to the next. */
    int panelStep() {
        return height * width;
    }
}
