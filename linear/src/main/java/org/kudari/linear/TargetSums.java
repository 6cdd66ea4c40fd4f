package org.kudari.linear;

import org.kudari.api.TargetRange;

/** How many rows there are, what they weigh, and what their one target comes to; and the first out of range. */
final class TargetSums implements RowStatistic<TargetSums> {
    private final TargetRange range;
    private final int features;
    private long activeRows;
    private double weightSum;
    private double weightedSum;
    private boolean validWeights = true;
    private long strangeRow = -1;
    private double strangeTarget;

    TargetSums(TargetRange range, int features) {
        this.range = range;
        this.features = features;
    }

    @Override
    public void add(RowBlock block) {
        activeRows += block.activeRows();
        validWeights &= block.hasValidWeights();
        int at = features * block.stride();
        for (int row = 0; row < block.rows(); row++) {
            double weight = block.weights()[row];
            if (weight > 0) {
                double target = block.columns()[at + row];
                weightSum += weight;
                weightedSum += weight * target;
                if (strangeRow < 0 && !(Double.isFinite(target) && range.contains(target))) {
                    strangeRow = block.firstRow() + row;
                    strangeTarget = target;
                }
            }
        }
    }

    @Override
    public void join(TargetSums later) {
        activeRows += later.activeRows;
        weightSum += later.weightSum;
        weightedSum += later.weightedSum;
        validWeights &= later.validWeights;
        if (strangeRow < 0) {
            strangeRow = later.strangeRow;
            strangeTarget = later.strangeTarget;
        }
    }

    /** How many rows have a weight above 0. */
    long activeRows() {
        return activeRows;
    }

    /** Σ w. */
    double weightSum() {
        return weightSum;
    }

    /** Σ w·y / Σ w. */
    double mean() {
        return weightedSum / weightSum;
    }

    boolean hasValidWeights() {
        return validWeights;
    }

    /** The first row whose target is out of range, counted from 0; negative if there is none. */
    long strangeRow() {
        return strangeRow;
    }

    /** Its target. */
    double strangeTarget() {
        return strangeTarget;
    }
}
