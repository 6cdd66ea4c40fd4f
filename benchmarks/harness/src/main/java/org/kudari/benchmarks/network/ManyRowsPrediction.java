package org.kudari.benchmarks.network;

import java.util.List;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.Timing;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/** P2: 10,000 rows through W3's network in one call. */
final class ManyRowsPrediction implements Workload<Trainer> {
    /** A few rows suffice for weights that are like those of a trained network. */
    private static final int TRAINED_ON = 5_120;

    @Override
    public String name() {
        return "P2";
    }

    @Override
    public List<Figure> measure(Trainer trainer, Settings settings) {
        FashionMnistFolder folder = FashionMnistFolder.find();
        Samples test = folder.test();
        Task task = FashionMnist.task(folder.training(settings).slice(0, TRAINED_ON));
        try (TrainedNetwork network = trainer.train(task, 1, () -> {})) {
            Runnable prediction = network.manyRowsPrediction(test);
            double seconds = Timing.medianSeconds(settings.repeats(5), settings.repeats(15), prediction);
            return List.of(new Figure("predict 10,000 rows", Unit.ROWS_PER_SECOND, test.rows() / seconds));
        }
    }
}
