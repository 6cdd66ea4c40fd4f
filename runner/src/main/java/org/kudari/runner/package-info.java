/**
 * The facade: everything an application needs to train and to predict. Read {@link org.kudari.runner.Kudari} first.
 *
 * <p>In comes a configuration, from a file or as a {@link org.kudari.runner.RunConfig}; {@link org.kudari.runner.Run} trains it;
 * out come a {@link org.kudari.runner.RunResult} and a {@link org.kudari.runner.TrainedModel} that predicts from raw rows.
 */
package org.kudari.runner;
