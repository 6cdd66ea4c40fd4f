package org.kudari.benchmarks.network;

import java.util.List;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** W4: 1024-2048-2048-1024, where matrix products are nearly everything. */
final class WideNetwork implements Workload<Trainer> {
    private static final int WIDTH = 1024;

    @Override
    public String name() {
        return "W4";
    }

    @Override
    public List<Figure> measure(Trainer trainer, Settings settings) {
        Samples samples = Samples.synthetic(settings.rows(4096), WIDTH, WIDTH, 401, WideNetwork::targets);
        Task task = new Task(
                List.of(WIDTH, 2048, 2048, WIDTH),
                Task.Activation.RELU,
                Task.Loss.SQUARED_ERROR,
                Task.Method.MOMENTUM,
                0.01,
                512,
                samples);
        int warmUp = settings.repeats(2);
        int epochs = warmUp + settings.repeats(4);
        EpochClock clock = new EpochClock();
        try (TrainedNetwork network = trainer.train(task, epochs, clock)) {
            double seconds = clock.medianSeconds(warmUp);
            // A weight takes a multiplication and an addition a row: forward, for its gradient, and for its input's.
            double operations = 6.0 * samples.rows() * task.weights();
            return List.of(
                    new Figure("step", Unit.MILLISECONDS, seconds / task.steps() * 1e3),
                    new Figure("train", Unit.GIGAFLOPS, operations / seconds * 1e-9),
                    Quality.meanSquaredError(network, samples, epochs));
        }
    }

    private static void targets(int row, double[] x, double[] y) {
        for (int j = 0; j < WIDTH; j++) {
            y[j] = 0.5 * x[j] + 0.5 * (x[(j + 1) % WIDTH] * x[(j + 7) % WIDTH]);
        }
    }
}
