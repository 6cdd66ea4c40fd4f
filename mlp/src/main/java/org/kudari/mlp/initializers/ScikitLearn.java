package org.kudari.mlp.initializers;

import java.util.random.RandomGenerator;
import org.kudari.api.Activation;
import org.kudari.api.Initializer;
import org.kudari.mlp.activations.Sigmoid;

/** Glorot's uniform weights and biases; before a sigmoid, whose slope is 1/4 and not 1 at 0, those of a third of the variance. */
record ScikitLearn() implements Initializer {
    private static final Initializer OTHERS = new ScaledUniform(2, Fan.SUM);
    private static final Initializer BEFORE_SIGMOID = new ScaledUniform(2.0 / 3, Fan.SUM);

    @Override
    public Initializer before(Activation activation) {
        return activation instanceof Sigmoid ? BEFORE_SIGMOID : OTHERS;
    }

    @Override
    public Initializer ofBiases() {
        return this;
    }

    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        OTHERS.initialize(parameters, from, to, fanIn, fanOut, random);
    }
}
