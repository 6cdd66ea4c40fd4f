/**
 * Metrics: predictions and targets come in, numbers and tables that say how good the predictions are go out. Each is a
 * {@link org.kudari.api.MetricProvider} with its options, and the sum that it keeps of the rows. Read {@link
 * MeanAbsoluteErrorProvider} first, then {@link NumberSum} for numbers and {@link ClassSum} for classes; every sum is
 * made of {@link PreciseSums}.
 */
package org.kudari.metrics;
