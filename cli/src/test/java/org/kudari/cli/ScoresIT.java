package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.runner.Kudari;
import org.kudari.runner.RunResult;

/**
 * The examples on real data reach what scikit-learn reaches with the same model class, on the same ten folds: within its standard
 * error, as {@code examples/scores/scikit_learn.py} recorded it.
 */
class ScoresIT {
    private static final int FOLDS = 10;
    private static final int SEEDS = 5;
    private static final Path RECORDED = KudariProcess.EXAMPLES.resolve("scores/scikit-learn.csv");

    /** What scikit-learn reached. */
    record Score(String example, String data, String metric, double mean, double standardError) {
        static Score of(String line) {
            String[] cells = line.split(",");
            return new Score(cells[0], cells[1], cells[2], Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
        }
    }

    @TempDir
    Path folder;

    static Stream<Score> scores() throws IOException {
        return Files.readAllLines(RECORDED).stream().skip(2).map(Score::of);
    }

    @ParameterizedTest
    @MethodSource("scores")
    void anExampleScoresLikeScikitLearn(Score recorded) throws IOException {
        List<String> lines = Files.readAllLines(KudariProcess.EXAMPLES.resolve("data/" + recorded.data() + ".csv"));
        double sum = 0;
        try (Kudari kudari = Kudari.builder().threads(2).build()) {
            for (int fold = 0; fold < FOLDS; fold++) {
                sum += score(kudari, recorded, lines, fold);
            }
        }
        double mean = sum / FOLDS;
        assertTrue(Math.abs(mean - recorded.mean()) <= recorded.standardError(), () -> recorded + " but here " + mean);
    }

    private double score(Kudari kudari, Score recorded, List<String> lines, int fold) throws IOException {
        List<String> training = new ArrayList<>(lines.subList(0, 1));
        List<String> validation = new ArrayList<>(lines.subList(0, 1));
        for (int row = 0; row < lines.size() - 1; row++) {
            (row % FOLDS == fold ? validation : training).add(lines.get(row + 1));
        }
        Path trainingFile = Files.write(folder.resolve("training.csv"), training);
        Path validationFile = Files.write(folder.resolve("validation.csv"), validation);
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            RunResult result = kudari.run(
                            KudariProcess.EXAMPLES.resolve(recorded.example() + ".yaml"),
                            List.of("data.csv=" + trainingFile, "data.validation=" + validationFile, "seed=" + seed))
                    .train();
            sum += result.validationMetrics().get(recorded.metric());
        }
        return sum / SEEDS;
    }
}
