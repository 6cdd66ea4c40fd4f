package org.kudari.runner.data;

import java.util.Arrays;

/**
 * The line of a file that each row begins in. Kept are the rows only that do not begin in the line after the one
 * before.
 */
final class LineNumbers {
    private int[] rows = new int[4];
    private int[] lines = new int[4];
    private int jumps;
    private int count;
    private int last;

    void add(int line) {
        if (count == 0 || line != last + 1) {
            if (jumps == rows.length) {
                rows = Arrays.copyOf(rows, 2 * jumps);
                lines = Arrays.copyOf(lines, 2 * jumps);
            }
            rows[jumps] = count;
            lines[jumps] = line;
            jumps++;
        }
        last = line;
        count = Math.addExact(count, 1);
    }

    /** How many rows there are. */
    int count() {
        return count;
    }

    int of(int row) {
        int found = Arrays.binarySearch(rows, 0, jumps, row);
        int jump = found >= 0 ? found : -found - 2;
        return lines[jump] + row - rows[jump];
    }
}
