package org.kudari.runner.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kudari.api.Parallel;
import org.kudari.compute.WorkerPool;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.block.RowOrder;

class BatchesTest {
    private static DataSet rows(int count) {
        double[] numbers = IntStream.range(0, count).asDoubleStream().toArray();
        EncodedColumns column = columns(numbers);
        return new DataSet(column, column, numbers);
    }

    private static EncodedColumns columns(double[]... columns) {
        return NumericColumns.of(
                Arrays.stream(columns)
                        .map(NumberColumn::of)
                        .map(column -> EncodedColumn.of(column, Standardizer.IDENTITY))
                        .toList(),
                RowOrder.consecutive(0, columns[0].length));
    }

    @Test
    void accumulatedBatchesAreThoseThatWouldHaveComeOneByOne() {
        Batches batches = new Batches(rows(11), 2, 3, true, 3, Parallel.sequential());
        List<Double> seen = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        assertEquals(2, batches.perEpoch());
        batches.startEpoch(2);
        while (batches.next()) {
            Rows joined = batches.batch();
            weights.add(joined.totalWeight());
            for (int from = 0; from < joined.rows(); from += 2) {
                Batch chunk = joined.chunk(from, Math.min(from + 2, joined.rows()));
                Batch elsewhere = joined.forAnotherThread().chunk(from, from + chunk.rows());
                assertArrayEquals(chunk.inputs().toArray(), elsewhere.inputs().toArray());
                Arrays.stream(chunk.targets().toArray()).forEach(seen::add);
            }
        }

        List<Double> expected = epoch(batches(rows(11), 2, true, 3), 2, new ArrayList<>());
        assertEquals(expected, seen);
        assertEquals(
                List.of(
                        expected.subList(0, 6).stream().mapToDouble(x -> x).sum(),
                        expected.subList(6, 11).stream().mapToDouble(x -> x).sum()),
                weights);
    }

    private static Batches batches(DataSet rows, int batchSize, boolean shuffle, long seed) {
        return new Batches(rows, batchSize, 1, shuffle, seed, Parallel.sequential());
    }

    private static List<Double> epoch(Batches batches, int epoch, List<Integer> sizes) {
        List<Double> seen = new ArrayList<>();
        batches.startEpoch(epoch);
        while (batches.next()) {
            Batch batch = batches.batch().chunk(0, batches.batch().rows());
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
        Batches batches = batches(rows(10), 4, true, 3);
        List<Integer> sizes = new ArrayList<>();

        List<Double> first = epoch(batches, 1, sizes);
        List<Double> second = epoch(batches, 2, sizes);

        assertEquals(List.of(4, 4, 2, 4, 4, 2), sizes);
        assertFalse(first.equals(second));
        assertEquals(
                epoch(batches(rows(10), 10, false, 3), 1, new ArrayList<>()),
                first.stream().sorted().toList());
        assertEquals(first.stream().sorted().toList(), second.stream().sorted().toList());
    }

    @Test
    void theOrderIsAFunctionOfSeedAndEpoch() {
        List<Double> third = epoch(batches(rows(20), 3, true, 3), 3, new ArrayList<>());

        Batches other = batches(rows(20), 3, true, 3);
        epoch(other, 1, new ArrayList<>());

        assertEquals(third, epoch(other, 3, new ArrayList<>()));
        assertFalse(third.equals(epoch(batches(rows(20), 3, true, 4), 3, new ArrayList<>())));
    }

    @Test
    void withoutShufflingRowsComeInTheirOrder() {
        List<Double> seen = epoch(batches(rows(7), 3, false, 3), 1, new ArrayList<>());

        assertArrayEquals(
                new double[] {0, 1, 2, 3, 4, 5, 6},
                seen.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Test
    void aBatchOfAllRowsKeepsTheirOrder() {
        List<Integer> sizes = new ArrayList<>();

        List<Double> seen = epoch(batches(rows(5), 8, true, 3), 1, sizes);

        assertEquals(List.of(5), sizes);
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0), seen);
    }

    @Test
    void chunksOfRowsThatAreDoublesAreWindowsOnThem() {
        double[] values = {0.1, 0.2, 0.3, 0.7};
        EncodedColumns column = columns(values);
        ChunkedRows rows = new ChunkedRows(new DataSet(column, column, values), Parallel.sequential());

        Batch chunk = rows.chunk(1, 3);

        assertSame(values, chunk.inputs().values());
        assertArrayEquals(new double[] {0.2, 0.3}, chunk.targets().toArray());
        assertArrayEquals(new double[] {0.2, 0.3}, chunk.weights());
    }

    @Test
    void chunksOfCompactRowsAreGatheredOneAfterTheOther() {
        int count = 2 * ChunkedRows.MOST_ROWS + 10;
        ChunkedRows rows = new ChunkedRows(rows(count), Parallel.sequential());

        assertEquals(count * (count - 1.0) / 2, rows.totalWeight());
        for (int from : new int[] {0, ChunkedRows.MOST_ROWS, 0, 2 * ChunkedRows.MOST_ROWS}) {
            int to = Math.min(count, from + ChunkedRows.MOST_ROWS);
            Batch chunk = rows.chunk(from, to);
            assertEquals(to - from, chunk.rows());
            assertEquals(from, chunk.inputs().get(0, 0));
            assertEquals(to - 1.0, chunk.weights()[to - from - 1]);
        }
    }

    @Test
    void nothingIsAllocatedForABatch() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Batches batches = batches(rows(50), 8, true, 3);
        // The least of some readings, since the JVM now and then allocates for itself; the first one links and loads.
        long bytes = IntStream.range(1, 6)
                .mapToLong(epoch -> {
                    batches.startEpoch(epoch);
                    long before = threads.getCurrentThreadAllocatedBytes();
                    while (batches.next()) {
                        batches.batch().chunk(0, batches.batch().rows());
                        batches.batch().totalWeight();
                    }
                    return threads.getCurrentThreadAllocatedBytes() - before;
                })
                .min()
                .orElseThrow();

        assertEquals(0, bytes);
    }

    /** A byte, a short, a float and a double column: each has its own block. */
    @Test
    void mixedColumnsAreGatheredAlikeOnAnyThreads() {
        int count = 5000;
        Random random = new Random(1);
        double[][] columns = new double[20][count];
        for (int j = 0; j < columns.length; j++) {
            for (int row = 0; row < count; row++) {
                columns[j][row] = switch (j % 4) {
                    case 0 -> random.nextInt(256);
                    case 1 -> random.nextInt(1000) - 500;
                    case 2 -> random.nextFloat();
                    default -> random.nextGaussian();
                };
            }
        }
        EncodedColumns encoded = columns(columns);
        assertEquals(5L * count * (1 + 2 + 4 + 8), encoded.bytes());
        double[] weights = new double[count];
        Arrays.setAll(weights, row -> row);
        DataSet rows = new DataSet(encoded, columns(columns[3]), weights);

        try (WorkerPool pool = new WorkerPool(3)) {
            Batches batches = new Batches(rows, 4001, 1, true, 9, pool);
            batches.startEpoch(1);
            int seen = 0;
            while (batches.next()) {
                Batch batch = batches.batch().chunk(0, batches.batch().rows());
                for (int i = 0; i < batch.rows(); i++) {
                    int row = (int) batch.weights()[i];
                    for (int j = 0; j < columns.length; j++) {
                        assertEquals(columns[j][row], batch.inputs().get(i, j));
                    }
                    assertEquals(columns[3][row], batch.targets().get(i, 0));
                    seen++;
                }
            }
            assertEquals(count, seen);
        }
    }
}
