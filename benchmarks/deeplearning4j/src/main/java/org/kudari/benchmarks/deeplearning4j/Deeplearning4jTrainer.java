package org.kudari.benchmarks.deeplearning4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.kudari.benchmarks.network.NetworkWorkloads;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.Task;
import org.kudari.benchmarks.network.TrainedNetwork;
import org.kudari.benchmarks.network.Trainer;
import org.kudari.benchmarks.side.SideProgram;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Deeplearning4j's MultiLayerNetwork, fed with batches that are cut beforehand. */
public final class Deeplearning4jTrainer implements Trainer {
    private Deeplearning4jTrainer(int threads) {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
    }

    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, NetworkWorkloads.ALL, Deeplearning4jTrainer::new);
    }

    @Override
    public TrainedNetwork train(Task task, int epochs, Runnable epochFinished) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(task));
        network.init();
        List<DataSet> batches = batches(task);
        for (int epoch = 0; epoch < epochs; epoch++) {
            batches.forEach(network::fit);
            epochFinished.run();
        }
        return new Deeplearning4jNetwork(network);
    }

    private static MultiLayerConfiguration configuration(Task task) {
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .updater(updater(task))
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .list();
        int inputs = task.inputs();
        for (int units : task.hidden()) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(units)
                    .activation(activation(task))
                    .build());
            inputs = units;
        }
        OutputLayer.Builder last = switch (task.loss()) {
            case SQUARED_ERROR -> new OutputLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY);
            case CROSS_ENTROPY -> new OutputLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX);
        };
        return layers.layer(last.nIn(inputs).nOut(task.outputs()).build()).build();
    }

    private static Activation activation(Task task) {
        return switch (task.activation()) {
            case TANH -> Activation.TANH;
            case RELU -> Activation.RELU;
        };
    }

    private static IUpdater updater(Task task) {
        return switch (task.method()) {
            case GRADIENT_DESCENT -> new Sgd(task.learningRate());
            case MOMENTUM -> new Nesterovs(task.learningRate(), Task.MOMENTUM);
            case ADAM -> new Adam(task.learningRate());
        };
    }

    private static List<DataSet> batches(Task task) {
        List<DataSet> batches = new ArrayList<>();
        for (int from = 0; from < task.samples().rows(); from += task.batch()) {
            int to = Math.min(from + task.batch(), task.samples().rows());
            Samples batch = task.samples().slice(from, to);
            batches.add(new DataSet(Deeplearning4jNetwork.inputs(batch), targets(task, batch)));
        }
        return batches;
    }

    private static INDArray targets(Task task, Samples batch) {
        float[] values = switch (task.loss()) {
            case SQUARED_ERROR -> batch.y();
            case CROSS_ENTROPY -> oneHot(batch.y(), task.outputs());
        };
        return Nd4j.create(values, new long[] {batch.rows(), task.outputs()}, 'c');
    }

    private static float[] oneHot(float[] classes, int count) {
        float[] values = new float[classes.length * count];
        for (int row = 0; row < classes.length; row++) {
            values[row * count + (int) classes[row]] = 1;
        }
        return values;
    }
}
