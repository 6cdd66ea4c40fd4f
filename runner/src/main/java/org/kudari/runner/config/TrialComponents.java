package org.kudari.runner.config;

import java.util.List;
import java.util.Optional;
import org.kudari.api.ParameterBlock;

/**
 * What the components that were created for trial said of themselves, and the rest of a configuration must fit.
 *
 * @param needsAllRows whether the optimizer wants all rows in every step
 * @param followsOneGradient false for an optimizer that asks for the objective as often as it likes, instead of following one
 *     gradient a step
 * @param usesLearningRate whether the optimizer has a learning rate
 * @param trainedBlocks of the model; empty when there is no model
 * @param leastBatchRows how many rows a batch must have for the model
 */
record TrialComponents(
        boolean needsAllRows,
        boolean followsOneGradient,
        boolean usesLearningRate,
        Optional<List<ParameterBlock>> trainedBlocks,
        int leastBatchRows) {
    /** Nothing is known, so anything fits. */
    static TrialComponents none() {
        return new TrialComponents(false, true, true, Optional.empty(), 1);
    }
}
