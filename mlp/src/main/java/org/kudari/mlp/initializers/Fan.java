package org.kudari.mlp.initializers;

/** Which of a layer's widths the spread of its weights is measured by. */
enum Fan {
    /** The inputs: so that values keep their variance on the way forward. */
    IN {
        @Override
        double of(int fanIn, int fanOut) {
            return fanIn;
        }
    },

    /** Inputs and outputs together: so that values and gradients share what they lose. */
    SUM {
        @Override
        double of(int fanIn, int fanOut) {
            return (double) fanIn + fanOut;
        }
    };

    abstract double of(int fanIn, int fanOut);
}
