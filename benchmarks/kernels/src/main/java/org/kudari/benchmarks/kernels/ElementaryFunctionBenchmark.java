package org.kudari.benchmarks.kernels;

import java.util.SplittableRandom;
import org.kudari.compute.ElementaryFunctions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Functions of {@value #LENGTH} numbers between -4 and 4. */
@State(Scope.Benchmark)
public class ElementaryFunctionBenchmark {
    private static final int LENGTH = 2048;

    private final double[] inputs =
            new SplittableRandom(1).doubles(LENGTH, -4, 4).toArray();
    private final float[] floatInputs = new float[LENGTH];
    private final double[] values = new double[LENGTH];
    private final float[] floatValues = new float[LENGTH];

    /** Rounds the inputs. */
    @Setup
    public void round() {
        for (int i = 0; i < LENGTH; i++) {
            floatInputs[i] = (float) inputs[i];
        }
    }

    /** What the others spend on bringing back their inputs. */
    @Benchmark
    public float[] floatCopy() {
        System.arraycopy(floatInputs, 0, floatValues, 0, LENGTH);
        return floatValues;
    }

    /** tanh of {@code float}. */
    @Benchmark
    public float[] floatTanh() {
        System.arraycopy(floatInputs, 0, floatValues, 0, LENGTH);
        ElementaryFunctions.tanh(floatValues, 0, LENGTH);
        return floatValues;
    }

    /** tanh of {@code double}. */
    @Benchmark
    public double[] doubleTanh() {
        System.arraycopy(inputs, 0, values, 0, LENGTH);
        ElementaryFunctions.tanh(values, 0, LENGTH);
        return values;
    }

    /** The logistic function of {@code float}. */
    @Benchmark
    public float[] floatSigmoid() {
        System.arraycopy(floatInputs, 0, floatValues, 0, LENGTH);
        ElementaryFunctions.sigmoid(floatValues, 0, LENGTH);
        return floatValues;
    }

    /** The logistic function of {@code double}. */
    @Benchmark
    public double[] doubleSigmoid() {
        System.arraycopy(inputs, 0, values, 0, LENGTH);
        ElementaryFunctions.sigmoid(values, 0, LENGTH);
        return values;
    }
}
