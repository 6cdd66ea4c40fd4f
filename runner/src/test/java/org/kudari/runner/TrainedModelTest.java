package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Matrix;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.PointwiseLoss;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.Table;

class TrainedModelTest {
    private static final String MIXED = """
            city,size,rooms,price
            Kyoto,30,2,100
            Paris,40,,220
            Oslo,50,3,180
            Paris,60,4,300
            Kyoto,70,5,
            Oslo,80,4,260
            """;

    private static final String MIXED_CONFIG = """
            data: {csv: mixed.csv, target: price, categorical: rooms, missing: drop-row, standardize: true}
            model: {mlp: {hidden: [4], activation: tanh, precision: double}}
            loss: mse
            optimizer: {gradient-descent: {learning-rate: 0.1}}
            training: {epochs: 30}
            """;

    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    @BeforeEach
    void writeTables() {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        TestFiles.write(folder, "mixed.csv", MIXED);
    }

    private TrainedModel train(String yaml) {
        return kudari.run(TestFiles.write(folder, "run.yaml", yaml))
                .train()
                .model()
                .orElseThrow();
    }

    private TrainedModel savedAndLoaded(TrainedModel model) throws IOException {
        Path file = folder.resolve("model.safetensors");
        model.save(file);
        return kudari.load(file);
    }

    @Test
    void aLoadedModelPredictsTheSameBitsFromRawRows() throws IOException {
        TrainedModel model = train(MIXED_CONFIG);
        TrainedModel loaded = savedAndLoaded(model);
        Table rows = Table.builder()
                .texts("city", "Paris", "Oslo")
                .numbers("size", 45, 33)
                .texts("rooms", "3", "2")
                .build();

        assertArrayEquals(
                model.predict(rows).numbers("price"), loaded.predict(rows).numbers("price"));
        assertEquals(model.components(), loaded.components());
        assertEquals(List.of("city", "size", "rooms"), loaded.inputColumns());
    }

    @Test
    void oneRowAndManyRowsAndTheFastWayAgree() {
        TrainedModel model = train(TestFiles.DESCENT);

        double many = model.predict(
                        Table.builder().numbers("a", 9, 2).numbers("b", 9, 3).build())
                .numbers("y")[1];

        assertEquals(many, model.predict(Map.of("a", 2, "b", 3))[0]);
        assertEquals(many, model.predict(Map.of("a", "2", "b", "3.0"))[0]);
        assertEquals(many, model.predict(2, 3)[0]);
    }

    @Test
    void manyRowsGiveTheSameBitsOnAnyThreadsAndLeaveNone() throws IOException {
        TrainedModel alone = train(MIXED_CONFIG);
        alone.save(folder.resolve("model.safetensors"));
        int rows = 2000;
        Table.Builder table = Table.builder();
        String[] cities = new String[rows];
        String[] rooms = new String[rows];
        double[] sizes = new double[rows];
        for (int row = 0; row < rows; row++) {
            cities[row] = row % 2 == 0 ? "Paris" : "Oslo";
            rooms[row] = String.valueOf(2 + row % 3);
            sizes[row] = row / 7.0;
        }
        Table many = table.texts("city", cities)
                .texts("rooms", rooms)
                .numbers("size", sizes)
                .numbers("price", sizes)
                .build();

        try (Kudari three = Kudari.builder().threads(3).build()) {
            TrainedModel shared = three.load(folder.resolve("model.safetensors"));
            double[] predicted = shared.predict(many).numbers("price");

            assertArrayEquals(alone.predict(many).numbers("price"), predicted);
            assertEquals(alone.evaluate(many), shared.evaluate(many));
            for (int row : new int[] {0, 255, 256, 1999}) {
                Map<String, Object> one = Map.of("city", cities[row], "rooms", rooms[row], "size", sizes[row]);
                assertEquals(predicted[row], shared.predict(one)[0]);
            }
            assertFalse(Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("kudari-worker")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target: y",
                "target: y, standardize: true",
                "target: y, scale: 3",
                "target: y, missing: mean",
                "target: y, missing: mean, standardize: true",
                "target: [y, b], missing: mean, standardize: true"
            })
    void aMatrixOfRowsGivesTheBitsOfEachRowAlone(String data) throws IOException {
        TestFiles.write(
                folder,
                "table.csv",
                "a,b,c,y\n0,1,5,2\n1,0,,5\n2,3,7,4\n3,1,-2,8\n4,4,9,7.5\n"
                        .replace(",,", data.contains("mean") ? ",," : ",6,"));
        train(TestFiles.DESCENT.replace("target: y, standardize: true", data))
                .save(folder.resolve("model.safetensors"));
        int rows = 1100;
        try (Kudari three = Kudari.builder().threads(3).build()) {
            TrainedModel model = three.load(folder.resolve("model.safetensors"));
            int columns = model.inputColumns().size();
            // Wider than what is predicted from, and not at the start of its array.
            Matrix inputs = Matrix.window(new double[5 + rows * (columns + 2)], 5, columns + 2, rows, columns);
            for (int row = 0; row < rows; row++) {
                for (int j = 0; j < columns; j++) {
                    inputs.set(row, j, row % 13 == 0 && j == 1 ? -0.0 : Math.sin(row * 3 + j) * 7);
                }
                if (data.contains("mean") && row > 300 && row % 5 == 0) {
                    inputs.set(row, columns - 1, Double.NaN);
                }
            }
            double[] before = inputs.values().clone();

            Matrix predictions = model.predict(inputs);

            assertEquals(rows, predictions.rows());
            assertEquals(model.targets().size(), predictions.columns());
            for (int row = 0; row < rows; row++) {
                assertArrayEquals(
                        model.predict(inputs.rows(row, row + 1).toArray()),
                        predictions.rows(row, row + 1).toArray());
            }
            assertArrayEquals(before, inputs.values());
            assertFalse(Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("kudari-worker")));
        }
    }

