package org.kudari.mlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

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
    private static final Option<String> ACTIVATION = Option.choice("activation", words(Activation.values()))
            .defaultValue(word(Activation.RELU))
            .doc("the function after each hidden layer; the output layer has none");
    private static final Option<String> INITIALIZER = Option.choice("initializer", words(Initializer.values()))
            .defaultValue(word(Initializer.AUTO))
            .doc("how wide the uniform starting weights spread: he, glorot, or, with auto, he for layers followed by"
                    + " relu and glorot for all others");
    private static final Option<String> NORMALIZATION = Option.choice("normalization", words(Normalization.values()))
            .defaultValue(word(Normalization.NONE))
            .doc("what brings the sums of a hidden layer to a fixed mean and spread before the activation: batch, over the"
                    + " rows of a batch, whose layers have no bias; or layer, over the units of a row");
    private static final Option<Double> DROPOUT = Option.real("dropout")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.0)
            .doc("the probability that a result of a hidden layer is left out of a step of training; those that stay are"
                    + " divided by 1 - dropout, and predictions leave out none");
    private static final Option<Boolean> SKIP = Option.flag("skip")
            .defaultValue(false)
            .doc("whether the layer's inputs are added to its results; it needs as many units as the layer before");
    private static final Option<List<Options>> LAYERS = Option.sections(
                    "layers", List.of(UNITS, ACTIVATION, NORMALIZATION, DROPOUT, SKIP, INITIALIZER))
            .defaultValue(List.of())
            .doc("the hidden layers in long form, each with options of its own, instead of hidden, activation,"
                    + " normalization and dropout; initializer is then that of the output layer");
    private static final Option<Double> EPSILON = Option.real("normalization-epsilon")
            .greaterThan(0)
            .defaultValue(NormalizationRule.DEFAULT.epsilon())
            .doc("what normalization adds to a variance before it takes the square root");
    private static final Option<Double> MOMENTUM = Option.real("normalization-momentum")
            .atLeast(0)
            .atMost(1)
            .defaultValue(NormalizationRule.DEFAULT.momentum())
            .doc("how far a step moves the running mean and variance, which predictions use, towards those of its batch");
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
                HIDDEN, LAYERS, ACTIVATION, NORMALIZATION, DROPOUT, INITIALIZER, EPSILON, MOMENTUM, PRECISION);
    }

    @Override
    public String formula() {
        return "x_k = dropout(f(norm(x_(k-1) W_k + b_k))) [+ x_(k-1) with skip] for the hidden layers, each step only where"
                + " asked for; y = x_(L-1) W_L + b_L. norm(z) = scale (z - mean) / sqrt(variance + epsilon) + shift; batch:"
                + " mean and variance of each unit over the rows of a batch, no b_k, and in predictions the running ones,"
                + " which a step moves by r += momentum (s - r) with the variance divided by rows - 1; layer: over the units"
                + " of each row";
    }

    @Override
    public String source() {
        return "batch: S. Ioffe, C. Szegedy, Batch Normalization, ICML 2015, algorithms 1 and 2; layer: J. L. Ba, J. R. Kiros,"
                + " G. E. Hinton, Layer Normalization, arXiv:1607.06450, equation 4; dropout: N. Srivastava et al., Dropout,"
                + " JMLR 15, 2014, section 10; skip: K. He et al., Deep Residual Learning, CVPR 2016, equation 1; defaults of"
                + " normalization: PyTorch 1.13 BatchNorm1d and LayerNorm";
    }

    @Override
    public String differences() {
        return "PyTorch: Linear keeps its bias before BatchNorm1d, where it has no effect in training, and BatchNorm1d refuses a"
                + " batch of one row, which is normalised by the running statistics here, as happens to the last row of an epoch;"
                + " a batch of more than 4096 rows is normalised in parts of so many. Keras: BatchNormalization has epsilon"
                + " 1e-3, and its momentum 0.99 is the share that stays, 1 - normalization-momentum; its running variance is"
                + " divided by rows; LayerNormalization has epsilon 1e-3";
    }

    @Override
    public Model create(Options options, int inputs, int outputs) {
        Initializer initializer = constant(Initializer.class, options.get(INITIALIZER));
        NormalizationRule rule = new NormalizationRule(options.get(EPSILON), options.get(MOMENTUM));
        MlpArchitecture architecture =
                new MlpArchitecture(inputs, hiddenLayers(options), outputs, initializer, rule);
        return options.get(PRECISION).equals(SINGLE)
                ? new Mlp<>(architecture, new SingleArithmetic())
                : new Mlp<>(architecture, new DoubleArithmetic());
    }

    private static List<LayerOptions> hiddenLayers(Options options) {
        List<Options> longForm = options.get(LAYERS);
        if (longForm.isEmpty()) {
            return options.get(HIDDEN).stream()
                    .map(units -> layer(units, options, options.get(INITIALIZER), false))
                    .toList();
        }
        for (Option<?> option : List.of(HIDDEN, ACTIVATION, NORMALIZATION, DROPOUT)) {
            requireDefault(option, options);
        }
        return longForm.stream()
                .map(layer -> layer(layer.get(UNITS), layer, layer.get(INITIALIZER), layer.get(SKIP)))
                .toList();
    }

    private static LayerOptions layer(long units, Options options, String initializer, boolean skip) {
        return new LayerOptions(
                Math.toIntExact(units),
                constant(Activation.class, options.get(ACTIVATION)),
                constant(Initializer.class, initializer),
                constant(Normalization.class, options.get(NORMALIZATION)),
                options.get(DROPOUT),
                skip);
    }

    private static <T> void requireDefault(Option<T> option, Options options) {
        T value = options.get(option);
        if (!value.equals(option.defaultValue().orElseThrow())) {
            throw new IllegalArgumentException("option '" + option.name() + "': found " + value + " beside 'layers', but"
                    + " in the long form each layer has its own; move it there, or leave out layers");
        }
    }

    private static String[] words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(MlpProvider::word).toArray(String[]::new);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
