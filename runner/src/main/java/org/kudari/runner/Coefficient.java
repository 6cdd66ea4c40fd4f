package org.kudari.runner;

/** One coefficient of a model that is linear in its parameters. Immutable. */
public final class Coefficient {
    private final String target;
    private final String feature;
    private final double value;

    Coefficient(String target, String feature, double value) {
        this.target = target;
        this.feature = feature;
        this.value = value;
    }

    /** The target it belongs to, or {@code target=class}. */
    public String target() {
        return target;
    }

    /** What it multiplies: {@code bmi}, {@code x^2}, {@code city=Paris}, {@code intercept} … */
    public String feature() {
        return feature;
    }

    /** The value. */
    public double value() {
        return value;
    }

    @Override
    public String toString() {
        return target + ": " + feature + " = " + value;
    }
}
