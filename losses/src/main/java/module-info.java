/** Losses. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.losses {
    requires org.kudari.api;
    requires org.kudari.compute;

    provides org.kudari.api.LossProvider with
            org.kudari.losses.BinaryCrossEntropyProvider,
            org.kudari.losses.CrossEntropyProvider,
            org.kudari.losses.EpsilonInsensitiveProvider,
            org.kudari.losses.FocalProvider,
            org.kudari.losses.GammaProvider,
            org.kudari.losses.GaussianNllProvider,
            org.kudari.losses.HingeProvider,
            org.kudari.losses.HuberProvider,
            org.kudari.losses.KullbackLeiblerProvider,
            org.kudari.losses.LogCoshProvider,
            org.kudari.losses.MeanAbsoluteErrorProvider,
            org.kudari.losses.MeanSquaredErrorProvider,
            org.kudari.losses.PoissonProvider,
            org.kudari.losses.QuantileProvider,
            org.kudari.losses.SmoothL1Provider,
            org.kudari.losses.SquaredHingeProvider,
            org.kudari.losses.TweedieProvider;
}
