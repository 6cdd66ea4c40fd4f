/** Optimizers, and schedules of their learning rate. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
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
    provides org.kudari.api.ScheduleProvider with
            org.kudari.optimizers.schedules.ConstantProvider,
            org.kudari.optimizers.schedules.CosineProvider,
            org.kudari.optimizers.schedules.CosineRestartsProvider,
            org.kudari.optimizers.schedules.CyclicProvider,
            org.kudari.optimizers.schedules.ExponentialProvider,
            org.kudari.optimizers.schedules.InverseSquareRootProvider,
            org.kudari.optimizers.schedules.InverseTimeProvider,
            org.kudari.optimizers.schedules.LinearWarmUpProvider,
            org.kudari.optimizers.schedules.MultiStepProvider,
            org.kudari.optimizers.schedules.OneCycleProvider,
            org.kudari.optimizers.schedules.PolynomialProvider,
            org.kudari.optimizers.schedules.ReduceOnPlateauProvider,
            org.kudari.optimizers.schedules.SequenceProvider,
            org.kudari.optimizers.schedules.StepProvider,
            org.kudari.optimizers.schedules.WarmUpStableDecayProvider;
}
