/**
 * Losses: predictions and targets come in, a weighted sum and its gradient go out. Each is a
 * {@link org.kudari.api.LossProvider} with its options, and the loss it makes. Read {@link MeanSquaredError} first.
 */
package org.kudari.losses;
