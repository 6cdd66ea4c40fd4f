package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.UnsolvableException;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;
import org.kudari.runner.progress.RunStart;

/** Rows that are kept in a file give what they give in memory, bit for bit. */
class RowStorageTest {
    private static final String NETWORK = """
            seed: 3
            data:
              csv: rows.csv
              target: y
              weight: w
              ignore: [class]
              categorical: [k]
              standardize: true
              missing: mean
              validation: 0.3
              storage: memory
            model: {mlp: {hidden: [6], activation: tanh}}
            loss: mse
            optimizer: {adam: {learning-rate: 0.01}}
            training: {epochs: 2, batch-size: 32}
            """;

    private static final String LEAST_SQUARES = """
            data: {csv: rows.csv, target: [y, b], inputs: [late, d, s, city], missing: drop-row, storage: memory}
            model: linear
            loss: mse
            optimizer: {least-squares: {rank-deficient: drop}}
            """;

    private static final String CLASSES = """
            data: {csv: rows.csv, target: class, ignore: [w, s], missing: drop-row, validation: rows.csv, storage: memory}
            model: {mlp: {hidden: [4]}}
            loss: cross-entropy
            optimizer: adam
            training: {epochs: 1}
            """;

    @TempDir
    Path folder;

    private static List<Path> temporaryFiles() {
        String prefix = "kudari-rows-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void noTemporaryFileIsLeft() {
        assertEquals(List.of(), temporaryFiles());
    }

    /** Columns that bytes, shorts, floats and doubles hold, categories, gaps, and cells of several lines. */
    private static String rows(int rows) {
        Random random = new Random(8);
        StringBuilder csv = new StringBuilder("b,y,s,city,f,k,d,w,late,class\n");
        for (int row = 0; row < rows; row++) {
            csv.append(random.nextInt(256)).append(',');
            csv.append(random.nextGaussian() * 30 + row).append(',');
            csv.append(random.nextInt(10) == 0 ? "" : random.nextInt(60_000) - 30_000)
                    .append(',');
            csv.append(List.of("Paris", "\"New\nYork\"", " Kyoto ").get(random.nextInt(3)))
                    .append(',');
            csv.append(random.nextInt(64) / 32.0).append(',');
            csv.append(random.nextInt(4)).append(',');
            csv.append(random.nextInt(7) == 0 ? "" : random.nextGaussian()).append(',');
            csv.append(random.nextInt(5)).append(',');
            csv.append(row < rows / 3 ? "" : row < rows / 2 ? "7" : Math.sqrt(row))
                    .append(',');
            csv.append(random.nextInt(3)).append('\n');
        }
        return csv.toString();
    }

    private Path write(String config) {
        return TestFiles.write(folder, "run.yaml", config);
    }

    private static String inFile(String config) {
        return config.replace("storage: memory", "storage: file");
    }

    /** What a run comes to: the file of its model, metrics and history. */
    private List<Object> outcome(String config, int threads) throws IOException {
        try (Kudari kudari = Kudari.builder().threads(threads).build()) {
            return outcome(kudari.run(write(config)).train());
        }
    }

    private List<Object> outcome(RunResult result) throws IOException {
        Path saved = folder.resolve("model.safetensors");
        result.model().orElseThrow().save(saved);
        List<Integer> bytes = new ArrayList<>();
        for (byte one : Files.readAllBytes(saved)) {
            bytes.add((int) one);
        }
        List<Double> losses =
                result.history().stream().map(EpochRecord::trainingLoss).toList();
        return List.of(bytes, result.trainingMetrics(), result.validationMetrics(), losses);
    }

    @ParameterizedTest
    @ValueSource(strings = {NETWORK, LEAST_SQUARES, CLASSES})
    void theResultDoesNotDependOnWhereRowsAreKept(String config) throws IOException {
        TestFiles.write(folder, "rows.csv", rows(9000));

        List<Object> expected = outcome(config, 1);

        assertEquals(expected, outcome(inFile(config), 1));
        assertEquals(expected, outcome(inFile(config), 3));
    }

    @Test
    void onlyRowsThatAreTooManyGoToAFileByThemselves() {
        TestFiles.write(folder, "rows.csv", rows(500));
        List<Integer> counts = new ArrayList<>();
        RunListener counting = new RunListener() {
            @Override
            public void started(RunStart start) {
                counts.add(temporaryFiles().size());
            }
        };

        try (Kudari kudari = Kudari.create()) {
            for (String storage : List.of("auto", "memory", "file")) {
                kudari.run(write(CLASSES.replace("storage: memory", "storage: " + storage)))
                        .listener(counting)
                        .train();
            }
        }

        assertEquals(List.of(0, 0, 2), counts); // one of training rows, one of validation rows
    }

