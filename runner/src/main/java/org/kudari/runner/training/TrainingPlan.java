package org.kudari.runner.training;

import java.util.Optional;
import org.kudari.api.Loss;
import org.kudari.api.Model;
import org.kudari.api.Optimizer;
import org.kudari.api.Penalty;
import org.kudari.runner.config.BlockSettings;
import org.kudari.runner.data.DataSet;

/**
 * What is to be trained, on what, and how long.
 *
 * @param batchSize rows a step, at most as many as there are
 * @param shuffle whether each epoch takes the rows in another order
 * @param blockSettings what is not alike for all blocks of parameters
 */
public record TrainingPlan(
        Model model,
        Loss loss,
        Optimizer optimizer,
        Penalty penalty,
        DataSet training,
        Optional<DataSet> validation,
        ColumnUnits units,
        long seed,
        int epochs,
        int batchSize,
        boolean shuffle,
        BlockSettings blockSettings) {}
