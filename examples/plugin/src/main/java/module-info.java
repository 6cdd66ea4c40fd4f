/** A loss, an optimizer, a schedule, an activation function, a model and a metric for Kudari. */
module com.example.robust {
    requires org.kudari.api;

    provides org.kudari.api.LossProvider with
            com.example.robust.HuberProvider;
    provides org.kudari.api.OptimizerProvider with
            com.example.robust.SignDescentProvider;
    provides org.kudari.api.ScheduleProvider with
            com.example.robust.CoolDownProvider;
    provides org.kudari.api.ActivationProvider with
            com.example.robust.SquaredReluProvider;
    provides org.kudari.api.ModelProvider with
            com.example.robust.SeasonalProvider;
    provides org.kudari.api.MetricProvider with
            com.example.robust.WithinProvider;
}
