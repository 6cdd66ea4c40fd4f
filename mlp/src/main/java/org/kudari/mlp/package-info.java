/**
 * The multilayer perceptron: a batch of inputs comes in, predictions go out, and the gradient by the parameters comes
 * back.
 *
 * <p>Read {@link MlpProvider} for the options and {@link Mlp} for the function it computes. {@link MlpArchitecture}
 * lays out the parameters of its {@link LayerShape}s; {@link DenseLayer} is the mathematics of one layer,
 * and {@link LayerFinish} that of normalisation, dropout and skips where a layer has such {@link LayerExtras}, with {@link FinishedLayer}
 * and {@link FinishGradient} for a pass's memory of them;
 * {@link MlpPass} trains: {@link Weights} converts the parameters once a step, then come {@link Forward} and {@link Backward};
 * {@link MlpPredictor} is what an application keeps. All of it is written once: {@link Arithmetic} stands between it and the type of the numbers.
 */
package org.kudari.mlp;
