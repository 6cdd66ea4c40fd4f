package org.kudari.benchmarks.pytorch;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.util.function.DoubleSupplier;
import org.kudari.benchmarks.network.Samples;
import org.kudari.benchmarks.network.TrainedNetwork;

/** A model of DJL with its predictors, which live as long as the model. */
record PyTorchNetwork(Model model) implements TrainedNetwork {
    @Override
    public DoubleSupplier rowPrediction(float[] inputs) {
        Predictor<float[], Float> predictor = model.newPredictor(new FirstOutput());
        return () -> predict(predictor, inputs);
    }

    @Override
    public Runnable manyRowsPrediction(Samples samples) {
        Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator(null));
        NDList inputs = inputs(samples);
        return () -> predict(predictor, inputs).close();
    }

    @Override
    public float[] outputs(Samples samples) {
        try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator(null));
                NDList inputs = inputs(samples);
                NDList outputs = predict(predictor, inputs)) {
            return outputs.head().toFloatArray();
        }
    }

    private NDList inputs(Samples samples) {
        return new NDList(model.getNDManager().create(samples.x(), new Shape(samples.rows(), samples.inputs())));
    }

    private static <I, O> O predict(Predictor<I, O> predictor, I inputs) {
        try {
            return predictor.predict(inputs);
        } catch (TranslateException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        model.close();
    }

    /** From an array of one row's inputs to its first output. */
    private static final class FirstOutput implements NoBatchifyTranslator<float[], Float> {
        @Override
        public NDList processInput(TranslatorContext context, float[] inputs) {
            return new NDList(context.getNDManager().create(inputs, new Shape(1, inputs.length)));
        }

        @Override
        public Float processOutput(TranslatorContext context, NDList outputs) {
            return outputs.head().getFloat();
        }
    }
}
