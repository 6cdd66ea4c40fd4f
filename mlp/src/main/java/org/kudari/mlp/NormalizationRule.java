package org.kudari.mlp;

/**
 * The constants of normalisation.
 *
 * @param epsilon what is added to a variance before the square root is taken; above 0
 * @param momentum how far running statistics move towards those of a batch: 0 not at all, 1 all the way
 */
record NormalizationRule(double epsilon, double momentum) {
    static final NormalizationRule DEFAULT = new NormalizationRule(1e-5, 0.1);
}
