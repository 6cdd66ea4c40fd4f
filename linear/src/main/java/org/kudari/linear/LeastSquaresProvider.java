package org.kudari.linear;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** Makes the optimizer {@code least-squares}. */
public final class LeastSquaresProvider implements OptimizerProvider {
    private static final String ERROR = "error";
    private static final String DROP = "drop";

    static final Option<String> RANK_DEFICIENT = Option.choice("rank-deficient", ERROR, DROP)
            .defaultValue(ERROR)
            .doc(
                    "What to do with a column that depends on those before it: refuse, or leave it out with coefficient 0.");

    /** For {@link java.util.ServiceLoader}. */
    public LeastSquaresProvider() {}

    @Override
    public String name() {
        return "least-squares";
    }

    @Override
    public String description() {
        return "Solves a model that is linear in its parameters for the squared error, exactly and in one step.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(RANK_DEFICIENT);
    }

    @Override
    public Optimizer create(Options options) {
        return new LeastSquaresOptimizer(DROP.equals(options.get(RANK_DEFICIENT)));
    }
}
