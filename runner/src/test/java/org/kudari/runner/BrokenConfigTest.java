package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** What a user is told who got a configuration wrong: each mistake with its place, and all of a file at once. */
class BrokenConfigTest {
    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    @BeforeEach
    void writeTable() {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
    }

    static Stream<Arguments> brokenConfigs() {
        String rest = "model: linear\nloss: mse\noptimizer: least-squares\n";
        String data = "data: {csv: table.csv, target: y}\n";
        return Stream.of(
                Arguments.of("", "", "is empty"),
                Arguments.of("- a\n- b\n", ":1:1", "found a list, but expected the keys data, model"),
                Arguments.of("just words", ":1:1", "found 'just words'"),
                Arguments.of("data:\n\tcsv: table.csv\n" + rest, ":2:1", "found a tab"),
                Arguments.of("data: {csv: table.csv, target: y\n" + rest, ":2:6", "not valid YAML"),
                Arguments.of(data + rest + "epochs: 3\n", ":5:1", "unknown key 'epochs' in the configuration"),
                Arguments.of(data + rest + "trainign: {epochs: 3}\n", ":5:1", "did you mean 'training'?"),
                Arguments.of(data + rest + "training: {epocs: 3}\n", ":5:12", "did you mean 'epochs'?"),
                Arguments.of(data + rest + "training: {epochs: many}\n", ":5:20", "found 'many', but expected a whole"),
                Arguments.of(data + rest + "training: {epochs: 0}\n", ":5:20", "a whole number at least 1"),
                Arguments.of(data + rest + "training: {batch-size: half}\n", ":5:24", "at least 1, or full"),
                Arguments.of(data + rest + "training: {batch-size: 2}\n", ":5:24", "needs all rows in every step"),
                Arguments.of(data + rest + "seed: 1.5\n", ":5:7", "found 1.5, but expected a whole number"),
                Arguments.of(data + rest + "data: {}\n", ":5:1", "'data' is given twice; it already stands at"),
                Arguments.of(data + rest + "penalty: {l1: 1}\n", ":4:12", "no penalty"),
                Arguments.of(
                        data + rest + "penalty: {l2: -1}\n", ":5:15", "found -1, but expected a number at least 0"),
                Arguments.of(rest, ":1:1", "'data' is missing in the configuration"),
                Arguments.of(data + "model: linear\nloss: mse\n", ":1:1", "'optimizer' is missing"),
                Arguments.of(data.replace(", target: y", "") + rest, ":1:7", "'target' is missing in 'data'"),
                Arguments.of(data.replace("table.csv", "tabel.csv") + rest, ":1:13", "no such file; looked for"),
                Arguments.of(data.replace("y}", "y, standardize: maybe}") + rest, ":1:48", "expected true or false"),
                Arguments.of(data.replace("y}", "y, missing: men}") + rest, ":1:44", "did you mean 'mean'?"),
                Arguments.of(data.replace("y}", "y, validation: 1.5}") + rest, ":1:47", "less than 1"),
                Arguments.of(
                        data.replace("y}", "y, idx: {images: table.csv, labels: table.csv}}") + rest,
                        ":1:40",
                        "csv and idx: both are given"),
                Arguments.of("data: {target: y}\n" + rest, ":1:7", "or 'idx' with the files of images and labels"),
                Arguments.of("data: {idx: {images: table.csv}}\n" + rest, ":1:13", "'labels' is missing in 'idx'"),
                Arguments.of(
                        "data: {idx: {images: table.csv, labels: none.gz}}\n" + rest,
                        ":1:41",
                        "labels: 'none.gz': no such file"),
                Arguments.of(
                        "data: {idx: {images: table.csv, labels: table.csv, label: y}}\n" + rest,
                        ":1:52",
                        "unknown key 'label' in 'idx'; did you mean 'labels'?"),
                Arguments.of("data: {idx: table.csv}\n" + rest, ":1:13", "idx: found 'table.csv', but expected keys"),
                Arguments.of(
                        data.replace("y}", "y, validation: {images: table.csv}}") + rest,
                        ":1:47",
                        "'labels' is missing in 'validation'"),
                Arguments.of(data.replace("y}", "y, scale: 0}") + rest, ":1:42", "a number greater than 0"),
                Arguments.of(
                        data.replace("y}", "y, scale: 255, standardize: true}") + rest,
                        ":1:42",
                        "scale: found 255.0, but standardize: true"),
                Arguments.of(data + rest.replace("linear", "liner"), ":2:8", "unknown model 'liner'; did you mean"),
                Arguments.of(
                        data + rest.replace("least-squares", "{gradient-descent: {learning-rate: -0.1}}"),
                        ":4:47",
                        "found -0.1, but expected a number greater than 0"),
                Arguments.of(
                        data + rest.replace("least-squares", "{gradient-descent: {learning-rate: .nan}}"),
                        ":4:47",
                        "expected a number greater than 0"),
                Arguments.of(
                        data + rest.replace("least-squares", "{gradient-descent: {learnin-rate: 0.1}}"),
                        ":4:32",
                        "did you mean 'learning-rate'?"),
                Arguments.of(
                        data + rest.replace("linear", "{linear: {degree: 2}, mlp: {}}"),
                        ":2:8",
                        "several names: linear, mlp"),
                Arguments.of(data + rest.replace("mse", "{mse: {delta: 1}}"), ":3:14", "takes no options"),
                Arguments.of(data + rest.replace("linear", "{mlp: {hidden: [8, 0]}}"), ":2:23", "whole numbers"),
                Arguments.of(
                        data + rest.replace("linear", "{mlp: {activation: rellu}}"), ":2:27", "did you mean 'relu'?"),
                Arguments.of(
                        data + rest.replace("least-squares", "adam") + "schedule: cosin\n",
                        ":5:11",
                        "unknown schedule 'cosin'; did you mean 'cosine'?"),
                Arguments.of(
                        data + rest.replace("least-squares", "adam") + "schedule: {step: {gamma: 0.5}}\n",
                        ":5:12",
                        "schedule 'step' needs 'size': a whole number at least 1"),
                Arguments.of(
                        data + rest.replace("least-squares", "adam")
                                + "schedule: {sequence: {schedules: [cosine, {step: {size: 3, gama: 0.5}}], at: [2]}}\n",
                        ":5:60",
                        "unknown key 'gama' in schedule 'step'; did you mean 'gamma'?"),
                Arguments.of(
                        data + rest.replace("least-squares", "adam") + "schedule: {multi-step: {milestones: [3, 2]}}\n",
                        ":5:12",
                        "schedule 'multi-step': option 'milestones': found 3 before 2, but expected numbers that rise; write them in"
                                + " their order"),
                Arguments.of(
                        data + rest.replace("mse", "poisson").replace("least-squares", "irls") + "schedule: cosine\n",
                        ":5:11",
                        "optimizer 'irls' makes no use of a learning rate"),
                Arguments.of(
                        data + rest.replace("least-squares", "lbfgs") + "schedule: cosine\n",
                        ":5:11",
                        "optimizer 'lbfgs' makes no use of a learning rate"),
                Arguments.of(
                        data + rest.replace("least-squares", "adam") + "schedule: [cosine]\n",
                        ":5:11",
                        "found a list, but expected one name, or one name with its options, as in {constant: {factor: "),
                Arguments.of(
                        data + rest + "metrics: {rmse: , mae: }\n",
                        ":5:10",
                        "metrics: found keys rmse, mae, but expected a list, such as [rmse, mae], in which"),
                Arguments.of(
                        data + rest.replace("linear", "{mlp: {layers: [8]}}"),
                        ":2:24",
                        "layers of model 'mlp': found 8, but expected keys with values, out of units, activation,"),
                Arguments.of(
                        data + rest.replace("linear", "{mlp: {dropout: 0.5}}").replace("least-squares", "lbfgs"),
                        ":4:12",
                        "leave out its dropout. What would work: model linear; or optimizer ad"),
                Arguments.of(
                        data + rest + "schedule: cosine\n",
                        ":5:11",
                        "schedule 'cosine' has nothing to change: optimizer 'least-squares' makes no use of a learning"
                                + " rate. Leave the schedule out, or choose optimizer ada"),
                Arguments.of(
                        data + rest.replace("linear", "mlp"),
                        ":4:12",
                        "What would work: model linear; or optimizer ad"));
    }

