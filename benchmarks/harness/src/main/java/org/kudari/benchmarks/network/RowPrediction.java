package org.kudari.benchmarks.network;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Timing;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** P1: one row through W1's network, as a service predicts. */
final class RowPrediction implements Workload<Trainer> {
    @Override
    public String name() {
        return "P1";
    }

    @Override
    public List<Figure> measure(Trainer trainer, Settings settings) {
        Task task = TinyNetwork.task(settings);
        int calls = settings.quick() ? 2_000 : 20_000;
        try (TrainedNetwork network = trainer.train(task, 1, () -> {})) {
            DoubleSupplier prediction = network.rowPrediction(task.samples().inputRow(0));
            double[] sum = new double[1];
            double seconds = Timing.medianSeconds(settings.repeats(5), settings.repeats(9), () -> {
                for (int i = 0; i < calls; i++) {
                    sum[0] += prediction.getAsDouble();
                }
            });
            if (!Double.isFinite(sum[0])) {
                throw new IllegalStateException("predictions added up to " + sum[0]);
            }
            return List.of(new Figure("predict one row", Unit.MICROSECONDS, seconds / calls * 1e6));
        }
    }
}
