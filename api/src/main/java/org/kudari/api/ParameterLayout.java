package org.kudari.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a model's flat {@code double[]} of parameters divides into named blocks. Blocks lie one behind the other without
 * gaps, in the order in which they were added. Immutable.
 *
 * <pre>{@code
 * ParameterLayout layout = ParameterLayout.builder()
 *         .weight("weight", inputs, outputs)
 *         .bias("bias", outputs)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ParameterLayout {
    private final Map<String, ParameterBlock> blocks;
    private final List<ParameterBlock> inOrder;
    private final int size;

    private ParameterLayout(Map<String, ParameterBlock> blocks, int size) {
        this.blocks = blocks;
        this.inOrder = List.copyOf(blocks.values());
        this.size = size;
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The blocks in the order of their offsets; always the same list, so that a step can ask without allocating. */
    public List<ParameterBlock> blocks() {
        return inOrder;
    }

    /**
     * The block of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ParameterBlock block(String name) {
        ParameterBlock block = blocks.get(name);
        if (block == null) {
            throw new IllegalArgumentException("parameter block: '" + name + "', but there are " + blocks.keySet());
        }
        return block;
    }

    /** The length of the parameter array. */
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return "ParameterLayout" + blocks.values();
    }

    /** Collects blocks; each begins where the one before ends. */
    public static final class Builder {
        private final Map<String, ParameterBlock> blocks = new LinkedHashMap<>();
        private int size;

        private Builder() {}

        /**
         * Adds a block of weights.
         *
         * @param name unique in this layout
         * @param shape the extent of each dimension, 0 or more
         * @throws IllegalArgumentException if the name is taken or blank, an extent is negative, or the array would
         *     exceed 2³¹−1 values
         */
        public Builder weight(String name, int... shape) {
            return add(name, Role.WEIGHT, shape);
        }

        /** Adds a block of biases; arguments and errors as for {@link #weight}. */
        public Builder bias(String name, int... shape) {
            return add(name, Role.BIAS, shape);
        }

        /**
         * Adds a block of numbers that are measured, not trained; arguments and errors as for {@link #weight}.
         *
         * @since 0.2.0
         */
        public Builder statistic(String name, int... shape) {
            return add(name, Role.STATISTIC, shape);
        }

        /**
         * Adds a block of scales; arguments and errors as for {@link #weight}.
         *
         * @since 0.2.0
         */
        public Builder scale(String name, int... shape) {
            return add(name, Role.SCALE, shape);
        }

        private Builder add(String name, Role role, int... shape) {
            if (name.isBlank() || blocks.containsKey(name)) {
                throw new IllegalArgumentException(
                        "parameter block name: '" + name + "', but expected one that is not blank and not taken");
            }
            List<Integer> extents = new ArrayList<>();
            long blockSize = 1;
            for (int extent : shape) {
                if (extent < 0) {
                    throw new IllegalArgumentException(
                            "parameter block '" + name + "': extent " + extent + ", but expected 0 or more");
                }
                extents.add(extent);
                blockSize = Math.min(blockSize * extent, 1L << 32);
            }
            if (size + blockSize > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("parameter block '" + name + "' of shape " + extents
                        + ": the parameters would exceed 2147483647 values");
            }
            blocks.put(name, new ParameterBlock(name, extents, size, (int) blockSize, role));
            size += (int) blockSize;
            return this;
        }

        /** The layout of the blocks added so far. */
        public ParameterLayout build() {
            return new ParameterLayout(new LinkedHashMap<>(blocks), size);
        }
    }
}
