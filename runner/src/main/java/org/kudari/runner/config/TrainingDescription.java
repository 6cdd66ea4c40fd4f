package org.kudari.runner.config;

import java.util.OptionalInt;

/**
 * How the loop goes.
 *
 * @param epochs passes over the training rows, at the most
 * @param batchSize rows a step; empty for all of them
 * @param shuffle whether each epoch takes the rows in another order
 * @param blockSettings what is not alike for all blocks of parameters
 */
public record TrainingDescription(int epochs, OptionalInt batchSize, boolean shuffle, BlockSettings blockSettings) {}
