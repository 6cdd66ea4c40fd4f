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
    private static final Option<String> ACTIVATION = Option.choice("activation", words(Activation.values()))
            .defaultValue(word(Activation.RELU))
            .doc("the function after each hidden layer; the output layer has none");
    private static final Option<String> INITIALIZER = Option.choice("initializer", words(Initializer.values()))
            .defaultValue(word(Initializer.AUTO))
            .doc("how wide the uniform starting weights spread: he, glorot, or, with auto, he for layers followed by"
                    + " relu and glorot for all others");
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
        return List.of(HIDDEN, ACTIVATION, INITIALIZER, PRECISION);
    }

    @Override
    public Model create(Options options, int inputs, int outputs) {
        int[] hidden = options.get(HIDDEN).stream().mapToInt(Math::toIntExact).toArray();
        Activation activation = Activation.valueOf(constant(options.get(ACTIVATION)));
        Initializer initializer = Initializer.valueOf(constant(options.get(INITIALIZER)));
        MlpArchitecture architecture = new MlpArchitecture(inputs, hidden, outputs, activation);
        return options.get(PRECISION).equals(SINGLE)
                ? new Mlp<>(architecture, initializer, new SingleArithmetic())
                : new Mlp<>(architecture, initializer, new DoubleArithmetic());
    }

    private static String[] words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(MlpProvider::word).toArray(String[]::new);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
