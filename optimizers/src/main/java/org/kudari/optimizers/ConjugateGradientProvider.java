package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code conjugate-gradient}: line searches along directions that do not undo each other. */
public final class ConjugateGradientProvider implements OptimizerProvider {
    private static final String POLAK_RIBIERE = "polak-ribiere";
    private static final String HESTENES_STIEFEL = "hestenes-stiefel";
    private static final Option<String> BETA = Option.choice("beta", POLAK_RIBIERE, HESTENES_STIEFEL)
            .defaultValue(POLAK_RIBIERE)
            .doc("the formula for how much of the last direction is kept; where it gives less than 0, none is");

    private static final Option<Double> CHANGE_TOLERANCE = SearchOptions.changeTolerance(1e-12);

    /** c₂ for conjugate gradients: Nocedal and Wright, page 34. */
    private static final double CURVATURE = 0.1;

    /** For {@link java.util.ServiceLoader}. */
    public ConjugateGradientProvider() {}

    @Override
    public String name() {
        return "conjugate-gradient";
    }

    @Override
    public String description() {
        return "nonlinear conjugate gradients: line searches along directions that do not undo each other; takes all rows in"
                + " every step, and little memory";
    }

    @Override
    public String formula() {
        return """
                θ ← θ + α·d,  d ← −h + β·d          h: the new gradient, g: the old one, y = h − g
                β = max(0, hᵀy / gᵀg)               polak-ribiere; hestenes-stiefel: max(0, hᵀy / dᵀy)
                β = 0 where |hᵀg| ≥ 0.1·hᵀh, or d does not point downhill
                α: strong Wolfe conditions, f(θ + α·d) ≤ f + 10⁻⁴·α·gᵀd and |∇f(θ + α·d)ᵀd| ≤ 0.1·|gᵀd|
                arrived when max |h| ≤ gradient-tolerance, or |f − f before| ≤ change-tolerance · max(|f|, |f before|)""";
    }

    @Override
    public String source() {
        return "J. Nocedal, S. J. Wright, \"Numerical Optimization\", second edition, Springer 2006, algorithm 5.4 with"
                + " equations 5.44 to 5.46 and 5.52; line search: algorithms 3.5 and 3.6 with cubic interpolation; near"
                + " rounding W. W. Hager, H. Zhang, SIAM Journal on Optimization 16(1), 2005, equation 4.1.";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras have none. SciPy's minimize(method='CG') is Polak–Ribière too, with a curvature condition of"
                + " 0.4, and ends on a gradient of 1e-5.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BETA, SearchOptions.GRADIENT_TOLERANCE, CHANGE_TOLERANCE, SearchOptions.MAX_EVALUATIONS);
    }

    @Override
    public Optimizer create(Options options) {
        return new LineSearchOptimizer(
                new ConjugateDirection(
                        options.get(BETA).equals(POLAK_RIBIERE)
                                ? ConjugateDirection.Formula.POLAK_RIBIERE
                                : ConjugateDirection.Formula.HESTENES_STIEFEL),
                SearchOptions.search(CURVATURE, options),
                SearchOptions.stopping(CHANGE_TOLERANCE, options));
    }
}
