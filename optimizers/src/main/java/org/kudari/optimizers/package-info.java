/**
 * Optimizers: an objective and its gradient come in, better parameters go out. Each is an
 * {@link org.kudari.api.OptimizerProvider} with its options, and the optimizer it makes. Read {@link GradientDescent}
 * first. Schedules of the learning rate are in {@link org.kudari.optimizers.schedules}.
 */
package org.kudari.optimizers;
