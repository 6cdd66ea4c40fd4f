package org.kudari.runner.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.runner.problem.InvalidInputException;

class SafetensorsFileTest {
    @TempDir
    Path folder;

    /** The header of 88 characters is a multiple of 8 already; 1.0 is 3ff0 0000 0000 0000. */
    @Test
    void theBytesAreThoseOfTheFormat() throws IOException {
        Path file = folder.resolve("a.safetensors");
        SafetensorsFile.builder()
                .metadata("k", "v")
                .tensor("w", List.of(1, 2), new double[] {1, -2})
                .build()
                .write(file);

        String header =
                "{\"__metadata__\":{\"k\":\"v\"},\"w\":{\"dtype\":\"F64\",\"shape\":[1,2],\"data_offsets\":[0,16]}}";
        String padded = header + " ".repeat((8 - header.length() % 8) % 8);
        ByteBuffer expected = ByteBuffer.allocate(8 + padded.length() + 16).order(ByteOrder.LITTLE_ENDIAN);
        expected.putLong(padded.length()).put(padded.getBytes(StandardCharsets.US_ASCII));
        expected.putLong(0x3ff0000000000000L).putLong(0xc000000000000000L);
        assertArrayEquals(expected.array(), Files.readAllBytes(file));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Path file = folder.resolve("a.safetensors");
        double[] values = {0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY};
        SafetensorsFile.builder()
                .metadata("text", "quote \" backslash \\ newline \n tab \t é 下り \u0001\u007f\u2028 😀")
                .tensor("a.weight", List.of(2, 3), values)
                .tensor("empty", List.of(0, 4), new double[0])
                .build()
                .write(file);

        SafetensorsFile read = SafetensorsFile.read(file);

        assertEquals(
                "quote \" backslash \\ newline \n tab \t é 下り \u0001\u007f\u2028 😀",
                read.metadata().get("text"));
        assertArrayEquals(values, read.tensors().get("a.weight").values());
        assertEquals(List.of(0, 4), read.tensors().get("empty").shape());
        assertEquals(List.of("a.weight", "empty"), List.copyOf(read.tensors().keySet()));
    }

    @Test
    void writingReplacesAFileAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.safetensors"), "old");

        SafetensorsFile.builder().metadata("k", "v").build().write(file);

        assertEquals("v", SafetensorsFile.read(file).metadata().get("k"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"w\":1}",
                "{\"w\":{}}",
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"w\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"w\":{\"dtype\":\"F64\",\"shape\":[-1],\"data_offsets\":[0,8]}}",
                "{\"w\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,16]}}",
                "{\"w\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[-8,0]}}",
                "{\"w\":{\"dtype\":\"F64\",\"shape\":[2147483647,2147483647,4],\"data_offsets\":[0,8]}}",
                "{\"w\":{\"dtype\":\"F64\",\"shape\":\"all\",\"data_offsets\":[0,8]}}",
                "{\"__metadata__\":{}}"
            })
    void aDamagedHeaderIsRefused(String header) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        Path file = Files.write(folder.resolve("a.safetensors"), bytes.array());

        String message = assertThrows(InvalidInputException.class, () -> SafetensorsFile.read(file))
                .getMessage();

        assertTrue(message.startsWith(file + ": is damaged or not a model saved by Kudari"), message);
    }

    @Test
    void aHeaderLongerThanTheFileIsRefused() throws IOException {
        for (long length : new long[] {-1, 0, 9, Long.MAX_VALUE}) {
            ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putLong(length).put("{}      ".getBytes(StandardCharsets.US_ASCII));
            Path file = Files.write(folder.resolve("a.safetensors"), bytes.array());
            assertThrows(InvalidInputException.class, () -> SafetensorsFile.read(file));
        }
    }
}
