package org.kudari.runner.block;

/** Orders of rows. */
public final class RowOrder {
    private RowOrder() {}

    /** {@code from}, {@code from + 1} … up to {@code to}, exclusive. */
    public static int[] consecutive(int from, int to) {
        int[] order = new int[to - from];
        fill(order, from);
        return order;
    }

    /** Overwrites an order with {@code from}, {@code from + 1} and so on. */
    public static void fill(int[] order, int from) {
        for (int i = 0; i < order.length; i++) {
            order[i] = from + i;
        }
    }
}
