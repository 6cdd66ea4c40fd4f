package org.kudari.benchmarks.regression;

/** The regressions that are timed; each has an intercept, too. */
public enum RegressionSize {
    /** Many rows. */
    L1(1_000_000, 50),
    /** Many inputs. */
    L2(100_000, 500),
    /** Small: a fit of less than a millisecond. */
    L3(1_000, 10);

    private final int rows;
    private final int inputs;

    RegressionSize(int rows, int inputs) {
        this.rows = rows;
        this.inputs = inputs;
    }

    /** How many rows. */
    public int rows() {
        return rows;
    }

    /** How many inputs a row has. */
    public int inputs() {
        return inputs;
    }
}
