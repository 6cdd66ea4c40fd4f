/** The multilayer perceptron. It is found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.mlp {
    requires org.kudari.api;
    requires org.kudari.compute;

    provides org.kudari.api.ModelProvider with
            org.kudari.mlp.MlpProvider;
}
