package org.kudari.runner.training;

import java.util.Optional;
import org.kudari.api.Loss;
import org.kudari.api.Model;
import org.kudari.api.Optimizer;
import org.kudari.api.Penalty;
import org.kudari.api.Schedule;
import org.kudari.runner.data.DataSet;

/**
 * What is to be trained, on what, and how long.
 *
 * @param schedule of the learning rate; {@link #CONSTANT} for none
 * @param batchSize rows a step, at most as many as there are
 * @param shuffle whether each epoch takes the rows in another order
 */
public record TrainingPlan(
        Model model,
        Loss loss,
        Optimizer optimizer,
        Schedule schedule,
        Penalty penalty,
        DataSet training,
        Optional<DataSet> validation,
        ColumnUnits units,
        long seed,
        int epochs,
        int batchSize,
        boolean shuffle) {
    /** Leaves the learning rate as it is. */
    public static final Schedule CONSTANT = (position, state) -> 1;
}
