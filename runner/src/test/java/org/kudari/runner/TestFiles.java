package org.kudari.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Files that several tests write: a small table and configurations on it. */
final class TestFiles {
    /** y = 3 + 2·a − b exactly, except that the last two rows are off by +0.5 and −0.5. */
    static final String TABLE = """
            a,b,y
            0,1,2
            1,0,5
            2,3,4
            3,1,8
            4,4,7.5
            5,2,10.5
            """;

    static final String LEAST_SQUARES = """
            data: {csv: table.csv, target: y}
            model: linear
            loss: mse
            optimizer: least-squares
            """;

    static final String DESCENT = """
            seed: 7
            data: {csv: table.csv, target: y, standardize: true, validation: 0.34}
            model: {mlp: {hidden: [5, 3], activation: tanh}}
            loss: mse
            optimizer: {gradient-descent: {learning-rate: 0.05, momentum: 0.5}}
            training: {epochs: 12, batch-size: 3}
            """;

    static final String IDX = """
            data: {idx: {images: images, labels: labels}, scale: 2}
            model: linear
            loss: mse
            optimizer: least-squares
            """;

    private TestFiles() {}

    /** An IDX file of numbers that take one byte each. */
    static byte[] idx(int type, int[] sizes, int... bytes) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.length + bytes.length);
        file.put(new byte[] {0, 0, (byte) type, (byte) sizes.length});
        IntStream.of(sizes).forEach(file::putInt);
        IntStream.of(bytes).forEach(value -> file.put((byte) value));
        return file.array();
    }

    static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
