/** The embeddable library. */
module org.kudari.runner {
    requires transitive org.kudari.api;
    requires org.kudari.compute;
    requires org.snakeyaml.engine;
    requires de.siegmar.fastcsv;

    exports org.kudari.runner.problem;

    uses org.kudari.api.ModelProvider;
    uses org.kudari.api.LossProvider;
    uses org.kudari.api.OptimizerProvider;
}
