package org.kudari.mlp;

import java.util.List;
import java.util.function.UnaryOperator;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Chosen;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.mlp.activations.IdentityProvider;
import org.kudari.mlp.activations.ReluProvider;
import org.kudari.mlp.initializers.AutoProvider;

/** {@code mlp}: a feed-forward network of fully connected layers. */
public final class MlpProvider implements ModelProvider {
    private static final String SINGLE = "single";

    private static final Option<List<Long>> HIDDEN = Option.integers("hidden")
            .atLeast(1)
            .atMost(Integer.MAX_VALUE)
            .defaultValue(List.of(64L))
            .unit("units")
            .doc("the size of each hidden layer, first to last; an empty list for none");
    private static final Option<Chosen<ActivationProvider>> ACTIVATION = Option.component(
                    "activation", ActivationProvider.class)
            .defaultValue(Chosen.of(new ReluProvider()))
            .doc("the function after each hidden layer");
    private static final Option<Chosen<ActivationProvider>> OUTPUT_ACTIVATION = Option.component(
                    "output-activation", ActivationProvider.class)
            .defaultValue(Chosen.of(new IdentityProvider()))
            .doc("the function after the output layer; leave the sigmoid and softmax of a classifier to its loss");
    private static final Option<Chosen<InitializerProvider>> INITIALIZER = Option.component(
                    "initializer", InitializerProvider.class)
            .defaultValue(Chosen.of(new AutoProvider()))
            .doc("what the weights start with");
    private static final Option<Chosen<InitializerProvider>> BIAS_INITIALIZER = Option.component(
                    "bias-initializer", InitializerProvider.class)
            .defaultValue(Chosen.of(new AutoProvider()))
            .doc("what the biases start with; auto is what goes with the weights' initializer, in most cases zeros");
    private static final Option<String> PRECISION = Option.choice("precision", SINGLE, "double")
            .defaultValue(SINGLE)
            .doc(
                    "the numbers the network computes in: single is about twice as fast; parameters are double either way");

    @Override
    public String name() {
        return "mlp";
    }

    @Override
    public String description() {
        return "multilayer perceptron: fully connected layers with an activation function between them";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(HIDDEN, ACTIVATION, OUTPUT_ACTIVATION, INITIALIZER, BIAS_INITIALIZER, PRECISION);
    }

    @Override
    public String formula() {
        return "X₁ = f(X₀·W₁ + b₁), X₂ = f(X₁·W₂ + b₂), …, ŷ = g(X_(L−1)·W_L + b_L) with f the activation and g the output"
                + " activation";
    }

    @Override
    public String source() {
        return "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, sections 5.1 and 5.3";
    }

    @Override
    public String differences() {
        return "scikit-learn's MLPRegressor and MLPClassifier have one hidden layer of 100 by default, and add a penalty l2 of"
                + " 0.0001 / 2; PyTorch and Keras stack layers in code";
    }

    @Override
    public Model create(Options options, int inputs, int outputs) {
        int[] hidden = options.get(HIDDEN).stream().mapToInt(Math::toIntExact).toArray();
        MlpArchitecture architecture = new MlpArchitecture(
                inputs,
                hidden,
                outputs,
                options.get(ACTIVATION).make(ActivationProvider::create),
                options.get(OUTPUT_ACTIVATION).make(ActivationProvider::create));
        Initializer weights = options.get(INITIALIZER).make(InitializerProvider::create);
        UnaryOperator<Initializer> biases = biases(options.get(BIAS_INITIALIZER));
        return options.get(PRECISION).equals(SINGLE)
                ? new Mlp<>(architecture, weights, biases, new SingleArithmetic())
                : new Mlp<>(architecture, weights, biases, new DoubleArithmetic());
    }

    private static UnaryOperator<Initializer> biases(Chosen<InitializerProvider> chosen) {
        if (chosen.provider() instanceof AutoProvider) {
            return Initializer::ofBiases;
        }
        Initializer biases = chosen.make(InitializerProvider::create);
        return weights -> biases;
    }
}
