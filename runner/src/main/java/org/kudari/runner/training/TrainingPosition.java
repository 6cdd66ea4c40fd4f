package org.kudari.runner.training;

import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Step;

/** Predicts the rows of the step that the loop is at, and tells the model where they are; one object for the whole run. */
final class TrainingPosition implements BatchPosition, RowPredictor {
    private final long seed;
    private final Step step;
    private int firstRow;

    TrainingPosition(long seed, Step step) {
        this.seed = seed;
        this.step = step;
    }

    @Override
    public Matrix predict(Model.Pass pass, double[] parameters, Matrix inputs, int newFirstRow) {
        firstRow = newFirstRow;
        return pass.predictForTraining(parameters, inputs, this);
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public long step() {
        return step.number();
    }

    @Override
    public int firstRow() {
        return firstRow;
    }
}