    @Test
    void aMatrixMayHaveNoRowsAndValuesThatOnlyTheirTransformMakesInfinite() {
        TestFiles.write(folder, "table.csv", "a,y\n-1e-300,2\n1e-300,5\n");
        TrainedModel model = train(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, standardize: true"));

        assertEquals(0, model.predict(Matrix.zeros(0, 1)).rows());
        assertArrayEquals(
                model.predict(1e300),
                model.predict(Matrix.of(new double[] {1e300}, 1, 1)).toArray());
    }

    @Test
    void theFirstRowOfAMatrixThatCannotBePredictedIsNamed() throws IOException {
        train(TestFiles.DESCENT).save(folder.resolve("model.safetensors"));
        try (Kudari three = Kudari.builder().threads(3).build()) {
            TrainedModel model = three.load(folder.resolve("model.safetensors"));
            Matrix rows = Matrix.zeros(1000, 2);
            rows.set(999, 0, Double.NaN);
            rows.set(700, 0, Double.NEGATIVE_INFINITY);
            assertEquals(
                    "row 701: input 'a': -Infinity, but expected a finite number",
                    refusal(IllegalArgumentException.class, model, rows));
            rows.set(299, 1, Double.NaN);
            assertEquals(
                    "row 300: input 'b': NaN, but expected a finite number",
                    refusal(IllegalArgumentException.class, model, rows));
            assertEquals(
                    "inputs: 3 values, but expected 2: a, b",
                    refusal(IllegalArgumentException.class, model, Matrix.zeros(0, 3)));
            assertEquals(
                    "input 'city': categorical, so a row of numbers alone cannot be predicted; give a row by column names",
                    refusal(IllegalStateException.class, train(MIXED_CONFIG), Matrix.zeros(1, 3)));
        }
    }

    private static String refusal(Class<? extends RuntimeException> type, TrainedModel model, Matrix rows) {
        return assertThrows(type, () -> model.predict(rows)).getMessage();
    }

    @Test
    void manyThreadsPredictWithOneModel() {
        TrainedModel model = train(TestFiles.DESCENT);
        double[] expected = IntStream.range(0, 2000)
                .mapToDouble(i -> model.predict(i % 7, i % 11)[0])
                .toArray();

        double[] concurrent = IntStream.range(0, 2000)
                .parallel()
                .mapToDouble(i -> model.predict(i % 7, i % 11)[0])
                .toArray();

        assertArrayEquals(expected, concurrent);
    }

    @Test
    void numbersReadAsCategoriesWhereTheColumnIsCategorical() {
        TrainedModel model = train(MIXED_CONFIG);

        double text = model.predict(Map.of("city", "Oslo", "size", 50, "rooms", "3"))[0];
        double number = model.predict(Map.of("city", "Oslo", "size", 50, "rooms", 3))[0];

        assertEquals(text, number);
    }

    @Test
    void rowsThatCannotBePredictedAreExplained() {
        TrainedModel model = train(MIXED_CONFIG);

        assertAll(
                () -> assertEquals(
                        "row 1: column 'city': found 'Pariss', a category that no training row has; did you mean 'Paris'?",
                        message(model, Map.of("city", "Pariss", "size", 50, "rooms", 3))),
                () -> assertEquals(
                        "there is no column 'size', which the model needs; found siz; did you mean 'siz'?",
                        message(model, Map.of("siz", 50))
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElseThrow()),
                () -> assertEquals(
                        "row 1: column 'size' is empty, but the model needs a number there",
                        message(model, Map.of("city", "Oslo", "size", Double.NaN, "rooms", 3))),
                () -> assertEquals(
                        "row 1: column 'size': found 'big', but expected a number",
                        message(model, Map.of("city", "Oslo", "size", "big", "rooms", 3))
                                .lines()
                                .findFirst()
                                .orElseThrow()),
                () -> assertThrows(IllegalStateException.class, () -> model.predict(1, 2, 3)),
                () -> assertThrows(IllegalArgumentException.class, () -> model.predict(1, 2)));
    }

    private static String message(TrainedModel model, Map<String, ?> row) {
        return assertThrows(InvalidInputException.class, () -> model.predict(row))
                .getMessage()
                .replace(System.lineSeparator(), "\n");
    }

    @Test
    void aMissingNumberIsItsTrainingMeanWhereThatWasAskedFor() {
        TestFiles.write(folder, "table.csv", "a,y\n1,2\n,5\n3,8\n8,1\n");
        TrainedModel model = train(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, missing: mean"));

        assertEquals(model.predict(4)[0], model.predict(Double.NaN)[0]);
        assertThrows(
                IllegalArgumentException.class,
                () -> train(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, missing: drop-row"))
                        .predict(Double.NaN));
    }

    @Test
    void coefficientsAreInTheUnitsOfTheDataHoweverItWasTrained() {
        List<Coefficient> plain = train(TestFiles.LEAST_SQUARES).coefficients().orElseThrow();
        List<Coefficient> standardized = train(
                        TestFiles.LEAST_SQUARES.replace("target: y", "target: y, standardize: true"))
                .coefficients()
                .orElseThrow();

        for (int i = 0; i < plain.size(); i++) {
            assertEquals(plain.get(i).feature(), standardized.get(i).feature());
            assertEquals(plain.get(i).value(), standardized.get(i).value(), 1e-13);
        }
    }

    @Test
    void severalTargetsArePredictedTogether() {
        TrainedModel model = train(TestFiles.LEAST_SQUARES.replace("target: y", "target: [y, b]"));

        double[] both = model.predict(2);
        double y = train(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, ignore: b"))
                .predict(2)[0];

        assertEquals(List.of("y", "b"), model.targets());
        assertEquals(2, both.length);
        assertEquals(y, both[0], 1e-13);
        assertEquals(
                List.of("y", "y", "b", "b"),
                model.coefficients().orElseThrow().stream()
                        .map(Coefficient::target)
                        .toList());
    }

    @Test
    void evaluationOnTheTrainingFileGivesTheTrainingMetrics() {
        Path config = TestFiles.write(folder, "run.yaml", TestFiles.LEAST_SQUARES);
        RunResult result = kudari.run(config).train();
        TrainedModel model = result.model().orElseThrow();

        assertEquals(result.trainingMetrics(), model.evaluate(model.readLabelled(folder.resolve("table.csv"))));
    }

    @Test
    void aModelWhoseComponentIsMissingSaysWhichAndWhereItCameFrom() throws IOException {
        Path file = folder.resolve("model.safetensors");
        try (Kudari withPlugin = Kudari.builder().threads(1).loss(new Quartic()).build()) {
            withPlugin
                    .run(TestFiles.write(
                            folder,
                            "run.yaml",
                            TestFiles.LEAST_SQUARES
                                    .replace("mse", "{quartic: {scale: 0.25}}")
                                    .replace("least-squares", "gradient-descent")
                                    .replace("target: y", "target: y, standardize: true")))
                    .train()
                    .model()
                    .orElseThrow()
                    .save(file);
            assertTrue(withPlugin.load(file).components().get(1).contains("scale=0.25"));
        }

        String message = assertThrows(InvalidInputException.class, () -> kudari.load(file))
                .getMessage();

        assertTrue(message.startsWith(file + ": needs the loss 'quartic', which came from org.kudari.runner"), message);
        assertTrue(
                message.contains("put that jar into a folder of plugins, or on the class path or module path"),
                message);
    }

    @Test
    void filesThatAreNoModelsAreRefused() throws IOException {
        TrainedModel model = train(TestFiles.LEAST_SQUARES);
        Path file = folder.resolve("model.safetensors");
        model.save(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 20, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message = assertThrows(InvalidInputException.class, () -> kudari.load(file))
                    .getMessage();
            assertTrue(message.contains("damaged or not a model saved by Kudari"), message);
        }
        Files.writeString(file, TestFiles.TABLE);
        assertThrows(InvalidInputException.class, () -> kudari.load(file));
        Files.delete(file);
        assertTrue(assertThrows(InvalidInputException.class, () -> kudari.load(file))
                .getMessage()
                .contains("no such file"));
    }

    /** ℓ = scale · (ŷ − y)⁴. */
    private static final class Quartic implements LossProvider {
        private static final Option<Double> SCALE = Option.real("scale").defaultValue(1.0);

        @Override
        public String name() {
            return "quartic";
        }

        @Override
        public String description() {
            return "the fourth power";
        }

        @Override
        public List<Option<?>> options() {
            return List.of(SCALE);
        }

        @Override
        public Loss create(Options options) {
            double scale = options.get(SCALE);
            return new PointwiseLoss() {
                @Override
                public double value(double prediction, double target) {
                    return scale * Math.pow(prediction - target, 4);
                }

                @Override
                public double slope(double prediction, double target) {
                    return 4 * scale * Math.pow(prediction - target, 3);
                }
            };
        }
    }
}
