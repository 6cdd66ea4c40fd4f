package org.kudari.runner.data;

import java.util.Optional;

/**
 * Data ready for training.
 *
 * @param rowsDropped how many rows were left out because a cell was empty
 */
public record PreparedData(
        FittedPreparation preparation, DataSet training, Optional<DataSet> validation, int rowsDropped) {}
