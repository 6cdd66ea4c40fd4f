package org.kudari.api;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Predicts through passes, which are lent to one thread at a time and reused. */
final class PassPredictor implements Predictor {
    private static final int MAX_ROWS = 256;

    private final Model model;
    private final double[] parameters;
    private final ConcurrentLinkedQueue<Model.Pass> idle = new ConcurrentLinkedQueue<>();

    PassPredictor(Model model, double[] parameters) {
        if (parameters.length != model.parameters().size()) {
            throw new IllegalArgumentException("parameters: " + parameters.length + " values, but the model has "
                    + model.parameters().size());
        }
        this.model = model;
        this.parameters = parameters.clone();
    }

    @Override
    public int inputs() {
        return model.inputs();
    }

    @Override
    public int outputs() {
        return model.outputs();
    }

    @Override
    public void predict(Matrix inputs, Matrix predictions) {
        Shapes.requirePredictionShapes(this, inputs, predictions);
        Model.Pass pass = idle.poll();
        if (pass == null) {
            pass = model.newPass(MAX_ROWS, Parallel.sequential());
        }
        for (int from = 0; from < inputs.rows(); from += MAX_ROWS) {
            int to = Math.min(from + MAX_ROWS, inputs.rows());
            pass.predict(parameters, inputs.rows(from, to)).copyTo(predictions.rows(from, to));
        }
        // Returned only after success: a pass that threw is in an unknown state and is dropped.
        idle.add(pass);
    }
}
