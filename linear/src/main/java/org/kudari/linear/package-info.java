/**
 * The linear model, and least squares for every model that is linear in its parameters.
 *
 * <p>Rows come in blocks ({@link org.kudari.linear.RowBlock}), on some threads, and are summed up and joined in a fixed tree ({@link
 * org.kudari.linear.RowReduction}); from the sums come normal equations ({@link org.kudari.linear.NormalEquations}), whose precision is
 * that of their rows; what is left of the targets is summed up in a last pass ({@link org.kudari.linear.Residuals}), and tells how far
 * coefficients can be trusted ({@link org.kudari.linear.Inference}). Read {@link org.kudari.linear.LeastSquaresSolver} first: it says
 * how many digits are needed when.
 *
 * <p>In code, start at {@link org.kudari.linear.LinearRegression}; in a configuration, {@code linear} and {@code least-squares} are made
 * by {@link org.kudari.linear.LinearProvider} and {@link org.kudari.linear.LeastSquaresProvider}.
 */
package org.kudari.linear;
