package org.kudari.api;

import java.util.Optional;

/**
 * How far predictions ŷ are from targets y: Σᵢ wᵢ ℓ(ŷᵢ, yᵢ) over the rows i.
 *
 * <p>A loss is immutable and safe for many threads. When ℓ looks at one prediction at a time, implement
 * {@link PointwiseLoss} instead.
 *
 * @since 0.1.0
 */
public interface Loss {
    /**
     * The weighted <em>sum</em>, not mean, over the rows. Evaluating two halves of a batch and adding gives the whole.
     *
     * <p>Where a row has several outputs, ℓ of the row is by convention the mean over its outputs, so that a learning
     * rate means the same for one output and for a thousand.
     *
     * @param predictions rows × outputs; read only
     * @param targets rows × targets, where {@link #outputs} of so many targets are the outputs: as many, unless that is
     *     overridden; read only
     * @param weights one weight per row, 0 or more; may be longer than there are rows; read only
     * @param gradient rows × outputs, overwritten with ∂/∂ŷ of the sum, weights included; or {@code null} when only the
     *     value is wanted. It overlaps no other argument.
     * @return the sum; infinite or NaN where a prediction is, never an exception for that
     * @throws IllegalArgumentException if a shape is wrong
     */
    double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient);

    /** What kind of target it fits; numbers unless overridden. */
    default TargetKind targetKind() {
        return TargetKind.NUMERIC;
    }

    /**
     * The targets that ℓ is defined for, which data are held against before training. Every number for a loss of numbers,
     * 0 to 1 for others, unless overridden.
     *
     * @since 0.2.0
     */
    default TargetRange targetRange() {
        return targetKind() == TargetKind.NUMERIC ? TargetRange.all() : TargetRange.between(0, 1);
    }

    /**
     * How many outputs a model must have for so many targets; one for each unless overridden. Where there are more, they
     * stand in groups as wide as the targets: first one output for each target in their order, which is what is predicted
     * of it, then a second one for each, and so on.
     *
     * @param targets 1 or more columns; of a target that is a class, one for each class
     * @return a multiple of {@code targets}
     * @throws IllegalArgumentException if it cannot fit so many targets; the message says how many were expected, and why
     * @since 0.2.0
     */
    default int outputs(int targets) {
        return targets;
    }

    /** How raw outputs read as predictions; as they are unless overridden. */
    default Readout readout() {
        return Readout.IDENTITY;
    }

    /**
     * Whether ℓ is a positive multiple of the squared error Σₖ (ŷₖ − yₖ)², so that least squares minimises it. If so,
     * {@link #evaluate} must say which: ℓ is exactly 1/outputs · Σₖ (ŷₖ − yₖ)².
     */
    default boolean isSquaredError() {
        return false;
    }

    /**
     * The family of distributions whose likelihood it is, so that a generalized linear model can be fitted by it: then, but for
     * what does not depend on ŷ, ℓ is the mean over a row's outputs of half the {@linkplain ExponentialFamily#unitDeviance unit
     * deviance}, with ŷ as linear predictor. None unless overridden.
     *
     * @since 0.2.0
     */
    default Optional<ExponentialFamily> family() {
        return Optional.empty();
    }
}
