package org.kudari.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A model whose prediction is linear in its parameters: ŷ = Φ(x)·Θ. Whoever implements it can be solved exactly, by
 * least squares, and needs little more than its features: {@link #design(Matrix, Matrix)}.
 *
 * <p>Θ is the flat parameter array read as a matrix of {@link #features()} × {@link #outputs()}, row by row: feature j's
 * coefficient for output k is {@code parameters[j * outputs() + k]}. A {@link Role} belongs to whole features: an
 * intercept is a feature that is always 1, in a block of role BIAS.
 *
 * @since 0.1.0
 */
public interface LinearInParameters extends Model {
    /** How many features Φ(x) has. */
    default int features() {
        return parameters().size() / outputs();
    }

    /** {@inheritDoc} By default all are 0: with a convex loss the minimum does not depend on the start. */
    @Override
    default void initialize(double[] parameters, RandomGenerator random) {
        Shapes.require("parameters", parameters, parameters().size());
        Arrays.fill(parameters, 0);
    }

    /** {@inheritDoc} By default it multiplies what {@link #design(Matrix, Matrix)} gives. */
    @Override
    default Pass newPass(int maxRows, Parallel parallel) {
        return new DesignPass(this, maxRows, parallel);
    }

    /**
     * Computes Φ(x) of every row. Safe for many threads.
     *
     * @param inputs rows × {@link #inputs()}; read only
     * @param features rows × {@link #features()}; overwritten
     * @throws IllegalArgumentException if a shape is wrong
     */
    void design(Matrix inputs, Matrix features);

    /**
     * Whether Φ(x) is known to more digits than a {@code double} has, so that the {@link #design(Matrix, Matrix,
     * Matrix)} has something to tell; not so unless overridden.
     */
    default boolean hasRemainders() {
        return false;
    }

    /**
     * Computes Φ(x) of every row in about twice the precision, as the sum of two matrices. A power of x that is rounded to
     * {@code double} is another function; and where features nearly depend on each other, its best coefficients differ visibly.
     * Safe for many threads.
     *
     * @param inputs rows × {@link #inputs()}; read only
     * @param features rows × {@link #features()}; overwritten with Φ(x), rounded
     * @param remainders rows × {@link #features()}; overwritten with Φ(x) minus that, rounded; 0 unless {@link #hasRemainders()}
     * @throws IllegalArgumentException if a shape is wrong
     */
    default void design(Matrix inputs, Matrix features, Matrix remainders) {
        design(inputs, features);
        for (int row = 0; row < remainders.rows(); row++) {
            int at = remainders.index(row);
            Arrays.fill(remainders.values(), at, at + remainders.columns(), 0);
        }
    }

    /**
     * Names for the features, for reports: {@link #features()} of them.
     *
     * @param inputNames the names of the inputs, {@link #inputs()} of them
     */
    default List<String> featureNames(List<String> inputNames) {
        List<String> names = new ArrayList<>();
        for (int feature = 0; feature < features(); feature++) {
            names.add("feature " + (feature + 1));
        }
        return names;
    }

    /**
     * The same function with its coefficients for other units, where the model can say: given Θ for standardised inputs
     * (x − center) / scale, overwrites it with the Θ that gives the same predictions from x itself.
     *
     * @param parameters {@code parameters().size()} values; overwritten when the answer is {@code true}
     * @param center what was subtracted from each input
     * @param scale what each input was then divided by; not 0
     * @return whether the model can; the default cannot, and leaves the parameters alone
     */
    default boolean unstandardize(double[] parameters, double[] center, double[] scale) {
        return false;
    }
}
