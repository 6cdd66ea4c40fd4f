package org.kudari.mlp.initializers;

import java.util.random.RandomGenerator;
import org.kudari.api.Activation;
import org.kudari.api.Initializer;

/** He's before a rectifier, and Glorot's before anything else. */
record Auto() implements Initializer {
    private static final Initializer HE = new ScaledUniform(2, Fan.IN);
    private static final Initializer GLOROT = new ScaledUniform(2, Fan.SUM);

    @Override
    public Initializer before(Activation activation) {
        return activation.isRectifier() ? HE : GLOROT;
    }

    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        GLOROT.initialize(parameters, from, to, fanIn, fanOut, random);
    }
}
