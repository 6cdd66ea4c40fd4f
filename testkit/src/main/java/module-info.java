/**
 * The conformance kit for authors of components: see {@link org.kudari.testkit}.
 *
 * <p>JUnit is needed by those who extend one of the classes for it, and by nobody else.
 */
module org.kudari.testkit {
    requires transitive org.kudari.api;
    requires org.kudari.compute;
    requires static transitive org.junit.jupiter.api;

    exports org.kudari.testkit;

    uses org.kudari.api.ActivationProvider;
    uses org.kudari.api.InitializerProvider;
    uses org.kudari.api.LossProvider;
    uses org.kudari.api.MetricProvider;
    uses org.kudari.api.ModelProvider;
    uses org.kudari.api.OptimizerProvider;
    uses org.kudari.api.ScheduleProvider;
}
