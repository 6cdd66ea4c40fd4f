package org.kudari.mlp;

import org.kudari.compute.Dropout;
import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.Panels;

/**
 * The mathematics of what follows the product in a layer with {@link LayerExtras}, for some rows of all its columns: normalisation,
 * activation function, dropout, and the addition of the layer's inputs; and back. Immutable.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class LayerFinish<A> {
    private final LayerShape shape;
    private final Arithmetic<A> arithmetic;
    private final NormalizationLoops<A> loops;
    private final Dropout dropout;

    LayerFinish(LayerShape shape, Arithmetic<A> arithmetic) {
        this.shape = shape;
        this.arithmetic = arithmetic;
        this.loops = arithmetic.normalization();
        this.dropout = new Dropout(shape.extras().dropout());
    }

    /** From X·W + b to what the activation function gives. */
    void activate(FinishMemory<A> memory, NormalizationNumbers<A> numbers, int from, int to) {
        Panels<A> sums = memory.sums();
        Panels<A> activated = memory.activated();
        switch (shape.extras().normalization()) {
            case BATCH -> loops.normalizeColumns(sums, activated, from, to, numbers.ofColumns());
            case LAYER ->
                loops.normalizeRows(
                        sums,
                        activated,
                        from,
                        to,
                        shape.extras().rule().epsilon(),
                        memory.rowFactors(),
                        numbers.ofColumns().scale(),
                        numbers.ofColumns().shift());
            case NONE -> {
                // X·W + b lies where the activation function wants it.
            }
        }
        if (memory.values() != null) {
            copy(activated, memory.values(), from, to);
        }
        for (int panel = 0; panel < activated.panels(); panel++) {
            arithmetic.activate(
                    shape.activation(), activated.values(), activated.index(panel, from), activated.index(panel, to));
        }
    }

    /** Drops results, or gradients by them: for each row and column as the key says. */
    void drop(long key, long firstRow, Panels<A> values, Panels<A> dropped, int from, int to) {
        for (int panel = 0; panel < values.panels(); panel++) {
            for (int row = from; row < to; row++) {
                arithmetic.drop(
                        dropout,
                        key,
                        (firstRow + row) * shape.outputs() + (long) panel * values.width(),
                        values.values(),
                        values.index(panel, row),
                        dropped.values(),
                        dropped.index(panel, row),
                        values.columns(panel));
            }
        }
    }

    /** Copies rows. */
    void copy(Panels<A> values, Panels<A> to, int fromRow, int toRow) {
        for (int panel = 0; panel < values.panels(); panel++) {
            int begin = values.index(panel, fromRow);
            int count = values.index(panel, toRow) - begin;
            System.arraycopy(values.values(), begin, to.values(), to.index(panel, fromRow), count);
        }
    }

    /** Adds rows to others: sum = values + more. */
    void add(Panels<A> values, Panels<A> more, Panels<A> sum, int fromRow, int toRow) {
        for (int panel = 0; panel < values.panels(); panel++) {
            int begin = values.index(panel, fromRow);
            arithmetic.add(
                    values.values(),
                    begin,
                    more.values(),
                    more.index(panel, fromRow),
                    sum.values(),
                    sum.index(panel, fromRow),
                    values.index(panel, toRow) - begin);
        }
    }

    /** What the next layer takes in a prediction: without dropout. */
    void predict(FinishMemory<A> memory, NormalizationNumbers<A> numbers, Panels<A> x, int from, int to) {
        activate(memory, numbers, from, to);
        if (shape.extras().skip()) {
            add(memory.activated(), x, memory.results(), from, to);
        } else if (memory.results() != memory.activated()) {
            copy(memory.activated(), memory.results(), from, to);
        }
    }

    /** What the next layer takes in a step of training. */
    void train(
            FinishMemory<A> memory,
            NormalizationNumbers<A> numbers,
            Panels<A> x,
            long key,
            long firstRow,
            int from,
            int to) {
        if (shape.extras().dropout() == 0) {
            predict(memory, numbers, x, from, to);
            return;
        }
        activate(memory, numbers, from, to);
        drop(key, firstRow, memory.activated(), memory.results(), from, to);
        if (shape.extras().skip()) {
            add(memory.results(), x, memory.results(), from, to);
        }
    }
}
