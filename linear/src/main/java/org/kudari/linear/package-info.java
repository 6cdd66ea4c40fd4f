/**
 * The straight line and its exact solution.
 *
 * <p>Two components live here. The model {@code linear}, ŷ = W·x + b with powers of x on request, comes from
 * {@link org.kudari.linear.LinearProvider}; read {@code LinearModel}, then {@code Polynomial}, which computes. The
 * optimizer {@code least-squares}, from {@link org.kudari.linear.LeastSquaresProvider}, fits any
 * {@link org.kudari.api.LinearInParameters} to the squared error in one step; read {@code LeastSquaresSolver}, whose
 * stages stand in the order in which they run:
 *
 * <pre>
 * rows ─ Scaling ─ ScaledRows ─ StreamingQr ─ PivotedQr ─ Refinement ─ FitStatistics ─ coefficients
 *                                                 └─ Dependencies, ConditionNumber
 * </pre>
 *
 * <p>In come the rows of a {@link org.kudari.api.LeastSquares}, block by block, so that memory does not grow with their
 * number; out go coefficients that are, unless the columns are all but dependent, the exact minimum rounded to
 * {@code double}. Everything runs in one fixed order on one thread.
 */
package org.kudari.linear;