    @Test
    void theFileIsDeletedWhenTheRunFails() {
        TestFiles.write(folder, "rows.csv", "a,b,y\n1,2,1\n2,4,5\n3,6,2\n");
        TestFiles.write(folder, "broken.csv", "a,b,y\n" + "1,2,3\n".repeat(9000) + "1,x,3\n");
        String config = "data: {csv: rows.csv, target: y, storage: file}\n"
                + "model: linear\nloss: mse\noptimizer: least-squares\n";

        try (Kudari kudari = Kudari.create()) {
            Run dependent = kudari.run(write(config));
            assertThrows(UnsolvableException.class, dependent::train);
            Run broken = kudari.run(write(config.replace("rows.csv", "broken.csv")));
            InvalidInputException thrown = assertThrows(InvalidInputException.class, broken::train);
            assertTrue(thrown.getMessage().startsWith(folder.resolve("broken.csv") + ":9002: column 'b': found 'x'"));
        }
    }

    static Stream<Arguments> unusableRows() {
        String late = "1,2\n".repeat(20_000);
        return Stream.of(
                Arguments.of("a,y\n" + late + "3,\n4,\n", "storage: memory"),
                Arguments.of("a,y\n" + late + "\n,3\n,4\n", "storage: memory"),
                Arguments.of("a,y\n" + late + "3\n4,x\n", "storage: memory"),
                Arguments.of("a,y\n" + late + "3,1e400\n", "storage: memory"),
                Arguments.of("a,y\n\"1\n\",3\n" + late + "x,\n", "storage: memory, categorical: [a], validation: 0.5"),
                Arguments.of("a,y\n" + late + "x,2\n".repeat(20), "storage: memory"));
    }

    @ParameterizedTest
    @MethodSource("unusableRows")
    void mistakesAreToldAlike(String csv, String options) {
        TestFiles.write(folder, "rows.csv", csv);
        String config = "data: {csv: rows.csv, target: y, " + options + "}\n"
                + "model: linear\nloss: mse\noptimizer: least-squares\n";

        try (Kudari kudari = Kudari.create()) {
            Run memory = kudari.run(write(config));
            Run file = kudari.run(write(inFile(config)));
            String expected =
                    assertThrows(InvalidInputException.class, memory::train).getMessage();
            assertEquals(
                    expected,
                    assertThrows(InvalidInputException.class, file::train).getMessage());
        }
    }

    @Test
    void anInterruptIsKeptAndHarmsNothing() throws IOException {
        TestFiles.write(folder, "rows.csv", rows(3000));
        List<Object> expected = outcome(NETWORK, 1);
        RunListener interrupting = new RunListener() {
            @Override
            public void started(RunStart start) {
                Thread.currentThread().interrupt();
            }
        };

        RunResult result;
        boolean interrupted;
        try (Kudari kudari = Kudari.builder().threads(2).build()) {
            result = kudari.run(write(inFile(NETWORK))).listener(interrupting).train();
        } finally {
            interrupted = Thread.interrupted();
        }

        assertTrue(interrupted);
        assertEquals(expected, outcome(result));
    }

    @Test
    void theBuilderAndTheResolvedConfigurationHaveIt() {
        TestFiles.write(folder, "rows.csv", TestFiles.TABLE);
        RunConfig.Builder config = RunConfig.builder()
                .csv(folder.resolve("rows.csv").toString())
                .target("y")
                .model("linear")
                .loss("mse")
                .optimizer("least-squares");

        try (Kudari kudari = Kudari.create()) {
            assertTrue(kudari.run(config.build()).resolvedConfig(folder).contains("storage: auto"));
            Run run = kudari.run(config.storage("file").build());
            assertTrue(run.resolvedConfig(folder).contains("storage: file"));
            run.train();
            RunConfig wrong = config.storage("disk").build();
            assertTrue(assertThrows(InvalidInputException.class, () -> kudari.run(wrong))
                    .getMessage()
                    .contains("storage"));
        }
    }

    @Test
    void aModelEvaluatesTheRowsOfAFileAsItEvaluatesATable() {
        Path csv = TestFiles.write(folder, "rows.csv", rows(2000));

        try (Kudari kudari = Kudari.create()) {
            TrainedModel model = kudari.run(write(CLASSES)).train().model().orElseThrow();
            Path complete = TestFiles.write(
                    folder,
                    "complete.csv",
                    "b,y,city,f,k,d,late,class\n1,2,Paris,0.5,3,1,2,1\n2,3,Kyoto,1.5,1,0.25,4,0\n");

            Map<String, Double> metrics = model.evaluate(complete);

            assertEquals(model.evaluate(model.readLabelled(complete)), metrics);
            assertThrows(InvalidInputException.class, () -> model.evaluate(csv));
            assertArrayEquals(
                    new String[] {"Paris", "Kyoto"}, model.readInputs(complete).texts("city"));
        }
    }
}
