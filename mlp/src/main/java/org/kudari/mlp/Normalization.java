package org.kudari.mlp;

/** How the sums X·W are brought to a fixed mean and spread, before scale, shift and activation. */
enum Normalization {
    /** Not at all. */
    NONE,

    /**
     * Each unit over the rows of a batch: S. Ioffe, C. Szegedy, "Batch Normalization", ICML 2015, algorithm 1; predictions use
     * running means of mean and variance instead, as in its algorithm 2.
     */
    BATCH,

    /** Each row over the units: J. L. Ba, J. R. Kiros, G. E. Hinton, "Layer Normalization", arXiv:1607.06450, 2016, equation 4. */
    LAYER
}
