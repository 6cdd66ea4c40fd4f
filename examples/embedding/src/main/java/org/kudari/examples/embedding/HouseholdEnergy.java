package org.kudari.examples.embedding;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kudari.runner.Kudari;
import org.kudari.runner.Run;
import org.kudari.runner.RunConfig;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;
import org.kudari.runner.table.Table;

/**
 * Learns how much energy a household heats with, from rows that the application has in memory, and answers a question.
 */
public final class HouseholdEnergy {
    private HouseholdEnergy() {}

    /** Trains, and prints what a household would use. */
    public static void main(String[] arguments) {
        new PrintStream(System.out, true)
                .printf("60 m², well insulated, -5 °C outside: %.1f kWh a day%n", predict(train(System.out)));
    }

    static TrainedModel train(PrintStream out) {
        RunConfig config = RunConfig.builder()
                .seed(1)
                .target("kwh")
                .standardize(true)
                .validation(0.2)
                .model("mlp", Map.of("hidden", List.of(16), "activation", "tanh"))
                .loss("mse")
                .optimizer("gradient-descent", Map.of("learning-rate", 0.05, "momentum", 0.9))
                .epochs(60)
                .build();
        try (Kudari kudari = Kudari.create()) {
            Run run = kudari.run(config, households()).listener(new RunListener() {
                @Override
                public void epochFinished(EpochRecord epoch) {
                    if (epoch.epoch() % 20 == 0) {
                        out.println(epoch);
                    }
                }
            });
            return run.train().model().orElseThrow(() -> new IllegalStateException("training diverged"));
        }
    }

    static double predict(TrainedModel model) {
        return model.predict(Map.of("area", 60, "insulation", "good", "outside", -5))[0];
    }

    /** Invented: energy goes with the area and with how far it is below 18 °C outside, and leaks with poor insulation. */
    static Table households() {
        SplittableRandom random = new SplittableRandom(1);
        int rows = 1000;
        double[] area = new double[rows];
        double[] outside = new double[rows];
        String[] insulation = new String[rows];
        double[] kwh = new double[rows];
        for (int row = 0; row < rows; row++) {
            area[row] = 30 + random.nextInt(120);
            outside[row] = random.nextInt(-15, 25);
            insulation[row] = random.nextBoolean() ? "good" : "poor";
            double leak = insulation[row].equals("good") ? 0.01 : 0.025;
            kwh[row] = leak * area[row] * Math.max(0, 18 - outside[row]) + random.nextDouble();
        }
        return Table.builder()
                .numbers("area", area)
                .numbers("outside", outside)
                .texts("insulation", insulation)
                .numbers("kwh", kwh)
                .build();
    }
}
