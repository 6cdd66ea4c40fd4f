package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.cli.KudariProcess.Outcome;

/** Rows that are more than the heap holds, in a JVM whose heap is small. */
class LargeDataIT {
    private static final int ROWS = 200_000;
    private static final int INPUTS = 20;
    private static final String SMALL_HEAP = "-Xmx48m";

    @TempDir
    static Path folder;

    /** Some 70 MB: y = x1 + 2·x2 + … + 20·x20, and every 1000th x1 is missing. */
    @BeforeAll
    static void writeRows() throws IOException {
        Random random = new Random(1);
        StringBuilder line = new StringBuilder();
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("rows.csv"))) {
            for (int j = 1; j <= INPUTS; j++) {
                csv.append("x" + j + ",");
            }
            csv.append("y\n");
            for (int row = 0; row < ROWS; row++) {
                line.setLength(0);
                double y = 0;
                for (int j = 1; j <= INPUTS; j++) {
                    long digits = random.nextLong() >>> 12;
                    y += j * (digits / 1e13);
                    if (j > 1 || row % 1000 != 999) {
                        line.append(digits).append("e-13");
                    }
                    line.append(',');
                }
                csv.append(line.append(y).append('\n'));
            }
        }
    }

    private static Path config(String model, String optimizer, String training) throws IOException {
        return config(model, "mse", optimizer, training);
    }

    private static Path config(String model, String loss, String optimizer, String training) throws IOException {
        String config =
                "data: {csv: rows.csv, target: y, missing: mean, standardize: true, validation: 0.2}\n" + "model: "
                        + model + "\nloss: " + loss + "\noptimizer: " + optimizer + "\ntraining: " + training + "\n";
        return Files.writeString(folder.resolve("run.yaml"), config);
    }

    private static Outcome inSmallHeap(Path temporary, String... arguments) throws Exception {
        Files.createDirectories(temporary);
        Outcome outcome = KudariProcess.kudari(List.of(SMALL_HEAP, "-Djava.io.tmpdir=" + temporary), arguments);
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
        return outcome;
    }

    @Test
    void moreRowsThanTheHeapHoldsAreTrainedOnAndEvaluated() throws Exception {
        assertTrue(Files.size(folder.resolve("rows.csv")) > 60 << 20);
        Path output = folder.resolve("out");
        Path temporary = folder.resolve("temporary");

        Outcome train = inSmallHeap(
                temporary, "train", config("linear", "least-squares", "{}").toString(), "--output", output.toString());

        assertEquals(0, train.exitCode(), train::err);
        assertTrue(train.out().contains("160000 rows and 40000 for validation"), train::out);
        Outcome evaluate = inSmallHeap(
                temporary,
                "evaluate",
                output.toString(),
                folder.resolve("rows.csv").toString());
        assertEquals(0, evaluate.exitCode(), evaluate::err);
        assertTrue(evaluate.out().matches("(?s).*\\br2 +1\\R.*"), evaluate::out);
    }

    @Test
    void moreRowsThanTheHeapHoldsAreReweighted() throws Exception {
        Outcome train = inSmallHeap(
                folder.resolve("temporary"),
                "train",
                config("linear", "gamma", "irls", "{}").toString(),
                "--output",
                folder.resolve("gamma").toString());

        assertEquals(0, train.exitCode(), train::err);
        assertTrue(train.out().contains("stopped: the minimum is reached"), train::out);
        assertTrue(train.out().contains("residual-degrees-of-freedom  159979"), train::out);
    }

    @Test
    void batchesAreShuffledFromTheFile() throws Exception {
        Path output = folder.resolve("network");

        Outcome train = inSmallHeap(
                folder.resolve("temporary"),
                "train",
                config("{mlp: {hidden: [8]}}", "adam", "{epochs: 1, batch-size: 256}")
                        .toString(),
                "--output",
                output.toString());

        assertEquals(0, train.exitCode(), train::err);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Path missing = folder.resolve("missing");

        Outcome train = KudariProcess.kudari(
                List.of(SMALL_HEAP, "-Djava.io.tmpdir=" + missing),
                "train",
                config("linear", "least-squares", "{}").toString(),
                "--output",
                folder.resolve("none").toString());

        assertEquals(1, train.exitCode());
        // Newer JVMs say something of their own before.
        assertTrue(
                train.complaints()
                        .contains("cannot read or write: " + missing + ": a temporary file cannot be made here"),
                train::complaints);
        assertTrue(train.complaints().contains("-Djava.io.tmpdir="), train::complaints);
        assertTrue(!train.err().contains("\tat "), train::err);
    }
}
