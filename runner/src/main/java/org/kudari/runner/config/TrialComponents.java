package org.kudari.runner.config;

import java.util.List;
import java.util.Optional;
import org.kudari.api.Batching;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Model;
import org.kudari.api.Optimizer;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;

/** What was created for trial, as far as it could be, and what the rest of a configuration must fit. */
record TrialComponents(Optional<Model> model, Optional<Optimizer> optimizer) {
    static TrialComponents none() {
        return new TrialComponents(Optional.empty(), Optional.empty());
    }

    boolean needsAllRows() {
        return optimizer.filter(known -> known.batching() == Batching.FULL).isPresent();
    }

    /** False for an optimizer that asks for the objective as often as it likes instead of following one gradient a step. */
    boolean followsOneGradient() {
        return optimizer.isEmpty() || optimizer.get() instanceof FirstOrderOptimizer;
    }

    /** The trained blocks of the model; empty when there is no model. */
    Optional<List<ParameterBlock>> trainedBlocks() {
        return model.map(known -> known.parameters().blocks().stream()
                .filter(block -> block.role() != Role.STATISTIC)
                .toList());
    }
}
