/** The multilayer perceptron and its parts. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.mlp {
    requires org.kudari.api;
    requires org.kudari.compute;

    provides org.kudari.api.ModelProvider with
            org.kudari.mlp.MlpProvider;
    provides org.kudari.api.ActivationProvider with
            org.kudari.mlp.activations.CeluProvider,
            org.kudari.mlp.activations.EluProvider,
            org.kudari.mlp.activations.GeluProvider,
            org.kudari.mlp.activations.HardSigmoidProvider,
            org.kudari.mlp.activations.HardTanhProvider,
            org.kudari.mlp.activations.IdentityProvider,
            org.kudari.mlp.activations.LeakyReluProvider,
            org.kudari.mlp.activations.MishProvider,
            org.kudari.mlp.activations.Relu6Provider,
            org.kudari.mlp.activations.ReluProvider,
            org.kudari.mlp.activations.SeluProvider,
            org.kudari.mlp.activations.SigmoidProvider,
            org.kudari.mlp.activations.SiluProvider,
            org.kudari.mlp.activations.SoftplusProvider,
            org.kudari.mlp.activations.SoftsignProvider,
            org.kudari.mlp.activations.TanhProvider;
    provides org.kudari.api.InitializerProvider with
            org.kudari.mlp.initializers.AutoProvider,
            org.kudari.mlp.initializers.ConstantProvider,
            org.kudari.mlp.initializers.GlorotNormalProvider,
            org.kudari.mlp.initializers.GlorotUniformProvider,
            org.kudari.mlp.initializers.HeNormalProvider,
            org.kudari.mlp.initializers.HeUniformProvider,
            org.kudari.mlp.initializers.KerasProvider,
            org.kudari.mlp.initializers.LecunNormalProvider,
            org.kudari.mlp.initializers.LecunUniformProvider,
            org.kudari.mlp.initializers.NormalProvider,
            org.kudari.mlp.initializers.OrthogonalProvider,
            org.kudari.mlp.initializers.PyTorchProvider,
            org.kudari.mlp.initializers.ScikitLearnProvider,
            org.kudari.mlp.initializers.TruncatedNormalProvider,
            org.kudari.mlp.initializers.UniformProvider,
            org.kudari.mlp.initializers.ZerosProvider;
}
