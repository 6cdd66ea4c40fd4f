package org.kudari.linear;

/**
 * The factor R of a QR decomposition of a matrix with any number of rows, and Qᵀ times its right-hand sides, in memory
 * for R and a few rows. Rows are collected, then folded into R by Householder reflections that leave zeros where they
 * were (Golub and Van Loan, Matrix Computations, 4th edition).
 *
 * <p>The result depends on the rows and their order, not on how they were handed over.
 */
final class StreamingQr {
    private static final int BUFFERED_ROWS = 128;

    private final int columns;
    private final int width;
    private final double[] triangle;
    private final double[] buffer;
    private final double[] reflector = new double[BUFFERED_ROWS];
    private final double[] products;
    private int buffered;

    /**
     * An empty decomposition: R = 0.
     *
     * @param columns how many columns the matrix has
     * @param rightHandSides how many right-hand sides follow them in a row
     */
    StreamingQr(int columns, int rightHandSides) {
        this.columns = columns;
        this.width = columns + rightHandSides;
        this.triangle = new double[columns * width];
        this.buffer = new double[BUFFERED_ROWS * width];
        this.products = new double[width];
    }

    /** Adds a row times the square root of its weight. */
    void add(double[] row, double weight) {
        double root = Math.sqrt(weight);
        int at = buffered * width;
        for (int column = 0; column < width; column++) {
            buffer[at + column] = row[column] * root;
        }
        buffered++;
        if (buffered == BUFFERED_ROWS) {
            fold();
        }
    }

    /**
     * R and, right of it, the first rows of Qᵀ times the right-hand sides: columns × (columns + right-hand sides), row by
     * row. Of all rows added so far; not a copy.
     */
    double[] triangle() {
        fold();
        return triangle;
    }

    private void fold() {
        for (int pivot = 0; pivot < columns && buffered > 0; pivot++) {
            double sum = 0;
            for (int i = 0; i < buffered; i++) {
                reflector[i] = buffer[i * width + pivot];
                sum = Math.fma(reflector[i], reflector[i], sum);
            }
            if (sum > 0) {
                reflect(pivot, sum);
            }
        }
        buffered = 0;
    }

    /** Applies I − 2vvᵀ/vᵀv, where v is the pivot row's change and the buffer's column, to all columns from the pivot's. */
    private void reflect(int pivot, double sum) {
        int pivotRow = pivot * width;
        double diagonal = triangle[pivotRow + pivot];
        double norm = Math.sqrt(Math.fma(diagonal, diagonal, sum));
        double reflected = diagonal > 0 ? -norm : norm;
        double first = diagonal - reflected;
        double factor = 2 / Math.fma(first, first, sum);
        triangle[pivotRow + pivot] = reflected;
        for (int column = pivot + 1; column < width; column++) {
            products[column] = first * triangle[pivotRow + column];
        }
        for (int i = 0; i < buffered; i++) {
            double v = reflector[i];
            int at = i * width;
            for (int column = pivot + 1; column < width; column++) {
                products[column] = Math.fma(v, buffer[at + column], products[column]);
            }
        }
        for (int column = pivot + 1; column < width; column++) {
            products[column] *= factor;
            triangle[pivotRow + column] = Math.fma(-first, products[column], triangle[pivotRow + column]);
        }
        for (int i = 0; i < buffered; i++) {
            double v = reflector[i];
            int at = i * width;
            for (int column = pivot + 1; column < width; column++) {
                buffer[at + column] = Math.fma(-v, products[column], buffer[at + column]);
            }
        }
    }
}
