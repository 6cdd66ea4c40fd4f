package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code lbfgs}: Newton's method with a Hessian remembered from the last steps, and a line search. */
public final class LbfgsProvider implements OptimizerProvider {
    private static final Option<Long> HISTORY = Option.integer("history")
            .atLeast(1)
            .atMost(1000)
            .defaultValue(100L)
            .unit("steps")
            .doc("how many steps the curvature is remembered from; each takes two numbers for each parameter");

    private static final Option<Double> CHANGE_TOLERANCE = SearchOptions.changeTolerance(1e-9);

    /** c₂ for quasi-Newton methods: Nocedal and Wright, page 34. */
    private static final double CURVATURE = 0.9;

    /** For {@link java.util.ServiceLoader}. */
    public LbfgsProvider() {}

    @Override
    public String name() {
        return "lbfgs";
    }

    @Override
    public String description() {
        return "L-BFGS: Newton's method with the curvature remembered from the last steps, and a line search; takes all rows"
                + " in every step";
    }

    @Override
    public String formula() {
        return """
                θ ← θ + α·d,  d = −H·∇f             f: the objective, of all rows
                H: two-loop recursion over the last moves s = α·d and changes y of ∇f, from H⁰ = (sᵀy / yᵀy)·I
                α: strong Wolfe conditions, f(θ + α·d) ≤ f + 10⁻⁴·α·∇fᵀd and |∇f(θ + α·d)ᵀd| ≤ 0.9·|∇fᵀd|
                arrived when max |∇f| ≤ gradient-tolerance, or |f − f before| ≤ change-tolerance · max(|f|, |f before|)""";
    }

    @Override
    public String source() {
        return "J. Nocedal, S. J. Wright, \"Numerical Optimization\", second edition, Springer 2006, algorithms 7.4 and 7.5;"
                + " line search: algorithms 3.5 and 3.6 with cubic interpolation, with the first step and the safeguards of"
                + " M. Schmidt's minFunc, 2005, which PyTorch follows; near rounding W. W. Hager, H. Zhang, SIAM Journal on"
                + " Optimization 16(1), 2005, equation 4.1. Defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return "PyTorch tries the same steps with line_search_fn='strong_wolfe', and makes no line search without. Its step makes"
                + " up to 20 iterations; one here makes one, and so does an epoch. Near the minimum they part: PyTorch leaves"
                + " out curvature where sᵀy ≤ 1e-10 and ends a search at moves below 1e-9, whatever the units; here neither"
                + " happens before rounding, and where the objective changes by less than a millionth, the search goes by"
                + " its slope. A search that finds nothing begins anew from steepest descent. PyTorch's tolerance_change is of"
                + " the objective's and the parameters' absolute change, here of the objective's relative one. scikit-learn"
                + " and SciPy remember 10 steps, not 100.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(HISTORY, SearchOptions.GRADIENT_TOLERANCE, CHANGE_TOLERANCE, SearchOptions.MAX_EVALUATIONS);
    }

    @Override
    public Optimizer create(Options options) {
        return new LineSearchOptimizer(
                new LbfgsDirection(options.get(HISTORY).intValue()),
                SearchOptions.search(CURVATURE, options),
                SearchOptions.stopping(CHANGE_TOLERANCE, options));
    }
}
