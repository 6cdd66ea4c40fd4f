/**
 * Optimizers: an objective and its gradient come in, better parameters go out. Each is an
 * {@link org.kudari.api.OptimizerProvider} with its options, and the optimizer it makes. Read {@link GradientDescent}
 * first.
 */
package org.kudari.optimizers;
