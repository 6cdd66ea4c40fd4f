package org.kudari.benchmarks.deeplearning4j;

import java.util.function.DoubleSupplier;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.TrainedNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A trained MultiLayerNetwork. */
record Deeplearning4jNetwork(MultiLayerNetwork network) implements TrainedNetwork {
    static INDArray inputs(Samples samples) {
        return Nd4j.create(samples.x(), new long[] {samples.rows(), samples.inputs()}, 'c');
    }

    @Override
    public DoubleSupplier rowPrediction(float[] inputs) {
        return () -> network.output(Nd4j.createFromArray(inputs).reshape(1, inputs.length))
                .getFloat(0);
    }

    @Override
    public Runnable manyRowsPrediction(Samples samples) {
        INDArray inputs = inputs(samples);
        return () -> network.output(inputs);
    }

    @Override
    public float[] outputs(Samples samples) {
        return network.output(inputs(samples)).dup('c').data().asFloat();
    }
}
