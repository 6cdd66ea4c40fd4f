/** A loss for Kudari. */
module com.example.myloss {
    requires org.kudari.api;

    provides org.kudari.api.LossProvider with
            com.example.myloss.MyLossProvider;
}
