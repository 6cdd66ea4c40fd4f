package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {
    private final double[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    @Test
    void aWindowSharesTheArray() {
        Matrix window = Matrix.window(values, 1, 4, 2, 3);

        assertEquals(7, window.get(1, 2));
        window.set(0, 0, -1);
        assertEquals(-1, values[1]);
        assertArrayEquals(new double[] {-1, 2, 3, 5, 6, 7}, window.toArray());
    }

    @Test
    void rowsAreAWindowOnTheSameValues() {
        Matrix matrix = Matrix.of(values, 5, 2);

        Matrix middle = matrix.rows(1, 3);

        assertEquals(2, middle.rows());
        assertArrayEquals(new double[] {2, 3, 4, 5}, middle.toArray());
        assertEquals(4, middle.index(1));
        assertEquals(0, matrix.rows(2, 2).rows());
    }

    @Test
    void whatLiesOutsideIsRefused() {
        Matrix matrix = Matrix.of(values, 5, 2);

        assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(5, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.rows(3, 6));
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(values, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> Matrix.window(values, 5, 2, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> Matrix.window(values, 0, 1, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(1 << 20, 1 << 20));
    }
}
