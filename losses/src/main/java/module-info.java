/** Losses. */
module org.kudari.losses {
    requires org.kudari.api;

    provides org.kudari.api.LossProvider with
            org.kudari.losses.MeanSquaredErrorProvider;
}
