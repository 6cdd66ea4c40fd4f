package org.kudari.runner.training;

import org.kudari.api.Matrix;
import org.kudari.api.Model;

/** How an objective has its rows predicted: as in training, or as in use. */
@FunctionalInterface
interface RowPredictor {
    /** As in use: whatever a model does in training only is left out. */
    RowPredictor IN_USE = (pass, parameters, inputs, firstRow) -> pass.predict(parameters, inputs);

    /** @param firstRow which row of the batch the first of these is, counted from 0 */
    Matrix predict(Model.Pass pass, double[] parameters, Matrix inputs, int firstRow);
}
