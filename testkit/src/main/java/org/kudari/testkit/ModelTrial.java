package org.kudari.testkit;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.compute.CounterRandom;

/** A model as it is tried: with starting values for parameters, none of them 0, and inputs of ordinary size. */
final class ModelTrial {
    static final int ROWS = 5;

    private static final BatchPosition POSITION = BatchPosition.of(6, 2, 0);

    private final Model model;
    private final double[] parameters;

    ModelTrial(Model model) {
        this.model = model;
        this.parameters = startingValues(model);
    }

    /** Where {@link Model#initialize} leaves a 0, which would hide a part of the model, there is a small number. */
    private static double[] startingValues(Model model) {
        double[] parameters = new double[model.parameters().size()];
        RandomGenerator random = random();
        model.initialize(parameters, random);
        for (int i = 0; i < parameters.length; i++) {
            double small = random.nextDouble(0.1, 0.6) * (random.nextBoolean() ? 1 : -1);
            parameters[i] = parameters[i] == 0 ? small : parameters[i];
        }
        return parameters;
    }

    static RandomGenerator random() {
        return CounterRandom.of(4, "model", 0);
    }

    Model model() {
        return model;
    }

    /** A copy, so that who writes into it spoils nothing. */
    double[] parameters() {
        return parameters.clone();
    }

    Matrix inputs() {
        return numbers("inputs", model.inputs());
    }

    /** What might come back from a loss. */
    Matrix outputGradient() {
        return numbers("output gradient", model.outputs());
    }

    private static Matrix numbers(String purpose, int columns) {
        RandomGenerator random = CounterRandom.of(5, purpose, columns);
        Matrix numbers = Matrix.zeros(ROWS, columns);
        for (int i = 0; i < numbers.values().length; i++) {
            numbers.values()[i] = random.nextDouble(-1.5, 1.5);
        }
        return numbers;
    }

    Model.Pass pass() {
        return model.newPass(ROWS, Parallel.sequential());
    }

    double[] predictions(Model.Pass pass) {
        return pass.predict(parameters(), inputs()).toArray();
    }

    /** Predicts as in training, always at the same place of a run. */
    static Matrix predictForTraining(Model.Pass pass, double[] parameters, Matrix inputs) {
        return pass.predictForTraining(parameters, inputs, POSITION);
    }

    /** The prediction in training and its gradient, one behind the other. */
    double[] training(Model.Pass pass) {
        double[] predictions = predictForTraining(pass, parameters(), inputs()).toArray();
        double[] gradient = new double[model.parameters().size()];
        pass.backpropagate(outputGradient(), gradient);
        return joined(predictions, gradient);
    }

    /** The gradient of a fresh prediction, added to zeros. */
    double[] gradient(Model.Pass pass) {
        pass.predict(parameters(), inputs());
        double[] gradient = new double[model.parameters().size()];
        pass.backpropagate(outputGradient(), gradient);
        return gradient;
    }

    /** Starting values, predictions and their gradient, and both as in training, one behind the other. */
    double[] behaviour() {
        double[] predictions = predictions(pass());
        double[] gradient = gradient(pass());
        double[] behaviour = joined(joined(parameters, predictions), gradient);
        return joined(behaviour, training(pass()));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
