package org.kudari.linear;

import org.kudari.api.ExponentialFamily;
import org.kudari.api.LeastSquares;
import org.kudari.api.Progress;
import org.kudari.api.ReportTable;

/**
 * What the data say about the coefficients of one target of a generalized linear model beyond their values (McCullagh and Nelder,
 * Generalized Linear Models, 2nd edition, 1989, chapters 2 and 4), as R's {@code summary.glm} tells it.
 *
 * <p>The standard error of θⱼ is √φ·‖Vⱼ‖, where V·Vᵀ = (ΦᵀWΦ)⁻¹ with the working weights W at the minimum; θⱼ divided by it is taken for
 * normal, and called z. Where the dispersion φ is not known it is estimated as X²/(n − rank), with Pearson's X² = Σ w·(y − μ)²/V(μ), and
 * the quotient is taken for Student's t with n − rank degrees of freedom. n counts rows of weight above 0.
 */
final class LikelihoodInference {
    private final LeastSquares rows;
    private final ExponentialFamily family;
    private final ReweightedFit fit;
    private final Solution solution;
    private final TargetSums targets;

    /** @param solution of the last step; its coefficients are those to tell of */
    LikelihoodInference(ReweightedFit fit, Solution solution) {
        this.rows = fit.rows();
        this.family = fit.family();
        this.fit = fit;
        this.solution = solution;
        this.targets = fit.targets();
    }

    /**
     * The same with findings, and a table where there is something to tell.
     *
     * @param suffix of the findings' names
     * @param confidence of the intervals, between 0 and 1
     */
    Progress report(Progress bare, String suffix, double confidence) {
        double deviance = fit.deviance(solution.coefficients());
        Progress progress = bare.withFinding("deviance" + suffix, deviance)
                .withFinding("null-deviance" + suffix, fit.deviance(nullCoefficients()));
        // A penalty draws coefficients towards 0, so that their errors are no longer those of chance alone.
        if (rows.hasRidge()) {
            return progress;
        }
        progress = progress.withFinding("residual-degrees-of-freedom" + suffix, residualDegreesOfFreedom())
                .withFinding("null-degrees-of-freedom" + suffix, targets.activeRows() - (rows.hasIntercept() ? 1 : 0));
        double dispersion = dispersion();
        progress = withFinite(progress, "dispersion" + suffix, dispersion);
        progress = withFinite(progress, "aic" + suffix, aic(deviance));
        ReferenceDistribution distribution =
                family.hasKnownDispersion() ? new StandardNormal() : new StudentT(residualDegreesOfFreedom());
        CoefficientTable table = new CoefficientTable(rows, distribution, confidence);
        if (Double.isFinite(dispersion)) {
            for (ReportTable one :
                    table.of(solution.coefficients(), solution.inverseFactor(), target -> Math.sqrt(dispersion))) {
                progress = progress.withTable(one);
            }
        }
        return progress;
    }

    private static Progress withFinite(Progress progress, String name, double value) {
        return Double.isFinite(value) ? progress.withFinding(name, value) : progress;
    }

    private long residualDegreesOfFreedom() {
        return targets.activeRows() - solution.rank();
    }

    /** Those of a model of the intercept alone, whose mean is that of the targets; or of nothing. */
    private double[] nullCoefficients() {
        double[] coefficients = new double[rows.features()];
        for (int feature = 0; feature < coefficients.length; feature++) {
            if (rows.isIntercept(feature)) {
                coefficients[feature] = family.predictor(targets.mean());
                break;
            }
        }
        return coefficients;
    }

    /** φ, or Pearson's estimate of it; NaN when nothing is left to estimate it from. */
    private double dispersion() {
        if (family.hasKnownDispersion()) {
            return 1;
        }
        double pearson = fit.sum(solution.coefficients(), (target, predictor) -> {
            double residual = family.residual(target, predictor);
            return residual * residual / family.variance(predictor);
        });
        return residualDegreesOfFreedom() < 1 ? Double.NaN : pearson / residualDegreesOfFreedom();
    }

    /**
     * Akaike's criterion, −2·log L + 2·(how many parameters there are), a dispersion that is not known among them: then of the likelihood
     * with φ = D / Σ w, as in R.
     */
    private double aic(double deviance) {
        boolean known = family.hasKnownDispersion();
        double dispersion = known ? 1 : deviance / targets.weightSum();
        double logLikelihood = fit.sum(
                solution.coefficients(), (target, predictor) -> family.logLikelihood(target, predictor, dispersion));
        return -2 * logLikelihood + 2 * (solution.rank() + (known ? 0 : 1));
    }
}
