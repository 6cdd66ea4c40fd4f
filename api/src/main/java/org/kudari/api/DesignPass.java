package org.kudari.api;

/** The pass of a model that is linear in its parameters, from its features: ŷ = Φ·Θ, and Φᵀ·G for the gradient. */
final class DesignPass implements Model.Pass {
    /** How many multiplications are worth handing to another thread. */
    private static final int GRAIN = 32_768;

    private final LinearInParameters model;
    private final Parallel parallel;
    private final Matrix featureMemory;
    private final Matrix predictionMemory;
    private Matrix features;
    private boolean predicted;

    DesignPass(LinearInParameters model, int maxRows, Parallel parallel) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("rows of a pass: " + maxRows + ", but expected 1 or more");
        }
        this.model = model;
        this.parallel = parallel;
        this.featureMemory = Matrix.zeros(maxRows, model.features());
        this.predictionMemory = Matrix.zeros(maxRows, model.outputs());
    }

    @Override
    public Matrix predict(double[] parameters, Matrix inputs) {
        predicted = false;
        int rows = inputs.rows();
        if (rows > featureMemory.rows()) {
            throw new IllegalArgumentException(
                    "inputs: " + rows + " rows, but the pass was made for at most " + featureMemory.rows());
        }
        Shapes.require("inputs", inputs, rows, model.inputs());
        Shapes.require("parameters", parameters, model.parameters().size());
        features = featureMemory.rows(0, rows);
        Matrix predictions = predictionMemory.rows(0, rows);
        model.design(inputs, features);
        parallel.forRange(rows, grain(features.columns()), (from, to) -> {
            for (int row = from; row < to; row++) {
                multiply(parameters, row, predictions);
            }
        });
        predicted = true;
        return predictions;
    }

    private void multiply(double[] parameters, int row, Matrix predictions) {
        int outputs = predictions.columns();
        double[] phi = features.values();
        int at = features.index(row);
        for (int k = 0; k < outputs; k++) {
            double sum = 0;
            for (int feature = 0; feature < features.columns(); feature++) {
                sum = Math.fma(phi[at + feature], parameters[feature * outputs + k], sum);
            }
            predictions.values()[predictions.index(row) + k] = sum;
        }
    }

    @Override
    public void backpropagate(Matrix outputGradient, double[] gradient) {
        if (!predicted) {
            throw new IllegalStateException(
                    "backpropagate: no prediction that was not yet used, but expected a call of predict before each");
        }
        Shapes.require("output gradient", outputGradient, features.rows(), model.outputs());
        Shapes.require("gradient", gradient, model.parameters().size());
        parallel.forRange(features.columns(), grain(features.rows()), (from, to) -> {
            for (int feature = from; feature < to; feature++) {
                addProduct(feature, outputGradient, gradient);
            }
        });
        predicted = false;
    }

    private void addProduct(int feature, Matrix outputGradient, double[] gradient) {
        int outputs = outputGradient.columns();
        for (int row = 0; row < features.rows(); row++) {
            double phi = features.values()[features.index(row) + feature];
            int at = outputGradient.index(row);
            for (int k = 0; k < outputs; k++) {
                int parameter = feature * outputs + k;
                gradient[parameter] = Math.fma(phi, outputGradient.values()[at + k], gradient[parameter]);
            }
        }
    }

    private int grain(int productsPerOutput) {
        return Math.max(1, GRAIN / Math.max(1, productsPerOutput * model.outputs()));
    }
}
