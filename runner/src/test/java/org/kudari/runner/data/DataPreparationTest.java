package org.kudari.runner.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.api.TargetKind;
import org.kudari.api.TargetRange;
import org.kudari.runner.config.DataDescription;
import org.kudari.runner.config.Located;
import org.kudari.runner.config.MissingValues;
import org.kudari.runner.config.RowStorage;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.storage.Json;
import org.kudari.runner.table.Table;

class DataPreparationTest {
    private static DataDescription description(MissingValues missing, boolean standardize, double validation) {
        return new DataDescription(
                Optional.empty(),
                ',',
                List.of(new Located<>("y", "run.yaml:1:1")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                missing,
                standardize,
                1,
                validation,
                Optional.empty(),
                RowStorage.AUTO);
    }

    private static double[] inputs(PreparedData data) {
        return all(data.training().inputs());
    }

    private static double[] targets(PreparedData data) {
        return all(data.training().targets());
    }

    private static double[] all(EncodedColumns columns) {
        return columns.gather(0, columns.rows()).toArray();
    }

    private static PreparedData prepare(DataDescription description, Table table, long seed) {
        return DataPreparation.prepare(
                description,
                Optional.of(table),
                seed,
                new TargetDemand("mse", TargetKind.NUMERIC, TargetRange.all(), true),
                new RowStore(RowStorage.AUTO),
                Parallel.sequential());
    }

    /** x = 1, 2, 3, 6 has mean 3 and squared deviations 4 + 1 + 0 + 9 = 14, so the deviation is √3.5. */
    @Test
    void standardizedColumnsHaveMeanZeroAndDeviationOne() {
        Table table = Table.builder()
                .numbers("x", 1, 2, 3, 6)
                .numbers("y", 5, 5, 5, 5)
                .build();

        PreparedData data = prepare(description(MissingValues.ERROR, true, 0), table, 0);

        double deviation = Math.sqrt(3.5);
        assertArrayEquals(new double[] {-2 / deviation, -1 / deviation, 0, 3 / deviation}, inputs(data), 1e-15);
        assertArrayEquals(new double[4], targets(data));
        assertArrayEquals(new double[] {1}, data.preparation().targetScale());
    }

    @Test
    void aConstantColumnIsExactlyZeroWhateverItsMeanRoundsTo() {
        for (int rows = 1; rows <= 200; rows++) {
            double[] constant = new double[rows];
            Arrays.fill(constant, 0.1);
            Table table = Table.builder()
                    .numbers("x", constant)
                    .numbers("y", constant)
                    .build();

            PreparedData data = prepare(description(MissingValues.ERROR, true, 0), table, 0);

            assertArrayEquals(new double[rows], inputs(data));
            assertEquals(0.1, data.preparation().targetCenter()[0]);
        }
    }

    @Test
    void columnsOfAnySizeAreStandardizedAlike() {
        double[] expected = null;
        for (int exponent : new int[] {0, 700, -700}) {
            double unit = Math.scalb(1.0, exponent);
            Table table = Table.builder()
                    .numbers("x", unit, 2 * unit, 3 * unit, 6 * unit)
                    .numbers("y", 1, 2, 3, 4)
                    .build();
            double[] inputs = inputs(prepare(description(MissingValues.ERROR, true, 0), table, 0));
            expected = expected == null ? inputs : expected;
            assertArrayEquals(expected, inputs);
        }
    }

    @Test
    void transformsDoNotDependOnRowsThatAreHeldOut() {
        for (long seed = 0; seed < 20; seed++) {
            double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
            double[] y = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29};
            PreparedData data = prepare(description(MissingValues.MEAN, true, 0.3), table(x, y), seed);
            Set<Double> training = new HashSet<>();
            for (double input : inputs(data)) {
                training.add((double) Math.round(input * data.preparation().inputScale()[0]
                        + data.preparation().inputCenter()[0]));
            }
            assertEquals(7, training.size());
            for (int row = 0; row < x.length; row++) {
                if (!training.contains(x[row])) {
                    x[row] *= 1000;
                    y[row] -= 1e6;
                }
            }

            PreparedData changed = prepare(description(MissingValues.MEAN, true, 0.3), table(x, y), seed);

            assertEquals(data.preparation().toTree(), changed.preparation().toTree());
        }
    }

    private static Table table(double[] x, double[] y) {
        return Table.builder().numbers("x", x.clone()).numbers("y", y.clone()).build();
    }

    @Test
    void categoriesBecomeOneInputEach() {
        Table table = Table.builder()
                .texts("city", "Paris", "Kyoto", "Oslo", "Kyoto")
                .numbers("y", 1, 2, 3, 4)
                .build();

        PreparedData data = prepare(description(MissingValues.ERROR, true, 0), table, 0);

        assertEquals(
                List.of("city=Kyoto", "city=Oslo", "city=Paris"),
                data.preparation().inputNames());
        assertArrayEquals(new double[] {0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0}, inputs(data));
    }

