package org.kudari.runner.config;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the loop goes.
 *
 * @param epochs passes over the training rows, at the most
 * @param batchSize rows a batch; empty for all of them
 * @param accumulate batches a step
 * @param shuffle whether each epoch takes the rows in another order
 * @param blockSettings what is not alike for all blocks of parameters
 * @param clipping how long or large a gradient may become
 * @param averaging which average of the parameters is taken as the result
 */
public record TrainingDescription(
        int epochs,
        OptionalInt batchSize,
        int accumulate,
        boolean shuffle,
        BlockSettings blockSettings,
        Optional<Clipping> clipping,
        Optional<Averaging> averaging) {}
