package org.kudari.linear;

/**
 * A row of a matrix, in some precision: what a Cholesky decomposition is made of. Rows that work together are of one length and
 * type.
 */
interface NumberRow<R extends NumberRow<R>> {
    /** A row of zeros of the same type. */
    R zeros(int length);

    /** How many products are worth handing to another thread. */
    int grain();

    /** How many numbers there are. */
    int length();

    /** Sets a number to that of another row. */
    void copy(int to, R row, int from);

    /** Adds to a number. */
    void add(int at, double value);

    /** Multiplies all numbers. */
    void multiply(double factor);

    /** Sets a number to 1. */
    void setOne(int at);

    /** this[i] −= factors[at] · row[i], for i from {@code from} to {@code to}, exclusive. */
    void subtractProduct(R factors, int at, R row, int from, int to);

    /** this[i] /= √this[at], for i from {@code at} on. */
    void divideByRoot(int at);

    /** this[i] /= divisors[at], for all i. */
    void divide(R divisors, int at);

    /** A number, rounded. */
    double value(int i);
}
