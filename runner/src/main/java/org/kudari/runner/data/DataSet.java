package org.kudari.runner.data;

import java.util.Optional;

/**
 * Rows ready for training, kept compact: each number in the smallest type that holds it exactly, to be transformed when a
 * batch is gathered. Immutable and safe for many threads.
 */
public final class DataSet {
    private final EncodedColumns inputs;
    private final EncodedColumns targets;
    private final double[] weights;

    DataSet(EncodedColumns inputs, EncodedColumns targets, double[] weights) {
        this.inputs = inputs;
        this.targets = targets;
        this.weights = weights;
    }

    /** How many rows there are. */
    public int rows() {
        return inputs.rows();
    }

    /** The columns to predict from. */
    public EncodedColumns inputs() {
        return inputs;
    }

    /** The columns to be predicted. */
    public EncodedColumns targets() {
        return targets;
    }

    /** A weight for each row; to be read only. */
    public double[] weights() {
        return weights;
    }

    /** All rows as a batch without a copy, if they lie in memory as doubles. */
    Optional<Batch> asBatch() {
        return inputs.matrix().flatMap(x -> targets.matrix().map(y -> new Batch(x, y, weights)));
    }

    /** How many bytes the rows take. */
    long bytes() {
        return inputs.bytes() + targets.bytes() + 8L * weights.length;
    }
}
