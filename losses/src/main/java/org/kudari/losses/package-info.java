/**
 * Losses: predictions and targets come in, a weighted sum and its gradient go out. Each is a
 * {@link org.kudari.api.LossProvider} with its options, and the loss it makes. Read {@link Huber} first,
 * which looks at one prediction at a time in plain arithmetic; then {@link Poisson}, which takes an elementary function of
 * many at a time; then {@link CrossEntropy}, which looks at a whole row.
 */
package org.kudari.losses;
