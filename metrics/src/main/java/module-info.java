/** Metrics. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.metrics {
    requires org.kudari.api;
    requires org.kudari.compute;

    provides org.kudari.api.MetricProvider with
            org.kudari.metrics.AccuracyProvider,
            org.kudari.metrics.AdjustedRSquaredProvider,
            org.kudari.metrics.BalancedAccuracyProvider,
            org.kudari.metrics.BrierScoreProvider,
            org.kudari.metrics.CohenKappaProvider,
            org.kudari.metrics.ConfusionMatrixProvider,
            org.kudari.metrics.DevianceProvider,
            org.kudari.metrics.ExpectedCalibrationErrorProvider,
            org.kudari.metrics.ExplainedVarianceProvider,
            org.kudari.metrics.FBetaProvider,
            org.kudari.metrics.LogLossProvider,
            org.kudari.metrics.MatthewsCorrelationProvider,
            org.kudari.metrics.MaxErrorProvider,
            org.kudari.metrics.MeanAbsoluteErrorProvider,
            org.kudari.metrics.MeanAbsolutePercentageErrorProvider,
            org.kudari.metrics.MeanSquaredErrorProvider,
            org.kudari.metrics.MedianAbsoluteErrorProvider,
            org.kudari.metrics.PearsonCorrelationProvider,
            org.kudari.metrics.PinballDevianceProvider,
            org.kudari.metrics.PrAucProvider,
            org.kudari.metrics.PrecisionProvider,
            org.kudari.metrics.RSquaredProvider,
            org.kudari.metrics.RecallProvider,
            org.kudari.metrics.ResidualSumOfSquaresProvider,
            org.kudari.metrics.RocAucProvider,
            org.kudari.metrics.RootMeanSquaredErrorProvider,
            org.kudari.metrics.SymmetricPercentageErrorProvider,
            org.kudari.metrics.TopKProvider;
}
