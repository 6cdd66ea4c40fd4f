package org.kudari.runner.config;

import java.util.OptionalInt;
import org.kudari.api.Option;

/** Reads how the loop goes. */
final class TrainingReader {
    private static final Option<Long> EPOCHS =
            Option.integer("epochs").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(100L);
    private static final Option<Long> BATCH_SIZE =
            Option.integer("batch-size").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(32L);
    private static final Option<Long> ACCUMULATE =
            Option.integer("accumulate").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(1L);
    private static final Option<Boolean> SHUFFLE = Option.flag("shuffle").defaultValue(true);
    private static final String ALL_ROWS = "full";

    private final TrialComponents trial;
    private final Section section;

    TrainingReader(TrialComponents trial, Section section) {
        this.trial = trial;
        this.section = section;
    }

    TrainingDescription read() {
        int epochs = section.value(EPOCHS).intValue();
        OptionalInt batchSize = batchSize();
        TrainingDescription description = new TrainingDescription(
                epochs,
                batchSize,
                accumulate(batchSize),
                section.value(SHUFFLE),
                new BlockSettingsReader(trial).read(section),
                section.section("clip", ClippingReader.EXAMPLE).flatMap(ClippingReader::read),
                section.section("average", AveragingReader.EXAMPLE).flatMap(new AveragingReader(epochs)::read));
        if (trial.followsOneGradient() && !trial.usesLearningRate()) {
            refuse(BlockSettingsReader.MULTIPLIERS, "it makes no use of a learning rate");
        }
        if (!trial.followsOneGradient()) {
            String alike = "it has no learning rate or weight decay that blocks could have of their own";
            refuse(BlockSettingsReader.DECAY, alike);
            refuse(BlockSettingsReader.MULTIPLIERS, alike);
            refuse("clip", "it counts on the true gradient of what it makes small");
            refuse("average", "it goes to the minimum itself, and an average of the way there is not as near");
        }
        section.finish();
        return description;
    }

    private void refuse(String key, String reason) {
        section.node(key)
                .ifPresent(
                        node -> section.problem(
                                node.where(),
                                key + ": does not go with this optimizer: " + reason
                                        + "; leave it out, or choose an optimizer that follows one gradient a step, such as adam"));
    }

    private OptionalInt batchSize() {
        OptionalInt byDefault = trial.needsAllRows()
                ? OptionalInt.empty()
                : OptionalInt.of(BATCH_SIZE.defaultValue().orElseThrow().intValue());
        return section.node(BATCH_SIZE.name())
                .map(given -> batchSize(given, byDefault))
                .orElse(byDefault);
    }

    private OptionalInt batchSize(ConfigNode given, OptionalInt byDefault) {
        if (ALL_ROWS.equals(given.plain())) {
            return OptionalInt.empty();
        }
        if (given.plain() instanceof String) {
            section.problem(
                    given.where(),
                    "batch-size: found " + given.found() + ", but expected a whole number of rows, at least 1, or "
                            + ALL_ROWS);
            return byDefault;
        }
        return section.accept(BATCH_SIZE, given)
                .map(size -> OptionalInt.of(fitting(size.intValue(), given)))
                .orElse(byDefault);
    }

    /** A number of rows, reported when optimizer or model cannot do with it. */
    private int fitting(int rows, ConfigNode given) {
        if (trial.needsAllRows()) {
            section.problem(
                    given.where(),
                    "batch-size: found " + given.found() + ", but this optimizer needs all rows in every step; write "
                            + ALL_ROWS + " or leave it out");
        }
        if (rows < trial.leastBatchRows()) {
            section.problem(
                    given.where(),
                    "batch-size: found " + given.found() + ", but this model needs at least " + trial.leastBatchRows()
                            + " rows in a batch, to take means over them; take more, or normalize by layer instead");
        }
        return rows;
    }

    private int accumulate(OptionalInt batchSize) {
        int batches = section.value(ACCUMULATE).intValue();
        if (batches > 1 && batchSize.isEmpty()) {
            section.problem(
                    section.node(ACCUMULATE.name()).orElseThrow().where(),
                    "accumulate: found " + batches + ", but every step takes all rows already; leave it out, or give a"
                            + " batch-size if the optimizer does not need all rows");
        }
        return batches;
    }
}
