/** The embeddable library. Start at {@link org.kudari.runner.Kudari}. */
module org.kudari.runner {
    requires transitive org.kudari.api;
    requires org.kudari.compute;
    requires org.snakeyaml.engine;
    requires de.siegmar.fastcsv;

    exports org.kudari.runner;
    exports org.kudari.runner.problem;
    exports org.kudari.runner.progress;
    exports org.kudari.runner.table;

    uses org.kudari.api.ModelProvider;
    uses org.kudari.api.LossProvider;
    uses org.kudari.api.OptimizerProvider;
    uses org.kudari.api.ScheduleProvider;
    uses org.kudari.api.MetricProvider;
    uses org.kudari.api.ActivationProvider;
    uses org.kudari.api.InitializerProvider;
}
