package org.kudari.runner.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.kudari.runner.block.NumberBlock;
import org.kudari.runner.problem.InvalidInputException;

/**
 * A file in the IDX format, in which the MNIST data come: two bytes 0, one that says the type of the numbers, one that says
 * how many dimensions there are, each dimension's size in four bytes, then the numbers, the last dimension's next to each
 * other; big-endian throughout. The first dimension are the rows, the product of the others the columns. Gzipped or not,
 * which the first bytes tell.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">Y. LeCun, C. Cortes, C. Burges: The MNIST database of handwritten
 *     digits, section "File formats"</a>
 */
final class IdxFile {
    private static final int UNSIGNED_BYTE = 0x08;
    private static final int SIGNED_BYTE = 0x09;
    private static final int SHORT = 0x0b;
    private static final int INT = 0x0c;
    private static final int FLOAT = 0x0d;
    private static final int DOUBLE = 0x0e;

    private static final int MAGIC_BYTES = 4;
    private static final int BUFFER = 1 << 16;
    private static final int FIRST_BYTES = 1 << 20;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final Path path;

    IdxFile(Path path) {
        this.path = path;
    }

    /** Whether a file begins as one of this format; false where there is no file. */
    static boolean isIdx(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = open(path)) {
            return isMagic(in.readNBytes(MAGIC_BYTES));
        } catch (IOException e) {
            // Whoever reads it then will say what is wrong.
            return false;
        }
    }

    private static boolean isMagic(byte[] magic) {
        return magic.length == MAGIC_BYTES && magic[0] == 0 && magic[1] == 0 && bytesEach(magic[2]) > 0 && magic[3] > 0;
    }

    /** How many bytes a number of a type takes; 0 for what is no type. */
    private static int bytesEach(int type) {
        return switch (type) {
            case UNSIGNED_BYTE, SIGNED_BYTE -> 1;
            case SHORT -> 2;
            case INT, FLOAT -> 4;
            case DOUBLE -> 8;
            default -> 0;
        };
    }

    private static InputStream open(Path path) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            file.mark(2);
            boolean zipped = file.read() == 0x1f && file.read() == 0x8b;
            file.reset();
            return zipped ? new GZIPInputStream(file, BUFFER) : file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /**
     * How many columns there are.
     *
     * @throws InvalidInputException if the file cannot be read, or its head is not of this format
     */
    int columns() {
        return reading(this::readHead).columns();
    }

    /**
     * Requires that a row is one number.
     *
     * @throws InvalidInputException if there are more dimensions than one, or as for {@link #columns}
     */
    void requireOneDimension() {
        Head head = reading(this::readHead);
        if (head.sizes.length > 1) {
            throw problem("has " + head.sizes.length + " dimensions, " + head.shape()
                    + ", but labels have one; are the files of images and labels swapped?");
        }
    }

    /**
     * All numbers, in the smallest type that holds them.
     *
     * @throws InvalidInputException if the file cannot be read, is not of this format, or has too few bytes or too many
     */
    NumberBlock read() {
        return reading(in -> {
            Head head = readHead(in);
            return block(head, readNumbers(in, head));
        });
    }

    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        if (!Files.isRegularFile(path)) {
            throw problem(
                    Files.isDirectory(path)
                            ? "is a folder, but expected an IDX file"
                            : "no such file; expected an IDX file");
        }
        try (InputStream in = open(path)) {
            return reading.from(in);
        } catch (IOException e) {
            throw problem("cannot be read: " + e.getMessage());
        }
    }

    private Head readHead(InputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC_BYTES);
        if (!isMagic(magic)) {
            String found = magic.length == 0
                    ? "is empty"
                    : "begins with the bytes " + HexFormat.ofDelimiter(" ").formatHex(magic);
            throw problem(
                    found + ", but an IDX file, gzipped or not, begins with 00 00, then 08, 09, 0b, 0c, 0d or 0e for"
                            + " the type of its numbers, then the number of its dimensions");
        }
        long[] sizes = new long[magic[3]];
        try {
            DataInputStream data = new DataInputStream(in);
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Integer.toUnsignedLong(data.readInt());
            }
        } catch (EOFException e) {
            throw problem("ends within its head, which should tell the sizes of " + sizes.length + " dimensions");
        }
        Head head = new Head(magic[2], sizes);
        if (LongStream.of(sizes).anyMatch(size -> size == 0)) {
            throw problem("holds nothing: its dimensions are " + head.shape());
        }
        if (head.bytes() > MOST_BYTES) {
            throw problem("its dimensions " + head.shape() + " need more than the " + MOST_BYTES
                    + " bytes that can be read from one file");
        }
        return head;
    }

    /** Grows with what is found, so that a damaged head does not make it ask for memory that no data stand behind. */
    private byte[] readNumbers(InputStream in, Head head) throws IOException {
        int expected = (int) head.bytes();
        byte[] bytes = new byte[Math.min(expected, FIRST_BYTES)];
        int count = 0;
        while (count < expected) {
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(expected, 2L * count));
            }
            int read = readSome(in, bytes, count);
            if (read < 0) {
                throw problem("its dimensions " + head.shape() + " need " + expected
                        + " bytes after the head, but found " + count + "; is the file cut off?");
            }
            count += read;
        }
        if (in.read() >= 0) {
            throw problem("its dimensions " + head.shape() + " need " + expected
                    + " bytes after the head, but it goes on after them");
        }
        return bytes;
    }

    private static int readSome(InputStream in, byte[] bytes, int from) throws IOException {
        try {
            return in.read(bytes, from, bytes.length - from);
        } catch (EOFException e) {
            // A gzipped file that is cut off says so by throwing.
            return -1;
        }
    }

    private static NumberBlock block(Head head, byte[] bytes) {
        int columns = head.columns();
        int count = bytes.length / bytesEach(head.type);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        switch (head.type) {
            case UNSIGNED_BYTE -> {
                return NumberBlock.ofUnsignedBytes(bytes, columns);
            }
            case SIGNED_BYTE, SHORT -> {
                short[] values = new short[count];
                for (int i = 0; i < count; i++) {
                    values[i] = head.type == SHORT ? buffer.getShort() : buffer.get();
                }
                return NumberBlock.ofShorts(values, columns).compacted();
            }
            case FLOAT -> {
                float[] values = new float[count];
                buffer.asFloatBuffer().get(values);
                return NumberBlock.ofFloats(values, columns).compacted();
            }
            default -> {
                double[] values = new double[count];
                for (int i = 0; i < count; i++) {
                    values[i] = head.type == INT ? buffer.getInt() : buffer.getDouble();
                }
                return NumberBlock.ofDoubles(values, columns).compacted();
            }
        }
    }

    private InvalidInputException problem(String message) {
        return new InvalidInputException(path.toString(), message);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** What stands before the numbers. */
    private record Head(int type, long[] sizes) {
        /** The product of all sizes but the first. */
        int columns() {
            return (int) product(1);
        }

        /** How many bytes the numbers take; where that is more than a long holds, the largest long. */
        long bytes() {
            long numbers = product(0);
            return numbers > Long.MAX_VALUE / Double.BYTES ? Long.MAX_VALUE : numbers * bytesEach(type);
        }

        private long product(int from) {
            long product = 1;
            for (int i = from; i < sizes.length; i++) {
                // No overflow goes unnoticed: each size is 1 or more and less than 2³².
                product = product > MOST_BYTES ? product : product * sizes[i];
            }
            return product;
        }

        String shape() {
            return LongStream.of(sizes).mapToObj(String::valueOf).collect(Collectors.joining(" × "));
        }
    }
}
