/** Optimizers. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.optimizers {
    requires org.kudari.api;

    provides org.kudari.api.OptimizerProvider with
            org.kudari.optimizers.AdamProvider,
            org.kudari.optimizers.GradientDescentProvider;
}
