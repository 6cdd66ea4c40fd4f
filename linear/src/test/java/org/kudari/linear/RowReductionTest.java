package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.LeastSquares;
import org.kudari.api.Parallel;
import org.kudari.compute.ScratchPool;
import org.kudari.compute.WorkerPool;

/** In which order rows are summed and sums are joined, told by a statistic that writes it down. */
class RowReductionTest {
    private static final int LEAF = RowReduction.LEAF_ROWS;

    /** Leaves in which each row's number is its first input. */
    private static RowBlocks blocks(int rows, int inputs) {
        double[][] numbers = new double[rows][inputs];
        for (int row = 0; row < rows; row++) {
            numbers[row][0] = row;
        }
        LeastSquares problem = new SquaredErrorObjective(
                        Components.linear(inputs, 1, 1, false), numbers, new double[rows][1])
                .leastSquares()
                .orElseThrow();
        return new RowBlocks(problem, Scaling.identity(problem), new ScratchPool<>());
    }

    /** Rows as ranges, and sums as what was joined in brackets. */
    private static final class Order implements RowStatistic<Order> {
        private final List<Integer> blockRows = new ArrayList<>();
        private String written = "";

        @Override
        public void add(RowBlock block) {
            int first = (int) block.columns()[0];
            for (int row = 0; row < block.rows(); row++) {
                assertEquals(first + row, block.columns()[row]);
            }
            blockRows.add(block.rows());
            boolean continues = written.endsWith("-" + first);
            String begun = continues ? written.substring(0, written.lastIndexOf('-')) : written + first;
            written = begun + "-" + (first + block.rows());
        }

        @Override
        public void join(Order later) {
            written = "(" + written + " " + later.written + ")";
            blockRows.addAll(later.blockRows);
        }
    }

    private static Order order(RowBlocks blocks, Parallel parallel) {
        return new RowReduction(blocks, parallel).over(Order::new);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0-1",
        "4095, 0-4095",
        "4096, 0-4096",
        "4097, (0-4096 4096-4097)",
        "8192, (0-4096 4096-8192)",
        "12288, ((0-4096 4096-8192) 8192-12288)",
        "20480, (((0-4096 4096-8192) (8192-12288 12288-16384)) 16384-20480)",
        "28000, (((0-4096 4096-8192) (8192-12288 12288-16384)) ((16384-20480 20480-24576) 24576-28000))"
    })
    void neighboursAreJoinedFirstOnAnyThreads(int rows, String expected) {
        RowBlocks blocks = blocks(rows, 1);
        assertEquals(expected, order(blocks, Parallel.sequential()).written);
        assertEquals(expected, order(blocks, new OneByOne(Collections::reverse)).written);
        for (int threads = 2; threads <= 4; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                assertEquals(expected, order(blocks, pool).written);
            }
        }
        assertEquals(expected, order(blocks, new ThreadEach()).written);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void leavesMayBeDoneInAnyOrder(long seed) {
        RowBlocks blocks = blocks((9 + (int) seed) * LEAF + 5, 1);
        String expected = order(blocks, Parallel.sequential()).written;
        assertEquals(
                expected,
                order(blocks, new OneByOne(indices -> Collections.shuffle(indices, new Random(seed)))).written);
    }

    /** Of 131,072 numbers at most, targets counted; of 1,024 rows at most, and 64 at least; a multiple of 16. */
    @ParameterizedTest
    @CsvSource({"1, 1024", "127, 1024", "128, 1008", "511, 256", "700, 176", "2400, 64"})
    void blocksHaveAsManyRowsAsFitTheCache(int inputs, int blockRows) {
        RowBlocks blocks = blocks(LEAF + 130, inputs);
        assertEquals(blockRows, blocks.blockRows());
        Order order = order(blocks, Parallel.sequential());
        assertEquals("(0-4096 4096-4226)", order.written);
        List<Integer> expected = new ArrayList<>();
        for (int leafRows : new int[] {LEAF, 130}) {
            for (int left = leafRows; left > 0; left -= blockRows) {
                expected.add(Math.min(left, blockRows));
            }
        }
        assertEquals(expected, order.blockRows);
    }

    @Test
    void noRowsSumToNothing() {
        assertEquals("", order(blocks(0, 1), Parallel.sequential()).written);
    }

    /** A pass may follow another, with another statistic. */
    @Test
    void passesCanBeRepeated() {
        RowReduction reduction = new RowReduction(blocks(5000, 1), Parallel.sequential());
        String first = reduction.over(Order::new).written;
        assertEquals("(0-4096 4096-5000)", first);
        assertEquals(first, reduction.over(Order::new).written);
    }

    /** Index by index on one thread, in another order. */
    private static final class OneByOne implements Parallel {
        private final Consumer<List<Integer>> rearrange;

        OneByOne(Consumer<List<Integer>> rearrange) {
            this.rearrange = rearrange;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public void forRange(int count, int grain, Body body) {
            List<Integer> indices =
                    new ArrayList<>(IntStream.range(0, count).boxed().toList());
            rearrange.accept(indices);
            indices.forEach(index -> body.run(index, index + 1));
        }
    }

    /** A thread for each index, and all of them at once. */
    private static final class ThreadEach implements Parallel {
        @Override
        public int threads() {
            return 8;
        }

        @Override
        public void forRange(int count, int grain, Body body) {
            ExecutorService executor = Executors.newFixedThreadPool(count);
            try {
                CountDownLatch start = new CountDownLatch(count);
                List<Future<?>> done = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    int index = i;
                    done.add(executor.submit(() -> {
                        start.countDown();
                        start.await();
                        body.run(index, index + 1);
                        return null;
                    }));
                }
                for (Future<?> future : done) {
                    future.get();
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
