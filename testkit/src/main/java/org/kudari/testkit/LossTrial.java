package org.kudari.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.kudari.api.Loss;
import org.kudari.api.Options;
import org.kudari.api.TargetKind;
import org.kudari.compute.CounterRandom;

/** A loss as it is tried: made from options, with targets of the kind it fits and predictions it is defined for. */
record LossTrial(Loss loss, LossSubject subject, Options options) {
    /** How far predictions are from targets: on both sides of, and at, wherever losses like to change their form. */
    private static final double[] DISTANCES = {0.0009765625, 0.0078125, 0.109375, 0.34375, 0.5, 1, 1.40625, 3, 10.5, 97
    };

    /** How many outputs to try. */
    List<Integer> outputs() {
        return switch (loss.targetKind()) {
            case NUMERIC -> List.of(1, 3);
            case BINARY -> List.of(1);
            case CLASS -> List.of(2, 4);
        };
    }

    /** Rows with ordinary numbers. */
    LossBatch batch(int rows, int outputs) {
        RandomGenerator random = CounterRandom.of(1, "loss batch", outputs);
        double[][] predictions = new double[rows][];
        double[][] targets = new double[rows][];
        for (int row = 0; row < rows; row++) {
            targets[row] = targets(row, outputs, random);
            predictions[row] = predictions(outputs, random);
        }
        return LossBatch.of(predictions, targets);
    }

    /** Single rows that between them have every distance, at every output. */
    List<LossBatch> points(int outputs) {
        RandomGenerator random = CounterRandom.of(2, "loss points", outputs);
        List<LossBatch> points = new ArrayList<>();
        int turn = 0;
        for (double distance : distances()) {
            for (int target = 0; target < 3; target++) {
                double[] targets = targets(turn, outputs, random);
                double[] predictions = predictions(outputs, random);
                int output = turn % outputs;
                double prediction = targets[output] + distance;
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

    private double[] targets(int turn, int outputs, RandomGenerator random) {
        double[] targets = new double[outputs];
        TargetKind kind = loss.targetKind();
        if (kind == TargetKind.CLASS) {
            targets[turn % outputs] = 1;
            return targets;
        }
        for (int k = 0; k < outputs; k++) {
            targets[k] = kind == TargetKind.NUMERIC
                    ? eighth(random, subject.targets(), 3)
                    : new double[] {0, 1, 0.25}[turn % 3];
        }
        return targets;
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
