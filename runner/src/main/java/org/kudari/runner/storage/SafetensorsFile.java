package org.kudari.runner.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.runner.problem.InvalidInputException;

/**
 * Named tensors of doubles, and texts about them, in the safetensors format: eight bytes with the length of a JSON header
 * (little-endian), the header with each tensor's type, shape and place, then the values (little-endian). Nothing in such a
 * file is ever executed. Immutable.
 *
 * <p>Format: github.com/huggingface/safetensors, section "Format".
 */
public final class SafetensorsFile {
    private static final String METADATA = "__metadata__";
    private static final int PREFIX_BYTES = Long.BYTES;
    private static final int ALIGNMENT = 8;

    private final Map<String, String> metadata;
    private final Map<String, Tensor> tensors;

    private SafetensorsFile(Map<String, String> metadata, Map<String, Tensor> tensors) {
        this.metadata = metadata;
        this.tensors = tensors;
    }

    /**
     * A tensor.
     *
     * @param shape the extent of each dimension; the last one varies fastest
     * @param values as many as the shape says; not copied
     */
    public record Tensor(List<Integer> shape, double[] values) {}

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Texts by name. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** Tensors by name, in the order of the file. */
    public Map<String, Tensor> tensors() {
        return tensors;
    }

    /** Writes the file beside its place and moves it there. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, toBytes());
    }

    private byte[] toBytes() {
        Map<String, Object> header = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            header.put(METADATA, metadata);
        }
        long end = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            long begin = end;
            end += (long) entry.getValue().values().length * Double.BYTES;
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("dtype", "F64");
            place.put("shape", entry.getValue().shape());
            place.put("data_offsets", List.of(begin, end));
            header.put(entry.getKey(), place);
        }
        byte[] json = Json.compact(header).getBytes(StandardCharsets.UTF_8);
        int padding = Math.floorMod(-json.length, ALIGNMENT);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(PREFIX_BYTES + json.length + padding + end))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length + padding).put(json).put(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        tensors.values().forEach(tensor -> {
            for (double value : tensor.values()) {
                bytes.putDouble(value);
            }
        });
        return bytes.array();
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInputException if it is missing, damaged, or holds other than doubles
     * @throws IOException if it cannot be read
     */
    public static SafetensorsFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    file.toString(), "no such file; expected a model that kudari train has saved");
        }
        return new Reader(file.toString(), Files.readAllBytes(file)).read();
    }

    private static final class Reader {
        private final String where;
        private final ByteBuffer bytes;

        Reader(String where, byte[] content) {
            this.where = where;
            this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        }

        SafetensorsFile read() {
            require(bytes.capacity() >= PREFIX_BYTES, "it has only " + bytes.capacity() + " bytes");
            long headerLength = bytes.getLong();
            require(
                    headerLength >= 2 && headerLength <= bytes.capacity() - PREFIX_BYTES,
                    "its header would have " + headerLength + " bytes, but the file has " + bytes.capacity());
            byte[] json = new byte[(int) headerLength];
            bytes.get(json);
            require(json[0] == '{', "its header is not JSON");
            Map<?, ?> header = map(Json.parse(new String(json, StandardCharsets.UTF_8), where), "its header");
            ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
            Map<String, String> metadata = new LinkedHashMap<>();
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            long end = 0;
            for (Map.Entry<?, ?> entry : header.entrySet()) {
                String name = String.valueOf(entry.getKey());
                if (name.equals(METADATA)) {
                    map(entry.getValue(), "its metadata")
                            .forEach((key, value) -> metadata.put(String.valueOf(key), String.valueOf(value)));
                } else {
                    Tensor tensor = tensor(name, map(entry.getValue(), "tensor '" + name + "'"), data);
                    tensors.put(name, tensor);
                    end += (long) tensor.values().length * Double.BYTES;
                }
            }
            require(end == data.capacity(), "its tensors have " + end + " bytes, but " + data.capacity() + " follow");
            return new SafetensorsFile(metadata, tensors);
        }

        private Tensor tensor(String name, Map<?, ?> place, ByteBuffer data) {
            String what = "tensor '" + name + "'";
            require("F64".equals(place.get("dtype")), what + " has type " + place.get("dtype") + ", not F64");
            List<Integer> shape = new ArrayList<>();
            long size = 1;
            for (long extent : numbers(place.get("shape"), what + " has no shape")) {
                require(extent >= 0 && extent <= Integer.MAX_VALUE, what + " has an extent of " + extent);
                shape.add((int) extent);
                // Checked before multiplying: a damaged shape must not overflow.
                require(
                        extent == 0 || size <= data.capacity() / Double.BYTES / extent,
                        what + " has more elements than the file");
                size *= extent;
            }
            List<Long> offsets = numbers(place.get("data_offsets"), what + " has no place");
            require(
                    offsets.size() == 2
                            && offsets.get(0) >= 0
                            && offsets.get(1) <= data.capacity()
                            && offsets.get(1) - offsets.get(0) == size * Double.BYTES,
                    what + " of shape " + shape + " lies at " + offsets + " of " + data.capacity() + " bytes");
            double[] values = new double[(int) size];
            data.slice(offsets.get(0).intValue(), values.length * Double.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer()
                    .get(values);
            return new Tensor(List.copyOf(shape), values);
        }

        private List<Long> numbers(Object value, String problem) {
            List<Long> numbers = new ArrayList<>();
            require(value instanceof List<?>, problem);
            for (Object element : (List<?>) value) {
                require(element instanceof Long, problem);
                numbers.add((Long) element);
            }
            return numbers;
        }

        private Map<?, ?> map(Object value, String what) {
            require(value instanceof Map<?, ?>, what + " is no JSON object");
            return (Map<?, ?>) value;
        }

        private void require(boolean condition, String problem) {
            if (!condition) {
                throw InvalidInputException.damagedModel(where, problem);
            }
        }
    }

    /** Collects tensors and texts. */
    public static final class Builder {
        private final Map<String, String> metadata = new LinkedHashMap<>();
        private final Map<String, Tensor> tensors = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a text. */
        public Builder metadata(String name, String text) {
            metadata.put(name, text);
            return this;
        }

        /** Adds a tensor; see {@link Tensor}. */
        public Builder tensor(String name, List<Integer> shape, double[] values) {
            tensors.put(name, new Tensor(List.copyOf(shape), values));
            return this;
        }

        /** The file of what was added so far. */
        public SafetensorsFile build() {
            return new SafetensorsFile(new LinkedHashMap<>(metadata), new LinkedHashMap<>(tensors));
        }
    }
}
