package org.kudari.benchmarks.pytorch;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import ai.djl.training.loss.L2Loss;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import org.kudari.benchmarks.network.NetworkWorkloads;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.Task;
import org.kudari.benchmarks.network.TrainedNetwork;
import org.kudari.benchmarks.network.Trainer;
import org.kudari.benchmarks.side.SideProgram;

/** DJL's trainer with a loop of our own over batches that are cut beforehand. */
public final class PyTorchTrainer implements Trainer {
    private static final Initializer GLOROT = new XavierInitializer(RandomType.UNIFORM, FactorType.AVG, 3);

    private PyTorchTrainer(int threads) {
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    }

    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, NetworkWorkloads.ALL, PyTorchTrainer::new);
    }

    @Override
    public TrainedNetwork train(Task task, int epochs, Runnable epochFinished) {
        Model model = Model.newInstance("benchmark", "PyTorch");
        model.setBlock(network(task));
        Loss loss = loss(task);
        try (ai.djl.training.Trainer trainer =
                        model.newTrainer(new DefaultTrainingConfig(loss).optOptimizer(optimizer(task)));
                NDManager data = model.getNDManager().newSubManager()) {
            trainer.initialize(new Shape(1, task.inputs()));
            NDList inputs = new NDList();
            NDList targets = new NDList();
            cut(task, data, inputs, targets);
            for (int epoch = 0; epoch < epochs; epoch++) {
                for (int i = 0; i < inputs.size(); i++) {
                    step(trainer, loss, inputs.get(i), targets.get(i));
                }
                epochFinished.run();
            }
        }
        return new PyTorchNetwork(model);
    }

    private static Block network(Task task) {
        SequentialBlock network = new SequentialBlock();
        for (int units : task.hidden()) {
            network.add(Linear.builder().setUnits(units).build());
            network.add(
                    switch (task.activation()) {
                        case TANH -> Activation.tanhBlock();
                        case RELU -> Activation.reluBlock();
                    });
        }
        network.add(Linear.builder().setUnits(task.outputs()).build());
        network.setInitializer(GLOROT, Parameter.Type.WEIGHT);
        return network;
    }

    private static Loss loss(Task task) {
        return switch (task.loss()) {
            case SQUARED_ERROR -> new L2Loss("mean squared error", 1);
            case CROSS_ENTROPY -> Loss.softmaxCrossEntropyLoss();
        };
    }

    private static Optimizer optimizer(Task task) {
        Tracker learningRate = Tracker.fixed((float) task.learningRate());
        return switch (task.method()) {
            case GRADIENT_DESCENT ->
                Optimizer.sgd().setLearningRateTracker(learningRate).build();
            case MOMENTUM ->
                Optimizer.sgd()
                        .setLearningRateTracker(learningRate)
                        .optMomentum((float) Task.MOMENTUM)
                        .build();
            case ADAM -> Optimizer.adam().optLearningRateTracker(learningRate).build();
        };
    }

    private static void cut(Task task, NDManager data, NDList inputs, NDList targets) {
        for (int from = 0; from < task.samples().rows(); from += task.batch()) {
            int to = Math.min(from + task.batch(), task.samples().rows());
            Samples batch = task.samples().slice(from, to);
            inputs.add(data.create(batch.x(), new Shape(batch.rows(), batch.inputs())));
            targets.add(data.create(batch.y(), new Shape(batch.rows(), batch.targets())));
        }
    }

    private static void step(ai.djl.training.Trainer trainer, Loss loss, NDArray inputs, NDArray targets) {
        NDManager owner = inputs.getManager();
        // What is computed from a batch belongs to the batch's manager: one that ends with the step frees it.
        try (NDManager step = owner.newSubManager()) {
            inputs.attach(step);
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDArray value = loss.evaluate(new NDList(targets), trainer.forward(new NDList(inputs)));
                gradients.backward(value);
                value.attach(step);
            }
            trainer.step();
            inputs.attach(owner);
        }
    }
}
