package org.kudari.mlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kudari.api.Activation;
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

    private static final Option<Long> UNITS = Option.integer("units")
            .atLeast(1)
            .atMost(Integer.MAX_VALUE)
            .unit("units")
            .doc("the size of the layer");
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
    private static final Option<String> NORMALIZATION = Option.choice("normalization", words(Normalization.values()))
            .defaultValue("none")
            .doc(
                    "what brings the sums of a hidden layer to a fixed mean and spread before the activation: batch, over the"
                            + " rows of a batch, whose layers have no bias; or layer, over the units of a row");
    private static final Option<Double> DROPOUT = Option.real("dropout")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.0)
            .doc(
                    "the probability that a result of a hidden layer is left out of a step of training; those that stay are"
                            + " divided by 1 - dropout, and predictions leave out none");
    private static final Option<Boolean> SKIP = Option.flag("skip")
            .defaultValue(false)
            .doc("whether the layer's inputs are added to its results; it needs as many units as the layer before");
    private static final Option<List<Options>> LAYERS = Option.sections(
                    "layers", List.of(UNITS, ACTIVATION, NORMALIZATION, DROPOUT, SKIP, INITIALIZER, BIAS_INITIALIZER))
            .defaultValue(List.of())
            .doc("the hidden layers in long form, each with options of its own, instead of hidden, activation,"
                    + " normalization and dropout; the network's initializers are then the output layer's");
    private static final Option<Double> EPSILON = Option.real("normalization-epsilon")
            .greaterThan(0)
            .defaultValue(NormalizationRule.DEFAULT.epsilon())
            .doc("what normalization adds to a variance before it takes the square root");
    private static final Option<Double> MOMENTUM = Option.real("normalization-momentum")
            .atLeast(0)
            .atMost(1)
            .defaultValue(NormalizationRule.DEFAULT.momentum())
            .doc(
                    "how far a step moves the running mean and variance, which predictions use, towards those of its batch");
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
        return List.of(
                HIDDEN,
                LAYERS,
                ACTIVATION,
                OUTPUT_ACTIVATION,
                NORMALIZATION,
                DROPOUT,
                INITIALIZER,
                BIAS_INITIALIZER,
                EPSILON,
                MOMENTUM,
                PRECISION);
    }

    @Override
    public String formula() {
        return """
                X₁ = f(X₀·W₁ + b₁), X₂ = f(X₁·W₂ + b₂), …, ŷ = g(X_(L−1)·W_L + b_L)       f: activation, g: output-activation
                normalization  f(scale·(Z − mean) / √(variance + ε) + shift)             Z = X·W + b
                  batch        mean and variance of a unit over the rows of a batch      no b
                               in predictions running ones, r ← r + momentum·(s − r)     s: the batch's, Σ (z − mean)² / (rows − 1)
                  layer        mean and variance of a row over the units
                dropout p      then 0 with probability p, otherwise divided by 1 − p     in training only
                skip           then the layer's inputs are added""";
    }

    @Override
    public String source() {
        return "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, sections 5.1 and 5.3; batch: S. Ioffe, C. Szegedy,"
                + " Batch Normalization, ICML 2015, algorithms 1 and 2; layer: J. L. Ba, J. R. Kiros, G. E. Hinton, Layer"
                + " Normalization, arXiv:1607.06450, equation 4; dropout: N. Srivastava et al., Dropout, JMLR 15, 2014, section"
                + " 10; skip: K. He et al., Deep Residual Learning for Image Recognition, CVPR 2016, equation 1; defaults of"
                + " normalization: PyTorch's BatchNorm1d and LayerNorm";
    }

    @Override
    public String differences() {
        return "scikit-learn's MLPRegressor and MLPClassifier have one hidden layer of 100 by default, and add a penalty"
                + " l2 of 0.0001 divided by the rows of a batch (0.0002 beside mse, of which they minimise half); PyTorch and Keras"
                + " stack layers in code. PyTorch's Linear has a bias before BatchNorm1d too, where"
                + " it changes nothing in training, and its BatchNorm1d refuses a batch of one row, which is normalised by the"
                + " running statistics here, as the last row of an epoch may be; a batch of more than 4096 rows is normalised in"
                + " parts of so many. Keras' BatchNormalization and LayerNormalization have an epsilon of 1e-3; its momentum"
                + " 0.99 is the share that stays, 1 − normalization-momentum, and its running variance is divided by rows. An average"
                + " of the parameters is one of the running statistics too, as with use_buffers=True in PyTorch's AveragedModel;"
                + " without it update_bn has to pass over the data again there";
    }

    @Override
    public Model create(Options options, int inputs, int outputs) {
        Chosen<InitializerProvider> weights = options.get(INITIALIZER);
        Chosen<InitializerProvider> biases = options.get(BIAS_INITIALIZER);
        LayerOptions output =
                layer(outputs, options.get(OUTPUT_ACTIVATION), weights, biases, Normalization.NONE, 0, false);
        NormalizationRule rule = new NormalizationRule(options.get(EPSILON), options.get(MOMENTUM));
        MlpArchitecture architecture = new MlpArchitecture(inputs, hiddenLayers(options), output, rule);
        return options.get(PRECISION).equals(SINGLE)
                ? new Mlp<>(architecture, new SingleArithmetic())
                : new Mlp<>(architecture, new DoubleArithmetic());
    }

    private static List<LayerOptions> hiddenLayers(Options options) {
        List<Options> longForm = options.get(LAYERS);
        if (longForm.isEmpty()) {
            return options.get(HIDDEN).stream()
                    .map(units -> hiddenLayer(units, options, false))
                    .toList();
        }
        for (Option<?> option : List.of(HIDDEN, ACTIVATION, NORMALIZATION, DROPOUT)) {
            requireDefault(option, options);
        }
        return longForm.stream()
                .map(layer -> hiddenLayer(layer.get(UNITS), layer, layer.get(SKIP)))
                .toList();
    }

    private static <T> void requireDefault(Option<T> option, Options options) {
        T value = options.get(option);
        if (!value.equals(option.defaultValue().orElseThrow())) {
            throw new IllegalArgumentException("option '" + option.name() + "': found " + value
                    + " beside 'layers', but" + " there each layer has its own; move it there, or leave out layers");
        }
    }

    /** @param options the network's, or those of the layer alone */
    private static LayerOptions hiddenLayer(long units, Options options, boolean skip) {
        return layer(
                Math.toIntExact(units),
                options.get(ACTIVATION),
                options.get(INITIALIZER),
                options.get(BIAS_INITIALIZER),
                Normalization.valueOf(options.get(NORMALIZATION).toUpperCase(Locale.ROOT)),
                options.get(DROPOUT),
                skip);
    }

    private static LayerOptions layer(
            int units,
            Chosen<ActivationProvider> chosenActivation,
            Chosen<InitializerProvider> chosenWeights,
            Chosen<InitializerProvider> chosenBiases,
            Normalization normalization,
            double dropout,
            boolean skip) {
        Activation activation = chosenActivation.make(ActivationProvider::create);
        Initializer weights = chosenWeights.make(InitializerProvider::create);
        Initializer biases = chosenBiases.provider() instanceof AutoProvider
                ? weights.ofBiases()
                : chosenBiases.make(InitializerProvider::create);
        return new LayerOptions(
                units, activation, weights.before(activation), biases.before(activation), normalization, dropout, skip);
    }

    private static String[] words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
