/** Optimizers that descend. */
module org.kudari.optimizers {
    requires org.kudari.api;

    provides org.kudari.api.OptimizerProvider with
            org.kudari.optimizers.GradientDescentProvider;
}
