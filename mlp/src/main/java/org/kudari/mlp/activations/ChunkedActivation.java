package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.compute.ScratchPool;

/**
 * An activation function that takes more than one step, with numbers of its own between them: range by range, each so short that it
 * stays in the nearest cache from step to step. The memory for these numbers is lent, so that calls allocate nothing.
 */
abstract class ChunkedActivation implements Activation {
    private static final int CHUNK = 512;

    private final ScratchPool<double[]> doubles = new ScratchPool<>();
    private final ScratchPool<float[]> floats = new ScratchPool<>();

    /**
     * Overwrites {@code values[from]} and so many that follow.
     *
     * @param scratch twice as many numbers, or more, to work with
     */
    abstract void apply(double[] values, int from, int count, double[] scratch);

    /**
     * Overwrites {@code values[from]} and so many that follow.
     *
     * @param scratch twice as many numbers, or more, to work with
     */
    abstract void apply(float[] values, int from, int count, float[] scratch);

    /** Likewise {@code gradient[from]} and so many that follow. */
    abstract void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch);

    /** Likewise {@code gradient[from]} and so many that follow. */
    abstract void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch);

    @Override
    public final void apply(double[] values, int from, int to) {
        double[] scratch = borrowDoubles();
        for (int i = from; i < to; i += CHUNK) {
            apply(values, i, Math.min(CHUNK, to - i), scratch);
        }
        doubles.giveBack(scratch);
    }

    @Override
    public final void apply(float[] values, int from, int to) {
        float[] scratch = borrowFloats();
        for (int i = from; i < to; i += CHUNK) {
            apply(values, i, Math.min(CHUNK, to - i), scratch);
        }
        floats.giveBack(scratch);
    }

    @Override
    public final void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        double[] scratch = borrowDoubles();
        for (int i = from; i < to; i += CHUNK) {
            multiplyBySlope(kept, gradient, i, Math.min(CHUNK, to - i), scratch);
        }
        doubles.giveBack(scratch);
    }

    @Override
    public final void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        float[] scratch = borrowFloats();
        for (int i = from; i < to; i += CHUNK) {
            multiplyBySlope(kept, gradient, i, Math.min(CHUNK, to - i), scratch);
        }
        floats.giveBack(scratch);
    }

    private double[] borrowDoubles() {
        double[] idle = doubles.borrow();
        return idle != null ? idle : new double[2 * CHUNK];
    }

    private float[] borrowFloats() {
        float[] idle = floats.borrow();
        return idle != null ? idle : new float[2 * CHUNK];
    }
}
