package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestSingularValueTest {
    private static double[][] diagonal(double... values) {
        double[][] matrix = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            matrix[i][i] = values[i];
        }
        return matrix;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -3, 1e-100, 1e100})
    void ofOneNumberIsItsAbsoluteValue(double value) {
        assertEquals(Math.abs(value), LargestSingularValue.of(diagonal(value)), 1e-15 * Math.abs(value));
    }

    @Test
    void ofADiagonalIsTheLargestEntry() {
        assertEquals(7, LargestSingularValue.of(diagonal(2, -7, 0, 1, 6.5)), 7e-9);
        assertEquals(1e6, LargestSingularValue.of(diagonal(1e-6, 1, 1e6)), 1e-3);
    }

    /** Of (1 2; 0 2): AᵀA = (1 2; 2 8) has the eigenvalues (9 ± √65)/2. Of (3 4; 0 0): 5. */
    @Test
    void ofTwoByTwoIsThatOnPaper() {
        double root = Math.sqrt((9 + Math.sqrt(65)) / 2);
        assertEquals(root, LargestSingularValue.of(new double[][] {{1, 2}, {0, 2}}), 1e-14);
        assertEquals(5, LargestSingularValue.of(new double[][] {{3, 4}, {0, 0}}), 1e-14);
        assertEquals(5, LargestSingularValue.of(new double[][] {{0, 4}, {0, 3}}), 1e-14);
    }

    @Test
    void equalOnesAreFound() {
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        assertEquals(1, LargestSingularValue.of(diagonal(ones)), 1e-14);
        ones[17] = 3;
        ones[30] = -3;
        assertEquals(3, LargestSingularValue.of(diagonal(ones)), 1e-12);
        assertEquals(0, LargestSingularValue.of(new double[5][5]));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofARandomTriangleIsWhatThePowersOfItsSquareComeTo(long seed) {
        RandomGenerator random = Components.random(seed);
        double[][] triangle = Components.gaussians(random, 60, 60);
        for (int row = 0; row < 60; row++) {
            Arrays.fill(triangle[row], 0, row, 0);
            if (seed % 2 == 0) {
                // As in a badly conditioned problem: from 1 down to 10⁻¹².
                for (int column = row; column < 60; column++) {
                    triangle[row][column] *= StrictMath.pow(10, -row / 5);
                }
            }
        }
        double expected = byPowers(triangle);
        double found = LargestSingularValue.of(triangle);
        assertEquals(expected, found, 1e-8 * expected);
        assertTrue(found <= expected * (1 + 1e-14), "approached from below");
    }

    /** ‖A·x‖ where x is the start of AᵀA·AᵀA·… after enough steps that it settles in double precision. */
    private static double byPowers(double[][] matrix) {
        double[] x = new double[matrix.length];
        Arrays.fill(x, 1);
        double length = 0;
        for (int step = 0; step < 20_000; step++) {
            double[] image = new double[x.length];
            for (int row = 0; row < x.length; row++) {
                for (int column = 0; column < x.length; column++) {
                    image[row] += matrix[row][column] * x[column];
                }
            }
            length = length(image);
            Arrays.fill(x, 0);
            for (int row = 0; row < x.length; row++) {
                for (int column = 0; column < x.length; column++) {
                    x[column] += matrix[row][column] * image[row];
                }
            }
            double scale = length(x);
            for (int i = 0; i < x.length; i++) {
                x[i] /= scale;
            }
        }
        return length;
    }

    private static double length(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }
}
