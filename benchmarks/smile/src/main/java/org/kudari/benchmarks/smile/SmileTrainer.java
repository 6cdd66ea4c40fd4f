package org.kudari.benchmarks.smile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kudari.benchmarks.network.NetworkWorkloads;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.Task;
import org.kudari.benchmarks.network.TrainedNetwork;
import org.kudari.benchmarks.network.Trainer;
import org.kudari.benchmarks.side.SideProgram;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.MultilayerPerceptron;
import smile.model.mlp.OutputFunction;
import smile.util.function.TimeFunction;

/** Smile's two perceptrons, one for a number and one for classes; both compute in {@code double}. */
public final class SmileTrainer implements Trainer {
    private SmileTrainer() {}

    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, NetworkWorkloads.ALL, threads -> new SmileTrainer());
    }

    @Override
    public TrainedNetwork train(Task task, int epochs, Runnable epochFinished) {
        return switch (task.loss()) {
            case SQUARED_ERROR -> regression(task, epochs, epochFinished);
            case CROSS_ENTROPY -> classification(task, epochs, epochFinished);
        };
    }

    private static TrainedNetwork regression(Task task, int epochs, Runnable epochFinished) {
        if (task.outputs() > 1) {
            throw new UnsupportedOperationException("Smile's regression has a single target");
        }
        var network = new smile.regression.MLP(layers(task, Layer.mse(1, OutputFunction.LINEAR)));
        // The step is that of half the squared error, so twice the rate makes the same steps.
        configure(network, task, 2 * task.learningRate());
        train(task, epochs, epochFinished, batch -> network.update(batch.inputs(), batch.targets()));
        return new SmileRegression(network);
    }

    private static TrainedNetwork classification(Task task, int epochs, Runnable epochFinished) {
        var network = new smile.classification.MLP(layers(task, Layer.mle(task.outputs(), OutputFunction.SOFTMAX)));
        configure(network, task, task.learningRate());
        train(task, epochs, epochFinished, batch -> network.update(batch.inputs(), batch.classes()));
        return new SmileClassification(network, task.outputs());
    }

    private static LayerBuilder[] layers(Task task, LayerBuilder last) {
        List<LayerBuilder> layers = new ArrayList<>();
        layers.add(Layer.input(task.inputs()));
        for (int units : task.hidden()) {
            layers.add(
                    switch (task.activation()) {
                        case TANH -> Layer.tanh(units);
                        case RELU -> Layer.rectifier(units);
                    });
        }
        layers.add(last);
        return layers.toArray(LayerBuilder[]::new);
    }

    private static void configure(MultilayerPerceptron network, Task task, double gradientDescentRate) {
        if (task.method() == Task.Method.ADAM) {
            // There is no Adam; this is the part of it that Smile has, with the step size of Adam.
            network.setLearningRate(TimeFunction.constant(task.learningRate()));
            network.setRMSProp(0.9, 1e-7);
        } else {
            network.setLearningRate(TimeFunction.constant(gradientDescentRate));
        }
    }

    private static void train(Task task, int epochs, Runnable epochFinished, Consumer<Batch> update) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < task.samples().rows(); from += task.batch()) {
            int to = Math.min(from + task.batch(), task.samples().rows());
            batches.add(Batch.of(task.samples().slice(from, to)));
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            batches.forEach(update);
            epochFinished.run();
        }
    }

    /** Rows as Smile takes them. */
    private record Batch(double[][] inputs, double[] targets, int[] classes) {
        static Batch of(Samples samples) {
            double[] targets = new double[samples.rows()];
            int[] classes = new int[samples.rows()];
            for (int row = 0; row < samples.rows(); row++) {
                targets[row] = samples.y()[row];
                classes[row] = (int) samples.y()[row];
            }
            return new Batch(samples.inputRows(), targets, classes);
        }
    }
}
