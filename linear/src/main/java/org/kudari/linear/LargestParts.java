package org.kudari.linear;

/** The largest |Φⱼ·θⱼ| of any row of weight above 0, for each feature j: how much it has to do with η. */
final class LargestParts implements RowStatistic<LargestParts> {
    private final double[] coefficients;
    private final double[] parts;

    LargestParts(double[] coefficients) {
        this.coefficients = coefficients;
        this.parts = new double[coefficients.length];
    }

    @Override
    public void add(RowBlock block) {
        for (int feature = 0; feature < parts.length; feature++) {
            int at = feature * block.stride();
            for (int row = 0; row < block.rows(); row++) {
                if (block.weights()[row] > 0) {
                    include(feature, Math.abs(block.columns()[at + row] * coefficients[feature]));
                }
            }
        }
    }

    @Override
    public void join(LargestParts later) {
        for (int feature = 0; feature < parts.length; feature++) {
            include(feature, later.parts[feature]);
        }
    }

    private void include(int feature, double part) {
        parts[feature] = Math.max(parts[feature], part);
    }

    double of(int feature) {
        return parts[feature];
    }
}