    /** Bytes and shorts are transformed when a batch is gathered, doubles before; the bits must be the same. */
    @Test
    void theTransformHasTheSameBitsHoweverTheNumbersAreKept() {
        Random random = new Random(5);
        int rows = 1000;
        double[][] columns = new double[4][rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextInt(256);
            columns[1][row] = random.nextInt(60_000) - 30_000;
            columns[2][row] = random.nextFloat();
            columns[3][row] = random.nextGaussian();
        }
        Table.Builder table = Table.builder().numbers("y", columns[0]);
        for (int j = 0; j < columns.length; j++) {
            table.numbers("x" + j, columns[j]);
        }

        PreparedData data = prepare(description(MissingValues.ERROR, true, 0), table.build(), 0);

        double[] center = data.preparation().inputCenter();
        double[] scale = data.preparation().inputScale();
        double[] inputs = inputs(data);
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < columns.length; j++) {
                assertEquals((columns[j][row] - center[j]) / scale[j], inputs[row * columns.length + j]);
            }
        }
        // 15 bytes a row for the inputs, 1 for the target, 8 for the weight.
        assertEquals(24L * rows, data.training().bytes());
    }

    @Test
    void aMissingNumberIsTheMeanOfTheTrainingRows() {
        Table table = Table.builder()
                .numbers("x", 1, Double.NaN, 5)
                .numbers("y", 1, 2, 3)
                .build();

        PreparedData data = prepare(description(MissingValues.MEAN, false, 0), table, 0);

        assertArrayEquals(new double[] {1, 3, 5}, inputs(data));
        assertEquals(0, data.rowsDropped());
    }

    @Test
    void rowsWithAnEmptyCellAreDroppedAndCountedWhereThatWasAskedFor() {
        Table table = Table.builder()
                .numbers("x", 1, Double.NaN, 5, 7)
                .texts("c", "a", "a", null, "b")
                .numbers("y", 1, 2, 3, 4)
                .build();

        PreparedData data = prepare(description(MissingValues.DROP_ROW, false, 0), table, 0);

        assertEquals(2, data.rowsDropped());
        assertArrayEquals(new double[] {1, 4}, targets(data));
    }

    @Test
    void aMissingTargetOrCategoryIsNeverAMean() {
        Table noTarget =
                Table.builder().numbers("x", 1, 2).numbers("y", 1, Double.NaN).build();
        Table noCategory =
                Table.builder().texts("c", "a", null).numbers("y", 1, 2).build();

        for (Table table : List.of(noTarget, noCategory)) {
            InvalidInputException thrown = assertThrows(
                    InvalidInputException.class, () -> prepare(description(MissingValues.MEAN, false, 0), table, 0));
            assertTrue(thrown.getMessage().startsWith("row 2: column '"), thrown::getMessage);
            assertTrue(thrown.getMessage().contains("missing: drop-row"), thrown::getMessage);
        }
    }

    @Test
    void whatIsSavedEncodesTheSame() {
        Table table = Table.builder()
                .numbers("x", 1, Double.NaN, 5)
                .texts("c", "b", "a", "b")
                .numbers("y", 1, 2, 4)
                .build();
        FittedPreparation fitted =
                prepare(description(MissingValues.MEAN, true, 0), table, 0).preparation();

        FittedPreparation again = FittedPreparation.fromTree(fitted.toTree(), "model");

        assertArrayEquals(all(fitted.encodeInputs(table)), all(again.encodeInputs(table)));
        assertArrayEquals(
                all(fitted.encode(table).targets()), all(again.encode(table).targets()));
        assertEquals(fitted.toTree(), again.toTree());
    }

    /** As the first version of the format wrote it. */
    @Test
    void whatWasSavedBeforeThereWereClassesStillReads() {
        Object tree = Json.parse("""
                {"inputs": [{"name": "x", "kind": "number", "fill": 2.0, "center": 1.0, "scale": 4.0},
                            {"name": "c", "kind": "category", "categories": ["a", "b"]}],
                 "targets": [{"name": "y", "center": 3.0, "scale": 0.5}], "weight": "w", "separator": ";"}
                """, "model");
        FittedPreparation fitted = FittedPreparation.fromTree(tree, "model");
        Table table = Table.builder()
                .numbers("x", 5, Double.NaN)
                .texts("c", "b", "a")
                .numbers("y", 3, 4)
                .numbers("w", 1, 2)
                .build();

        DataSet rows = fitted.encode(table);

        assertArrayEquals(new double[] {1, 0, 1, 0.25, 1, 0}, all(rows.inputs()));
        assertArrayEquals(new double[] {0, 2}, all(rows.targets()));
        assertArrayEquals(new double[] {1, 2}, rows.weights());
        assertEquals(List.of(), fitted.classes());
        assertEquals(tree, fitted.toTree());
    }

    @Test
    void targetsComeBackInTheUnitsOfTheData() {
        Table table =
                Table.builder().numbers("x", 1, 2, 3).numbers("y", 10, 40, 100).build();
        PreparedData data = prepare(description(MissingValues.ERROR, true, 0), table, 0);

        Matrix targets = data.training().targets().gather(0, 3);
        data.preparation().decodeTargets(targets);

        assertArrayEquals(new double[] {10, 40, 100}, targets.toArray(), 1e-13);
    }
}
