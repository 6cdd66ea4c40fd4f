/**
 * The linear model, and least squares and regression with other likelihoods for every model that is linear in its parameters.
 *
 * <p>Rows come in blocks ({@link org.kudari.linear.RowBlock}), on some threads, and are summed up and joined in a fixed tree ({@link
 * org.kudari.linear.RowReduction}); from the sums come normal equations ({@link org.kudari.linear.NormalEquations}), whose precision is
 * that of their rows; what is left of the targets is summed up in a last pass ({@link org.kudari.linear.Residuals}), and tells how far
 * coefficients can be trusted ({@link org.kudari.linear.Inference}). Read {@link org.kudari.linear.LeastSquaresSolver} first: it says
 * how many digits are needed when.
 *
 * <p>For other likelihoods, one such problem follows the other ({@link org.kudari.linear.ReweightedFit}); its weights and targets are
 * made whenever rows are read ({@link org.kudari.linear.WorkingRows}).
 *
 * <p>In code, start at {@link org.kudari.linear.LinearRegression}; in a configuration, {@code linear}, {@code least-squares} and
 * {@code irls} are made by {@link org.kudari.linear.LinearProvider}, {@link org.kudari.linear.LeastSquaresProvider} and {@link
 * org.kudari.linear.IrlsProvider}.
 */
package org.kudari.linear;
