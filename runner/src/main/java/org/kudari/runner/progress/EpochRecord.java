package org.kudari.runner.progress;

import java.util.Objects;
import java.util.OptionalDouble;

/** What one pass over the training rows came to. Immutable. */
public final class EpochRecord {
    private final int epoch;
    private final long steps;
    private final double trainingLoss;
    private final OptionalDouble validationLoss;
    private final double learningRateFactor;

    /** A record of an epoch without a schedule; arguments as the accessors say. */
    public EpochRecord(int epoch, long steps, double trainingLoss, OptionalDouble validationLoss) {
        this(epoch, steps, trainingLoss, validationLoss, 1);
    }

    /**
     * A record of an epoch; arguments as the accessors say.
     *
     * @since 0.2.0
     */
    public EpochRecord(
            int epoch, long steps, double trainingLoss, OptionalDouble validationLoss, double learningRateFactor) {
        this.epoch = epoch;
        this.steps = steps;
        this.trainingLoss = trainingLoss;
        this.validationLoss = Objects.requireNonNull(validationLoss);
        this.learningRateFactor = learningRateFactor;
    }

    /** Which epoch, counted from 1. */
    public int epoch() {
        return epoch;
    }

    /** How many steps the run has made up to its end. */
    public long steps() {
        return steps;
    }

    /**
     * The mean over the epoch's rows of the objective (loss and penalty), each batch before its step; after the step
     * where the optimizer has arrived. In the units that the model is trained in.
     */
    public double trainingLoss() {
        return trainingLoss;
    }

    /** The mean loss, without penalty, over the validation rows after the epoch; empty when there are none. */
    public OptionalDouble validationLoss() {
        return validationLoss;
    }

    /**
     * What the learning rate was multiplied by in the epoch's last step; 1 when there is no schedule.
     *
     * @since 0.2.0
     */
    public double learningRateFactor() {
        return learningRateFactor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EpochRecord record
                && epoch == record.epoch
                && steps == record.steps
                && Double.compare(trainingLoss, record.trainingLoss) == 0
                && validationLoss.equals(record.validationLoss)
                && Double.compare(learningRateFactor, record.learningRateFactor) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(epoch, steps, trainingLoss, validationLoss, learningRateFactor);
    }

    @Override
    public String toString() {
        return "epoch " + epoch + ": training loss " + trainingLoss
                + (validationLoss.isPresent() ? ", validation loss " + validationLoss.getAsDouble() : "");
    }
}
