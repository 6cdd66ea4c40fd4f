package org.kudari.linear;

/** One column of a matrix that lies row by row in an array: a target's coefficients among those of all. */
record Column(double[] matrix, int column, int columns) {
    /** A copy. */
    double[] read() {
        double[] values = new double[matrix.length / columns];
        for (int row = 0; row < values.length; row++) {
            values[row] = matrix[row * columns + column];
        }
        return values;
    }

    void overwrite(double[] values) {
        for (int row = 0; row < values.length; row++) {
            matrix[row * columns + column] = values[row];
        }
    }
}
