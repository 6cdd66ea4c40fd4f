package org.kudari.benchmarks.network;

import java.util.List;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** W2: 100-256-128-1 with Adam, the size of network that tables of numbers are usually given. */
final class TabularNetwork implements Workload<Trainer> {
    private static final int WARM_UP = 2;

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public List<Figure> measure(Trainer trainer, Settings settings) {
        Samples samples = Samples.synthetic(settings.rows(102_400), 100, 1, 201, TabularNetwork::target);
        Task task = new Task(
                List.of(100, 256, 128, 1),
                Task.Activation.RELU,
                Task.Loss.SQUARED_ERROR,
                Task.Method.ADAM,
                1e-3,
                256,
                samples);
        int epochs = WARM_UP + settings.repeats(5);
        EpochClock clock = new EpochClock();
        try (TrainedNetwork network = trainer.train(task, epochs, clock)) {
            return List.of(
                    new Figure("train", Unit.ROWS_PER_SECOND, samples.rows() / clock.medianSeconds(WARM_UP)),
                    Quality.meanSquaredError(network, samples, epochs));
        }
    }

    private static void target(int row, double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < 10; j++) {
            double term = x[j] / (1 + j);
            sum += j % 2 == 0 ? term : -term;
        }
        y[0] = sum + x[10] * x[11] + 0.1 * UniformStream.value(202, row);
    }
}
