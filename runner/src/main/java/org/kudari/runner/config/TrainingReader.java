package org.kudari.runner.config;

import java.util.Optional;
import java.util.OptionalInt;
import org.kudari.api.Option;

/** Reads how the loop goes. */
final class TrainingReader {
    private static final Option<Long> EPOCHS =
            Option.integer("epochs").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(100L);
    private static final Option<Long> BATCH_SIZE =
            Option.integer("batch-size").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(32L);
    private static final Option<Boolean> SHUFFLE = Option.flag("shuffle").defaultValue(true);
    private static final String ALL_ROWS = "full";

    private final TrialComponents trial;

    TrainingReader(TrialComponents trial) {
        this.trial = trial;
    }

    TrainingDescription read(Section section) {
        TrainingDescription description = new TrainingDescription(
                section.value(EPOCHS).intValue(),
                batchSize(section),
                section.value(SHUFFLE),
                new BlockSettingsReader(trial).read(section));
        section.finish();
        return description;
    }

    private OptionalInt batchSize(Section section) {
        Optional<ConfigNode> given = section.node("batch-size");
        if (given.isEmpty()) {
            return trial.needsAllRows()
                    ? OptionalInt.empty()
                    : OptionalInt.of(BATCH_SIZE.defaultValue().orElseThrow().intValue());
        }
        OptionalInt batchSize = batchSize(section, given.get());
        if (trial.needsAllRows() && batchSize.isPresent()) {
            section.problem(
                    given.get().where(),
                    "batch-size: found " + given.get().found()
                            + ", but this optimizer needs all rows in every step; write " + ALL_ROWS
                            + " or leave it out");
        }
        return batchSize;
    }

    private static OptionalInt batchSize(Section section, ConfigNode node) {
        if (ALL_ROWS.equals(node.plain())) {
            return OptionalInt.empty();
        }
        if (node.plain() instanceof String) {
            section.problem(
                    node.where(),
                    "batch-size: found " + node.found() + ", but expected a whole number of rows, at least 1, or "
                            + ALL_ROWS);
            return OptionalInt.empty();
        }
        return section.accept(BATCH_SIZE, node)
                .map(size -> OptionalInt.of(size.intValue()))
                .orElse(OptionalInt.empty());
    }
}
