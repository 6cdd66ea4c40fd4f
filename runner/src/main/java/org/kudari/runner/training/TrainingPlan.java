package org.kudari.runner.training;

import java.util.Optional;
import org.kudari.api.Loss;
import org.kudari.api.Model;
import org.kudari.api.Optimizer;
import org.kudari.api.Penalty;
import org.kudari.api.Schedule;
import org.kudari.runner.config.Averaging;
import org.kudari.runner.config.BlockSettings;
import org.kudari.runner.config.Clipping;
import org.kudari.runner.data.DataSet;

/**
 * What is to be trained, on what, and how long.
 *
 * @param schedule of the learning rate; {@link #CONSTANT} for none
 * @param batchSize rows a batch, at most as many as there are
 * @param accumulate batches a step
 * @param shuffle whether each epoch takes the rows in another order
 * @param blockSettings what is not alike for all blocks of parameters
 * @param clipping how long or large a gradient may become
 * @param averaging which average of the parameters is taken as the result
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
        int accumulate,
        boolean shuffle,
        BlockSettings blockSettings,
        Optional<Clipping> clipping,
        Optional<Averaging> averaging) {
    /** Leaves the learning rate as it is. */
    public static final Schedule CONSTANT = (position, state) -> 1;
}
