package org.kudari.runner.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Parallel;
import org.kudari.api.TargetKind;
import org.kudari.api.TargetRange;
import org.kudari.runner.config.DataDescription;
import org.kudari.runner.config.Located;
import org.kudari.runner.config.MissingValues;
import org.kudari.runner.config.RowFiles;
import org.kudari.runner.config.RowStorage;
import org.kudari.runner.table.Table;

class IdxFilesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> types() {
        return Stream.of(
                type(0x08, 1, new double[] {0, 127, 128, 255}, 1, (buffer, value) -> buffer.put((byte) (int) value)),
                type(0x09, 1, new double[] {-128, 0, 1, 127}, 2, (buffer, value) -> buffer.put((byte) (int) value)),
                type(
                        0x0b,
                        2,
                        new double[] {-32768, 0, 1, 32767},
                        2,
                        (buffer, value) -> buffer.putShort((short) (int) value)),
                type(0x0b, 2, new double[] {0, 1, 2, 255}, 1, (buffer, value) -> buffer.putShort((short) (int) value)),
                type(0x0c, 4, new double[] {0, 1, 2, 1 << 30}, 4, ByteBuffer::putInt),
                type(0x0c, 4, new double[] {0, -1, 2, (1 << 30) + 1}, 8, ByteBuffer::putInt),
                Arguments.of(0x0d, reals(4, 0.5f, 1, 2, 3), new double[] {0.5, 1, 2, 3}, 4),
                Arguments.of(0x0e, reals(8, 0.1, 1, 2, 3), new double[] {0.1, 1, 2, 3}, 8));
    }

    private static Arguments type(
            int type, int bytesEach, double[] values, int keptBytes, BiConsumer<ByteBuffer, Integer> put) {
        ByteBuffer bytes = ByteBuffer.allocate(bytesEach * values.length);
        for (double value : values) {
            put.accept(bytes, (int) value);
        }
        return Arguments.of(type, bytes.array(), values, keptBytes);
    }

    private static byte[] reals(int bytesEach, double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(bytesEach * values.length);
        for (double value : values) {
            if (bytesEach == 4) {
                bytes.putFloat((float) value);
            } else {
                bytes.putDouble(value);
            }
        }
        return bytes.array();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeIsReadRowByRowAndKeptSmall(int type, byte[] numbers, double[] values, int keptBytes)
            throws IOException {
        ByteBuffer file = ByteBuffer.allocate(12 + numbers.length);
        file.put(new byte[] {0, 0, (byte) type, 2}).putInt(2).putInt(2).put(numbers);
        Path path = Files.write(folder.resolve("file"), file.array());
        IdxFiles files = new IdxFiles(path, Optional.empty());

        Table table = files.read(
                Map.of("pixel1", CellKind.NUMBER, "pixel2", CellKind.NUMBER),
                new RowStore(RowStorage.AUTO),
                Parallel.sequential());

        assertEquals(List.of("pixel1", "pixel2"), files.header());
        assertArrayEquals(new double[] {values[0], values[2]}, table.numbers("pixel1"));
        assertArrayEquals(new double[] {values[1], values[3]}, table.numbers("pixel2"));
        assertEquals(4L * keptBytes, table.numberColumn("pixel1").block().bytes());
        assertSame(
                table.numberColumn("pixel1").block(),
                table.numberColumn("pixel2").block());
        assertEquals(path + " row 2", table.where(1));
    }

    /** The size of Fashion-MNIST: a byte for each pixel and label, and eight for each row's weight. */
    @Test
    void sixtyThousandImagesTakeLittleMoreThanTheirBytes() throws IOException {
        int rows = 60_000;
        int pixels = 28 * 28;
        Path images = folder.resolve("images");
        try (OutputStream out = Files.newOutputStream(images)) {
            out.write(ByteBuffer.allocate(16)
                    .put(new byte[] {0, 0, 8, 3})
                    .putInt(rows)
                    .putInt(28)
                    .putInt(28)
                    .array());
            byte[] row = new byte[pixels];
            for (int i = 0; i < rows; i++) {
                row[i % pixels]++;
                out.write(row);
            }
        }
        Path labels = folder.resolve("labels");
        Files.write(
                labels,
                ByteBuffer.allocate(8 + rows)
                        .put(new byte[] {0, 0, 8, 1})
                        .putInt(rows)
                        .put(rows, (byte) 7)
                        .array());

        PreparedData data = DataPreparation.prepare(
                description(images, labels),
                Optional.empty(),
                0,
                new TargetDemand("mse", TargetKind.NUMERIC, TargetRange.all(), true),
                new RowStore(RowStorage.AUTO),
                Parallel.sequential());

        assertEquals((long) rows * (pixels + 1 + 8), data.training().bytes());
        double[] last = data.training().inputs().gather(rows - 1, rows).toArray();
        for (int i = 0; i < pixels; i++) {
            assertEquals((rows / pixels + (i < rows % pixels ? 1 : 0)) / 255.0, last[i]);
        }
    }

    private static DataDescription description(Path images, Path labels) {
        return new DataDescription(
                Optional.of(new Located<>(new RowFiles.Idx(images, labels), "run.yaml:1:1")),
                ',',
                List.of(new Located<>("label", "run.yaml:1:1")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                MissingValues.ERROR,
                false,
                255,
                0,
                Optional.empty(),
                RowStorage.AUTO);
    }
}
