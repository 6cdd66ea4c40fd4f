package org.kudari.benchmarks.network;

import java.util.List;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** W1: 13-64-1, where a step is so short that what surrounds the arithmetic is most of it. */
final class TinyNetwork implements Workload<Trainer> {
    private static final int WARM_UP = 25;

    @Override
    public String name() {
        return "W1";
    }

    @Override
    public List<Figure> measure(Trainer trainer, Settings settings) {
        Task task = task(settings);
        int warmUp = settings.repeats(WARM_UP);
        int epochs = warmUp + settings.repeats(25);
        EpochClock clock = new EpochClock();
        try (TrainedNetwork network = trainer.train(task, epochs, clock)) {
            return List.of(
                    new Figure("step", Unit.MICROSECONDS, clock.medianSeconds(warmUp) / task.steps() * 1e6),
                    Quality.meanSquaredError(network, task.samples(), epochs));
        }
    }

    static Task task(Settings settings) {
        Samples samples = Samples.synthetic(settings.rows(10_240), 13, 1, 101, TinyNetwork::target);
        return new Task(
                List.of(13, 64, 1),
                Task.Activation.TANH,
                Task.Loss.SQUARED_ERROR,
                Task.Method.GRADIENT_DESCENT,
                0.01,
                32,
                samples);
    }

    private static void target(int row, double[] x, double[] y) {
        y[0] = x[0] * x[1] + 0.5 * x[2] - 0.25 * (x[3] * x[3]) + 0.1 * UniformStream.value(102, row);
    }
}
