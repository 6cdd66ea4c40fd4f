package org.kudari.linear;

import java.util.List;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** Makes the model {@code linear}: ŷ = W·x + b, or a polynomial of each input. */
public final class LinearProvider implements ModelProvider {
    static final Option<Boolean> INTERCEPT =
            Option.flag("intercept").defaultValue(true).doc("Adds a constant b to every output.");
    static final Option<Long> DEGREE = Option.integer("degree")
            .atLeast(1)
            .atMost(20)
            .defaultValue(1L)
            .doc("The highest power of each input: x, x^2 … x^degree, without products of different inputs.");

    /** For {@link java.util.ServiceLoader}. */
    public LinearProvider() {}

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public String description() {
        return "a weighted sum of the inputs, or of their powers, plus an intercept";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(INTERCEPT, DEGREE);
    }

    @Override
    public String formula() {
        return "ŷ = Φ(x)·Θ, where Φ(x) holds x, x² … x^degree of each input, and 1 for the intercept; all coefficients begin at 0";
    }

    @Override
    public String source() {
        return "Draper and Smith, Applied Regression Analysis, 3rd edition, 1998, chapters 1 and 12";
    }

    @Override
    public String differences() {
        return "Powers of one input at a time, where scikit-learn's PolynomialFeatures also multiplies different inputs. PyTorch's and"
                + " Keras's linear layers begin at random numbers. The intercept is never penalised.";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is less than one input or output, or the parameters would not fit into an
     *     array
     */
    @Override
    public Model create(Options options, int inputs, int outputs) {
        int degree = options.get(DEGREE).intValue();
        return new LinearModel(new Polynomial(inputs, outputs, degree, options.get(INTERCEPT)));
    }
}
