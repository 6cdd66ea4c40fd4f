package org.kudari.runner.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.compute.WorkerPool;

class NumberFileTest {
    /** Chunks of bytes, shorts, floats and doubles in turn; the last one is shorter. */
    private static double[] values(int rows, int columns, int chunkRows) {
        Random random = new Random(rows + columns);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (i / columns / chunkRows % 4) {
                case 0 -> random.nextInt(256);
                case 1 -> random.nextInt(1 << 16) - (1 << 15);
                case 2 -> random.nextInt(9) == 0 ? Double.NaN : random.nextFloat();
                default -> random.nextInt(9) == 0 ? -0.0 : random.nextGaussian();
            };
        }
        return values;
    }

    private static NumberBlock write(NumberFile file, double[] values, int columns, int chunkRows) {
        for (int from = 0; from < values.length; from += chunkRows * columns) {
            file.append(Arrays.copyOfRange(values, from, Math.min(values.length, from + chunkRows * columns)));
        }
        return file.block();
    }

    /** From rows a few bytes wide, many of which are read at once, to such as are read one by one. */
    @ParameterizedTest
    @CsvSource({"3000, 1, 7", "3000, 3, 100", "900, 51, 64", "40, 20000, 1"})
    void rowsInAnyOrderAndAnyColumnsComeBackWithTheirBits(int rows, int columns, int chunkRows) {
        double[] values = values(rows, columns, chunkRows);
        try (NumberFile file = new NumberFile(columns, chunkRows);
                WorkerPool pool = new WorkerPool(3)) {
            NumberBlock block = write(file, values, columns, chunkRows);
            int[] kept = IntStream.range(0, rows).filter(row -> row % 5 != 2).toArray();
            int first = columns / 3;
            int count = Math.max(1, columns / 2);
            ColumnRange chosen = NumberBlock.join(
                            IntStream.range(first, first + count)
                                    .mapToObj(column -> new NumberColumn(block, column))
                                    .toList(),
                            kept)
                    .get(0);
            int[] order = new Random(1).ints(kept.length, 0, kept.length).toArray();
            Arrays.sort(order, kept.length / 4, kept.length / 2);
            double[] target = new double[order.length * (count + 1)];

            pool.forRange(
                    order.length,
                    1,
                    (from, to) -> chosen.gather(order, from, to, target, from * (count + 1), count + 1));

            for (int i = 0; i < order.length; i++) {
                int row = kept[order[i]];
                assertArrayEquals(
                        Arrays.copyOfRange(values, row * columns + first, row * columns + first + count),
                        Arrays.copyOfRange(target, i * (count + 1), i * (count + 1) + count));
            }
            assertArrayEquals(values, block.toDoubles());
            assertEquals(
                    Double.doubleToLongBits(values[columns - 1]), Double.doubleToLongBits(block.get(0, columns - 1)));
        }
    }

    @Test
    void theFileRemembersWhichColumnsHaveGaps() {
        try (NumberFile file = new NumberFile(2, 2)) {
            NumberBlock block = write(file, new double[] {1, 2, 3, 4, 5, Double.NaN}, 2, 2);

            assertFalse(block.hasMissing(0));
            assertTrue(block.hasMissing(1));
            assertFalse(block.hasInfinite(1));
            assertEquals(3, block.rows());
        }
    }

    @Test
    void allRowsAreTheBlockItself() {
        try (NumberFile file = new NumberFile(2, 2)) {
            NumberBlock block = write(file, new double[] {1, 2, 3, 4}, 2, 2);
            List<NumberColumn> columns = List.of(new NumberColumn(block, 0), new NumberColumn(block, 1));

            assertSame(block, NumberBlock.join(columns, new int[] {0, 1}).get(0).block());
        }
    }

    @Test
    void whoReadsAClosedFileIsTold() {
        NumberFile file = new NumberFile(1, 2);
        NumberBlock block = write(file, new double[] {1, 2}, 1, 2);
        file.close();

        String message =
                assertThrows(UncheckedIOException.class, () -> block.get(0, 0)).getMessage();

        assertTrue(message.contains("cannot be read back"), message);
    }
}
