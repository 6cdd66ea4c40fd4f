package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.kudari.api.Loss;
import org.kudari.api.Options;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;
import org.kudari.compute.CounterRandom;

/** A loss as it is tried: made from options, with targets of the kind it fits and predictions it is defined for. */
record LossTrial(Loss loss, LossSubject subject, Options options) {
    /** How far predictions are from targets: on both sides of, and at, wherever losses like to change their form. */
    private static final double[] DISTANCES = {0.0009765625, 0.0078125, 0.109375, 0.34375, 0.5, 1, 1.40625, 3, 10.5, 97
    };

    private static final int MOST_TARGETS = 16;

    /**
     * How many targets to try.
     *
     * @throws CheckSkipped if the loss has no right answer to how many outputs it wants, which one check is there to report
     */
    List<Integer> targetCounts() {
        List<Integer> counts = possibleTargetCounts();
        if (counts.isEmpty() || !counts.stream().allMatch(this::hasRightOutputs)) {
            throw new CheckSkipped("it is not clear how many outputs it wants: see 'says which outputs it wants'");
        }
        return counts;
    }

    /** Whether outputs come in groups as wide as the targets, two for the readout of means and deviations. */
    boolean hasRightOutputs(int targets) {
        int outputs = loss.outputs(targets);
        return outputs >= targets
                && outputs % targets == 0
                && (loss.readout() != Readout.NORMAL || outputs == 2 * targets);
    }

    /** Those that the kind suggests, if the loss can fit so many, else the fewest that it can; none where that is more than a few. */
    List<Integer> possibleTargetCounts() {
        List<Integer> suggested = switch (loss.targetKind()) {
            case NUMERIC -> loss.targetRange().isDistribution() ? List.of(2, 4) : List.of(1, 3);
            case BINARY -> List.of(1);
            case CLASS -> List.of(2, 4);
        };
        List<Integer> fitting = suggested.stream().filter(this::fits).toList();
        return fitting.isEmpty()
                ? IntStream.rangeClosed(1, MOST_TARGETS)
                        .filter(this::fits)
                        .limit(1)
                        .boxed()
                        .toList()
                : fitting;
    }

    private boolean fits(int targets) {
        try {
            loss.outputs(targets);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Rows with ordinary numbers. */
    LossBatch batch(int rows, int targetCount) {
        int outputs = loss.outputs(targetCount);
        RandomGenerator random = CounterRandom.of(1, "loss batch", targetCount);
        double[][] predictions = new double[rows][];
        double[][] targets = new double[rows][];
        for (int row = 0; row < rows; row++) {
            targets[row] = targets(row, targetCount, random);
            predictions[row] = predictions(outputs, random);
            if (!subject.declared() && !isDefined(predictions[row], targets[row])) {
                // A loss of positive numbers, or of probabilities, whose author is not there to say so.
                Arrays.setAll(predictions[row], k -> random.nextDouble(0.1, 0.9));
            }
        }
        return LossBatch.of(predictions, targets);
    }

    private boolean isDefined(double[] predictions, double[] targets) {
        LossBatch row = LossBatch.of(new double[][] {predictions}, new double[][] {targets});
        return !Double.isNaN(row.value(loss));
    }

    /** Single rows that between them have every distance, at every output. */
    List<LossBatch> points(int targetCount) {
        int outputs = loss.outputs(targetCount);
        RandomGenerator random = CounterRandom.of(2, "loss points", targetCount);
        List<LossBatch> points = new ArrayList<>();
        int turn = 0;
        for (double distance : distances()) {
            for (int target = 0; target < 3; target++) {
                double[] targets = targets(turn, targetCount, random);
                double[] predictions = predictions(outputs, random);
                int output = turn % outputs;
                double prediction = targets[output % targetCount] + distance;
                if (subject.predictions().contains(prediction)) {
                    predictions[output] = prediction;
                }
                points.add(LossBatch.of(new double[][] {predictions}, new double[][] {targets}));
                turn++;
            }
        }
        return points;
    }

    private List<Double> distances() {
        List<Double> distances = new ArrayList<>(List.of(0.0));
        for (double distance : DISTANCES) {
            distances.add(distance);
            distances.add(-distance);
        }
        distances.addAll(subject.kinks(options));
        for (Object value : options.asMap().values()) {
            if (value instanceof Double number && Math.abs(number) < 1e6) {
                for (double factor : new double[] {0.75, 1, 1.25}) {
                    distances.add(factor * number);
                    distances.add(-factor * number);
                }
            }
        }
        return distances;
    }

    private double[] targets(int turn, int count, RandomGenerator random) {
        double[] targets = new double[count];
        TargetKind kind = loss.targetKind();
        if (kind == TargetKind.CLASS) {
            targets[turn % count] = 1;
            return targets;
        }
        if (loss.targetRange().isDistribution()) {
            return distribution(turn, count, random);
        }
        for (int k = 0; k < count; k++) {
            targets[k] = kind == TargetKind.NUMERIC
                    ? eighth(random, allowedTargets(), 3)
                    : new double[] {0, 1, 0.25}[turn % 3];
        }
        return targets;
    }

    /** Probabilities that add up to 1, one of them 0. */
    private static double[] distribution(int turn, int count, RandomGenerator random) {
        double[] shares = new double[count];
        for (int k = 0; k < count; k++) {
            shares[k] = k == turn % count ? 0 : random.nextDouble(0.1, 1);
        }
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, k -> shares[k] / sum);
        return shares;
    }

    /** What both the author and the loss itself say; what the author says where that does not meet. */
    private Interval allowedTargets() {
        double low = Math.max(subject.targets().low(), loss.targetRange().low());
        double high = Math.min(subject.targets().high(), loss.targetRange().high());
        return low < high ? new Interval(low, high) : subject.targets();
    }

    private double[] predictions(int outputs, RandomGenerator random) {
        double[] predictions = new double[outputs];
        for (int k = 0; k < outputs; k++) {
            predictions[k] = eighth(random, subject.predictions(), 4) + 0.03;
            if (!subject.predictions().contains(predictions[k])) {
                predictions[k] -= 0.06;
            }
        }
        return predictions;
    }

    /** A multiple of 1/8, so that adding a distance to it is exact; no farther from 0, or from a bound, than {@code reach}. */
    private static double eighth(RandomGenerator random, Interval interval, double reach) {
        double low = Math.max(interval.low(), Math.min(-reach, interval.high() - 2 * reach));
        double high = Math.min(interval.high(), low + 2 * reach);
        double value = random.nextDouble(low, high);
        double rounded = Math.rint(value * 8) / 8;
        return rounded >= low && rounded <= high ? rounded : value;
    }
}
