/** Optimizers. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.optimizers {
    requires org.kudari.api;
    requires org.kudari.compute;

    provides org.kudari.api.OptimizerProvider with
            org.kudari.optimizers.AdamProvider,
            org.kudari.optimizers.ConjugateGradientProvider,
            org.kudari.optimizers.GradientDescentProvider,
            org.kudari.optimizers.LbfgsProvider;
}
