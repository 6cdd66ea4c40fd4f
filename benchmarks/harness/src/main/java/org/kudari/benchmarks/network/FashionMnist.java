package org.kudari.benchmarks.network;

import java.util.List;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** W3: 784-512-256-10 on Fashion-MNIST, real data with a known answer. */
final class FashionMnist implements Workload<Trainer> {
    @Override
    public String name() {
        return "W3";
    }

    @Override
    public List<Figure> measure(Trainer trainer, Settings settings) {
        FashionMnistFolder folder = FashionMnistFolder.find();
        Task task = task(folder.training(settings));
        Samples test = folder.test();
        EpochClock clock = new EpochClock();
        int epochs = settings.repeats(5);
        try (TrainedNetwork first = trainer.train(task, 1, () -> {});
                TrainedNetwork last = trainer.train(task, epochs, clock)) {
            double seconds = clock.medianSeconds(1);
            return List.of(
                    new Figure("epoch", Unit.SECONDS, seconds),
                    new Figure("train", Unit.ROWS_PER_SECOND, task.samples().rows() / seconds),
                    Quality.accuracy(first, test, 1),
                    Quality.accuracy(last, test, epochs));
        }
    }

    static Task task(Samples samples) {
        return new Task(
                List.of(784, 512, 256, 10),
                Task.Activation.RELU,
                Task.Loss.CROSS_ENTROPY,
                Task.Method.ADAM,
                1e-3,
                128,
                samples);
    }
}
