package org.kudari.benchmarks.table;

import java.util.Arrays;
import org.kudari.benchmarks.side.Timing;
import org.kudari.benchmarks.side.Unit;

/** One figure over the rounds; NaN in a round that did not give it. */
final class Series {
    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    static Series ofRounds(int rounds) {
        double[] values = new double[rounds];
        Arrays.fill(values, Double.NaN);
        return new Series(values);
    }

    void set(int round, double value) {
        values[round] = value;
    }

    boolean isEmpty() {
        return measured().length == 0;
    }

    double median() {
        return Timing.median(measured());
    }

    double min() {
        return Arrays.stream(measured()).min().orElse(Double.NaN);
    }

    double max() {
        return Arrays.stream(measured()).max().orElse(Double.NaN);
    }

    /** How many times as fast this is as another, round by round: what slows the machine down slows both. */
    Series speedRatio(Series other, Unit unit) {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, round -> unit.speedRatio(values[round], other.values[round]));
        return new Series(ratios);
    }

    private double[] measured() {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
