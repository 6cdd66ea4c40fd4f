/**
 * Everything a component author works with.
 *
 * <p>A model is a function of its inputs with parameters; a loss measures how far its predictions are from the truth;
 * an optimizer changes the parameters so that the loss becomes small. Each of the three is an interface here:
 * {@link org.kudari.api.Model}, {@link org.kudari.api.Loss} and {@link org.kudari.api.Optimizer}. Each is found through
 * {@link java.util.ServiceLoader} by its provider: {@link org.kudari.api.ModelProvider},
 * {@link org.kudari.api.LossProvider} and {@link org.kudari.api.OptimizerProvider}. How good the predictions are in the end is
 * said by a {@link org.kudari.api.Metric}.
 *
 * <p>A {@link org.kudari.api.Schedule} changes the optimizer's learning rate in the course of a run.
 *
 * <p>A network applies {@link org.kudari.api.Activation}s, and starts from what {@link org.kudari.api.Initializer}s draw.
 *
 * <p>The short ways to write one are {@link org.kudari.api.PointwiseLoss}, {@link org.kudari.api.PointwiseActivation} and
 * {@link org.kudari.api.FirstOrderOptimizer}; read one of them first.
 *
 * <h2>Conventions that hold everywhere</h2>
 * <ul>
 *   <li>Numbers are {@code double}. A batch is a {@link org.kudari.api.Matrix} with one row per example.
 *   <li>A gradient is ∂loss/∂x. It points uphill; an update subtracts it.
 *   <li>A loss and its gradient are weighted <em>sums</em> over rows. Only the training loop divides by the sum of the
 *       weights. Sums can be split over batches, threads and machines; means cannot.
 *   <li>A model's parameters are one flat {@code double[]}, described by a {@link org.kudari.api.ParameterLayout}.
 *       They are owned by the caller and handed in; no component keeps them.
 *   <li>Components are immutable. What changes while training is in the parameters and in {@link org.kudari.api.State},
 *       both owned and saved by the training loop.
 *   <li>No component starts a thread. Who wants to use several is given a {@link org.kudari.api.Parallel}, and its
 *       result must not depend, not in the last bit, on how the work is split.
 *   <li>An argument that breaks a rule is answered by {@link java.lang.IllegalArgumentException}, a call out of order by
 *       {@link java.lang.IllegalStateException}; the message says what, found, expected.
 * </ul>
 */
package org.kudari.api;
