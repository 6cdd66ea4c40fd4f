package org.kudari.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.MetricContext;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;
import org.kudari.compute.ElementaryFunctions;
import org.kudari.compute.Readouts;
import org.kudari.runner.data.FittedPreparation;

/**
 * What the outputs of a model stand for, given the loss that it is trained with: first one for each target, then, if the loss
 * wants more, a second one for each, and so on. Outputs are brought into the units of the data, output · scale + center, and
 * then read as predictions. Immutable.
 */
final class PredictionColumns {
    private final Readout readout;
    private final List<String> targets;
    private final List<String> classes;
    private final List<String> outputNames = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final double[] centers;
    private final double[] scales;
    private final boolean inDataUnits;

    /** @throws IllegalArgumentException if the loss cannot fit so many targets, with the reason */
    PredictionColumns(Loss loss, FittedPreparation preparation) {
        this.targets = preparation.outputNames();
        int outputs = loss.outputs(targets.size());
        if (outputs < targets.size() || outputs % targets.size() != 0) {
            throw new IllegalArgumentException("wants " + outputs + " outputs for " + targets.size()
                    + " targets, but expected a multiple of the targets");
        }
        this.readout = loss.readout();
        this.classes = preparation.classes();
        this.centers = new double[outputs];
        this.scales = new double[outputs];
        double[] targetCenters = preparation.targetCenter();
        double[] targetScales = preparation.targetScale();
        for (int output = 0; output < outputs; output++) {
            int group = output / targets.size();
            int target = output % targets.size();
            boolean isLogVariance = readout == Readout.NORMAL && group == 1;
            // A target σ times as wide has a variance σ² times as large, and nothing is added to that.
            centers[output] = isLogVariance ? 2 * ElementaryFunctions.log(targetScales[target]) : targetCenters[target];
            scales[output] = isLogVariance ? 1 : targetScales[target];
            outputNames.add(targets.get(target) + outputSuffix(group));
            names.add(
                    readout == Readout.MARGIN && group == 0
                            ? preparation.targetNames().get(isBinary() ? 0 : target) + ".margin"
                            : targets.get(target) + suffix(group));
        }
        this.inDataUnits = areAll(centers, 0) && areAll(scales, 1);
    }

    private static boolean areAll(double[] values, double wanted) {
        return Arrays.stream(values).allMatch(value -> value == wanted);
    }

    private String outputSuffix(int group) {
        return readout == Readout.NORMAL && group == 1 ? ".log-variance" : suffix(group);
    }

    private String suffix(int group) {
        if (group == 0) {
            return "";
        }
        return readout == Readout.NORMAL ? ".standard-deviation" : "." + (group + 1);
    }

    /** How many outputs the model has. */
    int count() {
        return centers.length;
    }

    /** The names of the model's outputs. */
    List<String> outputNames() {
        return outputNames;
    }

    /** The names of the predictions, one for each output. */
    List<String> names() {
        return names;
    }

    /** What is added to an output, after its scale, in the units of the data. */
    double center(int output) {
        return centers[output];
    }

    /** What an output is multiplied by in the units of the data. */
    double scale(int output) {
        return scales[output];
    }

    /** Turns outputs into predictions, in place. */
    void read(Matrix outputs) {
        for (int row = 0; row < outputs.rows() && !inDataUnits; row++) {
            int first = outputs.index(row);
            for (int k = 0; k < centers.length; k++) {
                outputs.values()[first + k] = Math.fma(outputs.values()[first + k], scales[k], centers[k]);
            }
        }
        Readouts.apply(readout, outputs);
    }

    /** Whether one output tells which of two classes a row is of. */
    boolean isBinary() {
        return classes.size() == 2 && centers.length == 1;
    }

    /** Whether predictions of classes are probabilities; else they are margins. */
    boolean areProbabilities() {
        return readout != Readout.MARGIN;
    }

    /**
     * The class that is predicted, by its position: the most probable one, the first where several are equal.
     *
     * @param predictions as {@link #read} leaves them, where classes are predicted
     */
    int predictedClass(Matrix predictions, int row) {
        if (isBinary()) {
            return predictions.get(row, 0) > (areProbabilities() ? 0.5 : 0) ? 1 : 0;
        }
        return Readouts.mostProbable(predictions, row);
    }

    /**
     * What of the predictions is judged by metrics: what is predicted of the targets, and not what a loss wants beside that. Several
     * targets of a loss that tells two classes apart are judged each on its own.
     *
     * @param kind of the targets
     * @param parameters how many the model has
     */
    List<JudgedColumns> judged(TargetKind kind, int parameters) {
        List<JudgedColumns> judged = new ArrayList<>();
        if (kind == TargetKind.NUMERIC) {
            judged.add(new JudgedColumns("", 0, MetricContext.numbers(targets).withParameters(parameters)));
        } else if (kind == TargetKind.CLASS) {
            judged.add(new JudgedColumns("", 0, MetricContext.classes(classes).withParameters(parameters)));
        } else {
            for (int k = 0; k < targets.size(); k++) {
                String suffix = targets.size() == 1 ? "" : "." + targets.get(k);
                judged.add(new JudgedColumns(suffix, k, binary().withParameters(parameters)));
            }
        }
        return judged;
    }

    private MetricContext binary() {
        String negative = isBinary() ? classes.get(0) : "0";
        String positive = isBinary() ? classes.get(1) : "1";
        return areProbabilities()
                ? MetricContext.binary(negative, positive)
                : MetricContext.margins(negative, positive);
    }
}
