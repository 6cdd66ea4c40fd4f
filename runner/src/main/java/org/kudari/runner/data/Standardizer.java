package org.kudari.runner.data;

/**
 * The transform x ↦ (x − center) / scale.
 *
 * @param center what is subtracted
 * @param scale what is then divided by; not 0
 */
record Standardizer(double center, double scale) {
    static final Standardizer IDENTITY = new Standardizer(0, 1);

    double apply(double value) {
        return (value - center) / scale;
    }

    double invert(double value) {
        return Math.fma(value, scale, center);
    }

    boolean isIdentity() {
        return center == 0 && scale == 1;
    }
}
