/** Losses. They are found through {@link java.util.ServiceLoader} by name; nothing is exported. */
module org.kudari.losses {
    requires org.kudari.api;
    requires org.kudari.compute;

    provides org.kudari.api.LossProvider with
            org.kudari.losses.CrossEntropyProvider,
            org.kudari.losses.MeanSquaredErrorProvider;
}
