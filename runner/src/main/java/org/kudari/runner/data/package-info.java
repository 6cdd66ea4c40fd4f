/**
 * From rows as the user has them to what a model computes with.
 *
 * <p>A {@link org.kudari.runner.data.RowSource} reads a {@link org.kudari.runner.table.Table}, whose rows a
 * {@link org.kudari.runner.data.RowStore} keeps in memory or, where they are too many, in a file;
 * {@link org.kudari.runner.data.DataPreparation} finds inputs and targets in it, sets rows aside for validation and fits a
 * {@link org.kudari.runner.data.FittedPreparation} to the others, which encodes rows as a
 * {@link org.kudari.runner.data.DataSet}; {@link org.kudari.runner.data.Batches} cuts that for the training loop. Read
 * {@code DataPreparation} first.
 */
package org.kudari.runner.data;
