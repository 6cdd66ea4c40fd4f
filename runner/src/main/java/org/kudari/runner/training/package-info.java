/**
 * The way down. {@link org.kudari.runner.training.TrainingLoop} walks: initialise the parameters, compute the loss, its
 * gradient, update the parameters downhill, repeat. {@link org.kudari.runner.training.BatchObjective} is the function it
 * walks on, made of model, loss, penalty and the rows of a batch; {@link org.kudari.runner.training.DesignProblem} is the
 * same function as a least-squares problem. In come checked components and encoded rows, out comes a
 * {@link org.kudari.runner.training.TrainingOutcome}.
 */
package org.kudari.runner.training;
