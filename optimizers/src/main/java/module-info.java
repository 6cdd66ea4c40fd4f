/** Optimizers. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.optimizers {
    requires org.kudari.api;
    requires org.kudari.compute;

    provides org.kudari.api.OptimizerProvider with
            org.kudari.optimizers.AdabeliefProvider,
            org.kudari.optimizers.AdadeltaProvider,
            org.kudari.optimizers.AdagradProvider,
            org.kudari.optimizers.AdamProvider,
            org.kudari.optimizers.AdamaxProvider,
            org.kudari.optimizers.AdamwProvider,
            org.kudari.optimizers.ConjugateGradientProvider,
            org.kudari.optimizers.GradientDescentProvider,
            org.kudari.optimizers.LambProvider,
            org.kudari.optimizers.LbfgsProvider,
            org.kudari.optimizers.LionProvider,
            org.kudari.optimizers.NadamProvider,
            org.kudari.optimizers.RadamProvider,
            org.kudari.optimizers.RmspropProvider,
            org.kudari.optimizers.RpropProvider;
}
