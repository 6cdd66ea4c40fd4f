package org.kudari.mlp;

import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.NormalizationLoops.ColumnNumbers;
import org.kudari.compute.Panels;

/** What a layer normalises with, a number for each unit, in the type and order that its loops read. */
final class NormalizationNumbers<A> {
    private final LayerShape shape;
    private final NormalizationLoops<A> loops;
    private final Panels<A> panels;
    private final ColumnNumbers<A> numbers;
    private final double[] scales;
    private final double[] factors;

    /** @param panels some of the layer's results, for the order of columns */
    NormalizationNumbers(LayerShape shape, NormalizationLoops<A> loops, Panels<A> panels) {
        this.shape = shape;
        this.loops = loops;
        this.panels = panels;
        this.numbers = new ColumnNumbers<>(
                loops.columnNumbers(panels),
                loops.columnNumbers(panels),
                loops.columnNumbers(panels),
                loops.columnNumbers(panels),
                loops.columnNumbers(panels));
        this.scales = new double[shape.outputs()];
        this.factors = new double[shape.outputs()];
    }

    /** Takes scales and shifts from the parameters, which are not kept. */
    void load(double[] parameters) {
        for (int column = 0; column < shape.outputs(); column++) {
            scales[column] = parameters[shape.extras().scaleOffset() + column];
            loops.set(numbers.scale(), panels, column, scales[column]);
            loops.set(numbers.shift(), panels, column, parameters[shape.extras().shiftOffset() + column]);
        }
        loops.repeat(numbers.scale(), panels);
        loops.repeat(numbers.shift(), panels);
    }

    /** Takes the running statistics from the parameters, which are not kept. */
    void loadStatistics(double[] parameters) {
        LayerExtras extras = shape.extras();
        for (int column = 0; column < shape.outputs(); column++) {
            center(column, parameters[extras.meanOffset() + column], parameters[extras.varianceOffset() + column]);
        }
        centered();
    }

    /**
     * Lets a column be normalised by this mean and variance: multiplied by 1 / √(variance + ε). {@link #centered} is to follow
     * once all columns are.
     */
    void center(int column, double mean, double variance) {
        factors[column] = 1 / Math.sqrt(variance + shape.extras().rule().epsilon());
        loops.set(numbers.center(), panels, column, mean);
        loops.set(numbers.centerRest(), panels, column, loops.rest(mean));
        loops.set(numbers.factor(), panels, column, factors[column]);
    }

    void centered() {
        loops.repeat(numbers.center(), panels);
        loops.repeat(numbers.centerRest(), panels);
        loops.repeat(numbers.factor(), panels);
    }

    double scale(int column) {
        return scales[column];
    }

    double factor(int column) {
        return factors[column];
    }

    ColumnNumbers<A> ofColumns() {
        return numbers;
    }
}
