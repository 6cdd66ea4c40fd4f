import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.linear.IrlsProvider;
import org.kudari.linear.LeastSquaresProvider;
import org.kudari.linear.LinearProvider;

/** The linear model, and the optimizers that solve models linear in their parameters: in one step, or by reweighting. */
module org.kudari.linear {
    requires transitive org.kudari.api;
    requires org.kudari.compute;
    requires org.apache.commons.numbers.gamma;

    exports org.kudari.linear;

    provides ModelProvider with
            LinearProvider;
    provides OptimizerProvider with
            LeastSquaresProvider,
            IrlsProvider;
}
