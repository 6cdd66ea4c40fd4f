package org.kudari.runner.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kudari.api.Matrix;

class BatchesTest {
    private static DataSet rows(int count) {
        double[] numbers = IntStream.range(0, count).asDoubleStream().toArray();
        return new DataSet(Matrix.of(numbers, count, 1), Matrix.of(numbers.clone(), count, 1), numbers.clone());
    }

    private static List<Double> epoch(Batches batches, int epoch, List<Integer> sizes) {
        List<Double> seen = new ArrayList<>();
        batches.startEpoch(epoch);
        while (batches.next()) {
            DataSet batch = batches.batch();
            sizes.add(batch.rows());
            for (int row = 0; row < batch.rows(); row++) {
                double value = batch.inputs().get(row, 0);
                assertEquals(value, batch.targets().get(row, 0));
                assertEquals(value, batch.weights()[row]);
                seen.add(value);
            }
        }
        return seen;
    }

    @Test
    void everyEpochHasEveryRowOnceInAnotherOrder() {
        Batches batches = new Batches(rows(10), 4, true, 3);
        List<Integer> sizes = new ArrayList<>();

        List<Double> first = epoch(batches, 1, sizes);
        List<Double> second = epoch(batches, 2, sizes);

        assertEquals(List.of(4, 4, 2, 4, 4, 2), sizes);
        assertFalse(first.equals(second));
        assertEquals(
                epoch(new Batches(rows(10), 10, false, 3), 1, new ArrayList<>()),
                first.stream().sorted().toList());
        assertEquals(first.stream().sorted().toList(), second.stream().sorted().toList());
    }

    @Test
    void theOrderIsAFunctionOfSeedAndEpoch() {
        List<Double> third = epoch(new Batches(rows(20), 3, true, 3), 3, new ArrayList<>());

        Batches other = new Batches(rows(20), 3, true, 3);
        epoch(other, 1, new ArrayList<>());

        assertEquals(third, epoch(other, 3, new ArrayList<>()));
        assertFalse(third.equals(epoch(new Batches(rows(20), 3, true, 4), 3, new ArrayList<>())));
    }

    @Test
    void withoutShufflingRowsComeInTheirOrder() {
        List<Double> seen = epoch(new Batches(rows(7), 3, false, 3), 1, new ArrayList<>());

        assertArrayEquals(
                new double[] {0, 1, 2, 3, 4, 5, 6},
                seen.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Test
    void aBatchOfAllRowsIsTheDataSetItself() {
        DataSet rows = rows(5);
        Batches batches = new Batches(rows, 8, true, 3);
        batches.startEpoch(1);

        assertTrue(batches.next());
        assertSame(rows, batches.batch());
        assertFalse(batches.next());
    }
}
