package org.kudari.benchmarks.network;

import java.util.function.DoubleSupplier;

/** A network that predicts. What its methods return has everything converted to the layout the library likes. */
public interface TrainedNetwork extends AutoCloseable {
    /** Predicts one row: from an array of numbers to one number. */
    DoubleSupplier rowPrediction(float[] inputs);

    /** Predicts many rows in one call. */
    Runnable manyRowsPrediction(Samples samples);

    /** What it predicts, rows × outputs; of a class, anything that is larger where the class is likelier. */
    float[] outputs(Samples samples);

    @Override
    default void close() {}
}
