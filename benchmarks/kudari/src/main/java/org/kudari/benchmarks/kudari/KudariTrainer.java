package org.kudari.benchmarks.kudari;

import java.util.Map;
import org.kudari.benchmarks.network.NetworkWorkloads;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.Task;
import org.kudari.benchmarks.network.TrainedNetwork;
import org.kudari.benchmarks.network.Trainer;
import org.kudari.benchmarks.side.SideProgram;
import org.kudari.runner.Kudari;
import org.kudari.runner.RunConfig;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;

/** Kudari's runner, as an application would embed it. */
public final class KudariTrainer implements Trainer {
    private final Kudari kudari;

    private KudariTrainer(int threads) {
        kudari = Kudari.builder().threads(threads).build();
    }

    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, NetworkWorkloads.ALL, KudariTrainer::new);
    }

    @Override
    public TrainedNetwork train(Task task, int epochs, Runnable epochFinished) {
        Samples samples = task.samples();
        RunConfig config = RunConfig.builder()
                .seed(1)
                .target(Columns.targets(samples.targets()))
                .model(
                        "mlp",
                        Map.of(
                                "hidden",
                                task.hidden(),
                                "activation",
                                activation(task),
                                "initializer",
                                "glorot-uniform"))
                .loss(loss(task))
                .optimizer(optimizer(task), optimizerOptions(task))
                .epochs(epochs)
                .batchSize(task.batch())
                .shuffle(false)
                .build();
        RunListener listener = new RunListener() {
            @Override
            public void epochFinished(EpochRecord epoch) {
                epochFinished.run();
            }
        };
        return kudari.run(config, Columns.of(samples))
                .listener(listener)
                .train()
                .model()
                .map(KudariNetwork::new)
                .orElseThrow(() -> new IllegalStateException("training diverged"));
    }

    private static String activation(Task task) {
        return switch (task.activation()) {
            case TANH -> "tanh";
            case RELU -> "relu";
        };
    }

    private static String loss(Task task) {
        return switch (task.loss()) {
            case SQUARED_ERROR -> "mse";
            case CROSS_ENTROPY -> "cross-entropy";
        };
    }

    private static String optimizer(Task task) {
        return switch (task.method()) {
            case GRADIENT_DESCENT, MOMENTUM -> "gradient-descent";
            case ADAM -> "adam";
        };
    }

    private static Map<String, Double> optimizerOptions(Task task) {
        return task.method() == Task.Method.MOMENTUM
                ? Map.of("learning-rate", task.learningRate(), "momentum", Task.MOMENTUM)
                : Map.of("learning-rate", task.learningRate());
    }
}
