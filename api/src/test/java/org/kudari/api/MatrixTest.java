package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {
    /** Two rows of three in the middle of an array: 11 12 13 / 21 22 23. */
    private final double[] array = {0, 0, 11, 12, 13, 0, 21, 22, 23, 0};

    private final Matrix window = Matrix.window(array, 2, 4, 2, 3);

    @Test
    void elementsAreFoundByOffsetAndStride() {
        assertEquals(2, window.rows());
        assertEquals(3, window.columns());
        assertEquals(2, window.offset());
        assertEquals(4, window.rowStride());
        assertEquals(6, window.index(1));
        assertEquals(13, window.get(0, 2));
        assertEquals(21, window.get(1, 0));
        assertArrayEquals(new double[] {11, 12, 13, 21, 22, 23}, window.toArray());
    }

    @Test
    void writingGoesThroughToTheArrayAndEveryOtherWindow() {
        Matrix other = Matrix.of(array, 5, 2);
        window.set(1, 2, 99);
        assertEquals(99, array[8]);
        assertEquals(99, other.get(4, 0));
        assertSame(array, window.values());
    }

    @Test
    void rowsAreAWindowOnTheSameValues() {
        Matrix second = window.rows(1, 2);
        assertArrayEquals(new double[] {21, 22, 23}, second.toArray());
        second.set(0, 0, 5);
        assertEquals(5, window.get(1, 0));
        assertSame(window, window.rows(0, 2));
        assertEquals(0, window.rows(2, 2).rows());
        assertEquals(3, window.rows(1, 1).columns());
    }

    @Test
    void toArrayIsACopy() {
        window.toArray()[0] = 5;
        assertEquals(11, window.get(0, 0));
    }

    @Test
    void zerosAreZeroAndDense() {
        Matrix zeros = Matrix.zeros(2, 3);
        assertArrayEquals(new double[6], zeros.values());
        assertEquals(3, zeros.rowStride());
        assertEquals(0, Matrix.zeros(0, 3).values().length);
        assertEquals(4, Matrix.zeros(4, 0).rows());
    }

    @Test
    void anEmptyWindowMayLieAtTheEnd() {
        assertEquals(0, Matrix.window(array, 10, 3, 0, 3).rows());
        assertEquals(0, Matrix.window(array, 10, 0, 4, 0).columns());
    }

    @Test
    void elementsOutsideAreRefusedThoughTheArrayHasThem() {
        assertThrows(IndexOutOfBoundsException.class, () -> window.get(0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> window.get(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> window.get(-1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> window.set(0, -1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> window.rows(1, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> window.rows(2, 1));
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithBothNumbers() {
        assertEquals("matrix: -1 × 2, but expected 0 or more of both", refusal(() -> Matrix.zeros(-1, 2)));
        assertEquals(
                "matrix: 65536 × 65536 elements, but an array holds at most 2147483639",
                refusal(() -> Matrix.zeros(65_536, 65_536)));
        assertEquals("matrix values: 10, but expected 3 × 3", refusal(() -> Matrix.of(array, 3, 3)));
        assertEquals(
                "matrix window: offset 3, row stride 4, 2 × 4, but the array has 10 values",
                refusal(() -> Matrix.window(array, 3, 4, 2, 4)));
        assertEquals(
                "matrix window: offset -1, row stride 4, 1 × 2, but the array has 10 values",
                refusal(() -> Matrix.window(array, -1, 4, 1, 2)));
        assertEquals(
                "matrix window: offset 0, row stride 2, 2 × 3, but the array has 10 values",
                refusal(() -> Matrix.window(array, 0, 2, 2, 3)));
        assertEquals(
                "matrix window: offset 11, row stride 1, 0 × 0, but the array has 10 values",
                refusal(() -> Matrix.window(array, 11, 1, 0, 0)));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void textShowsTheShape() {
        assertEquals("Matrix[2 × 3]", window.toString());
    }

    @Test
    void aCopyFillsItsWindowAndNothingElse() {
        double[] around = {9, 9, 9, 9, 9, 9, 9};

        Matrix.of(new double[] {1, 2, 3, 4}, 2, 2).copyTo(Matrix.window(around, 1, 3, 2, 2));

        assertArrayEquals(new double[] {9, 1, 2, 9, 3, 4, 9}, around);
        assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(2, 2).copyTo(Matrix.zeros(2, 3)));
    }
}
