package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Predictor;
import org.kudari.api.Shapes;

/**
 * ŷ = Φ(x)·Θ, where Φ(x) holds each input's powers x, x² … x^degree, input after input, and then, with an intercept, a 1.
 *
 * <p>Block {@code weight}: powers × outputs; block {@code intercept}: outputs, of role BIAS. Immutable.
 */
final class LinearModel implements LinearInParameters {
    private static final String INTERCEPT = "intercept";

    private final Polynomial polynomial;
    private final ParameterLayout layout;

    LinearModel(Polynomial polynomial) {
        this.polynomial = polynomial;
        ParameterLayout.Builder builder =
                ParameterLayout.builder().weight("weight", polynomial.powers(), polynomial.outputs());
        this.layout = (polynomial.intercept() ? builder.bias(INTERCEPT, polynomial.outputs()) : builder).build();
    }

    @Override
    public int inputs() {
        return polynomial.inputs();
    }

    @Override
    public int outputs() {
        return polynomial.outputs();
    }

    @Override
    public ParameterLayout parameters() {
        return layout;
    }

    @Override
    public int features() {
        return polynomial.features();
    }

    /** Whether a feature is the constant 1. */
    boolean isIntercept(int feature) {
        return feature >= polynomial.powers();
    }

    @Override
    public Pass newPass(int maxRows, Parallel parallel) {
        return new LinearPass(polynomial, maxRows, parallel);
    }

    @Override
    public Predictor predictor(double[] parameters) {
        Shapes.require("parameters", parameters, layout.size());
        return new LinearPredictor(polynomial, parameters.clone());
    }

    @Override
    public void design(Matrix inputs, Matrix features) {
        Shapes.require("inputs", inputs, inputs.rows(), inputs());
        Shapes.require("features", features, inputs.rows(), features());
        polynomial.design(inputs, features);
    }

    /** {@inheritDoc} It has some where there are powers. */
    @Override
    public boolean hasRemainders() {
        return polynomial.degree() > 1;
    }

    @Override
    public void design(Matrix inputs, Matrix features, Matrix remainders) {
        Shapes.require("inputs", inputs, inputs.rows(), inputs());
        Shapes.require("features", features, inputs.rows(), features());
        Shapes.require("remainders", remainders, inputs.rows(), features());
        polynomial.design(inputs, features, remainders);
    }

    /** {@inheritDoc} They are {@code x}, {@code x^2} … for each input {@code x}, and {@code intercept}. */
    @Override
    public List<String> featureNames(List<String> inputNames) {
        if (inputNames.size() != inputs()) {
            throw new IllegalArgumentException(
                    "input names: " + inputNames.size() + ", but the model has " + inputs() + " inputs");
        }
        List<String> names = new ArrayList<>();
        for (String input : inputNames) {
            for (int power = 1; power <= polynomial.degree(); power++) {
                names.add(power == 1 ? input : input + "^" + power);
            }
        }
        if (polynomial.intercept()) {
            names.add(INTERCEPT);
        }
        return names;
    }

    /**
     * {@inheritDoc} It cannot without an intercept where a center is not 0, nor where a coefficient is not finite or
     * would not be.
     */
    @Override
    public boolean unstandardize(double[] parameters, double[] center, double[] scale) {
        Shapes.require("parameters", parameters, layout.size());
        return new InputUnits(polynomial, center, scale).apply(parameters);
    }
}
