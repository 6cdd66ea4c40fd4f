/**
 * Optimizers: an objective and its gradient come in, better parameters go out. Each is an
 * {@link org.kudari.api.OptimizerProvider} with its options, and the optimizer it makes. Read {@link GradientDescent}
 * first; an update is one loop over the parameters, as its paper writes it. What several have in common is in {@link Moments},
 * {@link WeightDecay} and {@link BranchFree}. Those that search along lines begin at {@link LineSearchOptimizer}. Schedules of
 * the learning rate are in {@link org.kudari.optimizers.schedules}.
 */
package org.kudari.optimizers;
