package org.kudari.mlp;

/**
 * How wide starting weights spread: uniform between −limit and limit, so that values neither grow nor fade from layer to
 * layer. A uniform distribution has the variance limit²/3. Biases start at 0.
 */
enum Initializer {
    /** {@link #HE} for a layer followed by relu, {@link #GLOROT} for every other, such as the linear output layer. */
    AUTO {
        @Override
        double limit(LayerShape layer) {
            return (layer.activation() == Activation.RELU ? HE : GLOROT).limit(layer);
        }
    },

    /**
     * Variance 2/inputs: K. He, X. Zhang, S. Ren, J. Sun, "Delving Deep into Rectifiers", ICCV 2015, equation 10; the
     * factor 2 makes up for the half that relu sets to 0. The paper draws from a normal distribution, here it is a
     * uniform one of the same variance.
     */
    HE {
        @Override
        double limit(LayerShape layer) {
            return Math.sqrt(6.0 / layer.inputs());
        }
    },

    /**
     * Variance 2/(inputs + outputs): X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward
     * neural networks", AISTATS 2010, equation 16.
     */
    GLOROT {
        @Override
        double limit(LayerShape layer) {
            return Math.sqrt(6.0 / ((double) layer.inputs() + layer.outputs()));
        }
    };

    /** The largest magnitude that a weight of the layer starts with. */
    abstract double limit(LayerShape layer);
}
