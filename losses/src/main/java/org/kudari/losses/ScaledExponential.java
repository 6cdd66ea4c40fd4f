package org.kudari.losses;

import org.kudari.compute.ElementaryFunctions;

/** a·eˣ, finite where it can be. */
final class ScaledExponential {
    private ScaledExponential() {}

    /** a·eˣ, given eˣ; in halves where that alone overflows, since a may be small. */
    static double of(double a, double x, double exponential) {
        if (exponential < Double.POSITIVE_INFINITY) {
            return a * exponential;
        }
        double half = ElementaryFunctions.exp(0.5 * x);
        return a * half * half;
    }
}
