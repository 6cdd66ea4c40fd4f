package org.kudari.api;

import java.util.List;

/**
 * A named part of the flat parameter array: values {@code offset()} to {@code offset() + size()}, row by row in
 * {@code shape()}. Immutable.
 *
 * @since 0.1.0
 */
public final class ParameterBlock {
    private final String name;
    private final List<Integer> shape;
    private final int offset;
    private final int size;
    private final Role role;

    ParameterBlock(String name, List<Integer> shape, int offset, int size, Role role) {
        this.name = name;
        this.shape = List.copyOf(shape);
        this.offset = offset;
        this.size = size;
        this.role = role;
    }

    /** The name, unique in its layout, such as {@code hidden1.weight}. Saved models and checkpoints are keyed by it. */
    public String name() {
        return name;
    }

    /** The extent of each dimension; the last one varies fastest. */
    public List<Integer> shape() {
        return shape;
    }

    /** Where the block begins in the flat array. */
    public int offset() {
        return offset;
    }

    /** The number of values: the product of the shape. */
    public int size() {
        return size;
    }

    /** Weight, bias, statistic or scale. */
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return name + shape + " " + role + " at " + offset;
    }
}