    @ParameterizedTest
    @MethodSource("brokenConfigs")
    void eachMistakeIsToldWithItsPlace(String yaml, String place, String message) {
        Path config = TestFiles.write(folder, "run.yaml", yaml);

        List<Problem> problems = problems(config);

        assertEquals(1, problems.size(), problems::toString);
        assertEquals(config + place, problems.get(0).where());
        assertTrue(problems.get(0).message().contains(message), problems::toString);
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        Path config = TestFiles.write(folder, "run.yaml", """
                data: {csv: missing.csv, traget: y}
                model: {mlp: {hiden: [3]}}
                loss: mze
                optimizer: {gradient-descent: {learning-rate: 0, momentum: 1}}
                training: {epochs: -1}
                """);

        List<String> places = problems(config).stream()
                .map(problem -> problem.where().substring(config.toString().length()))
                .sorted()
                .toList();

        assertEquals(List.of(":1:13", ":1:26", ":1:7", ":2:15", ":3:7", ":4:47", ":4:60", ":5:20"), places);
    }

    @Test
    void binaryGarbageIsNoText() throws IOException {
        Path config = Files.write(folder.resolve("run.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});

        assertEquals(
                config + ": does not look like text; expected a YAML configuration in UTF-8",
                problems(config).get(0).toString());
    }

    @Test
    void controlCharactersAreNoText() {
        Path config = TestFiles.write(folder, "run.yaml", "data: \u0000\u0001");

        assertTrue(problems(config).get(0).toString().contains("does not look like text"));
    }

    @Test
    void missingFileAndFolderAreTold() {
        assertAll(
                () -> assertTrue(
                        problems(folder.resolve("none.yaml")).get(0).message().contains("no such file")),
                () -> assertTrue(problems(folder).get(0).message().contains("is a folder")));
    }

    @Test
    void mistakesInReplacementsNameThem() {
        Path config = TestFiles.write(folder, "run.yaml", TestFiles.LEAST_SQUARES);

        assertAll(
                () -> assertEquals(
                        "--set training.epochs=x",
                        problems(config, "training.epochs=x").get(0).where()),
                () -> assertEquals(
                        "--set nonsense", problems(config, "nonsense").get(0).where()),
                () -> assertTrue(
                        problems(config, "training.epoch=3").get(0).message().contains("did you mean 'epochs'?")),
                () -> assertTrue(
                        problems(config, "loss.mse.delta=3").get(0).message().contains("takes no options")));
    }

    @Test
    void mistakesInCodeNameTheirKeys() {
        RunConfig config = RunConfig.builder()
                .csv(folder.resolve("table.csv").toString())
                .target("y")
                .model("linear")
                .loss("mse")
                .optimizer("gradient-descent", Map.of("learning-rate", -1))
                .build();

        Problem problem = assertThrows(InvalidInputException.class, () -> kudari.run(config))
                .problems()
                .get(0);

        assertEquals("optimizer.gradient-descent.learning-rate", problem.where());
    }

    @Test
    void rowsHandedOverInCodeNeedNoFiles() {
        RunConfig config = RunConfig.builder()
                .idx("images", "labels")
                .model("linear")
                .loss("mse")
                .optimizer("least-squares")
                .build();
        Table rows = Table.builder().numbers("x", 1, 2).numbers("y", 1, 2).build();

        List<String> problems =
                assertThrows(InvalidInputException.class, () -> kudari.run(config, rows)).problems().stream()
                        .map(problem -> problem.toString().replaceFirst(";.*", ""))
                        .toList();

        assertEquals(List.of("data: 'target' is missing in 'data'", "data.idx: unknown key 'idx' in 'data'"), problems);
    }

    private List<Problem> problems(Path config, String... assignments) {
        return assertThrows(InvalidInputException.class, () -> kudari.run(config, List.of(assignments)))
                .problems();
    }
}
