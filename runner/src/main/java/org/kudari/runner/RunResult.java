package org.kudari.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.ReportTable;
import org.kudari.compute.DecimalText;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.StopReason;
import org.kudari.runner.training.TrainingOutcome;

/** What a run came to. Immutable. */
public final class RunResult {
    /** As a share of the loss. */
    private static final double NOTABLE_RISE = 0.01;

    private final TrainingOutcome outcome;
    private final Optional<TrainedModel> model;
    private final Evaluation training;
    private final Evaluation validation;
    private final Duration duration;

    RunResult(
            TrainingOutcome outcome,
            Optional<TrainedModel> model,
            Evaluation training,
            Evaluation validation,
            Duration duration) {
        this.outcome = outcome;
        this.model = model;
        this.training = training;
        this.validation = validation;
        this.duration = duration;
    }

    /** Why it ended. */
    public StopReason stopReason() {
        return outcome.stopReason();
    }

    /** The trained model; empty after divergence. */
    public Optional<TrainedModel> model() {
        return model;
    }

    /** The epochs that were finished, in their order. */
    public List<EpochRecord> history() {
        return outcome.history();
    }

    /**
     * How well the model fits the rows it was trained on, in the units of the data, by the metrics that the configuration names;
     * if it names none, {@code mse}, {@code rmse}, {@code mae}, {@code r2} and {@code residual-sum-of-squares}, or, where the
     * target is a class, {@code accuracy}, the share of rows whose most probable class is the true one, and {@code log-loss}, the
     * mean of −log p with p the probability of the true class (infinite when a p is 0). With several targets, or a number for
     * each class, a name is followed by a point and what the number is of. Empty after divergence, and without any metrics among
     * the components.
     */
    public Map<String, Double> trainingMetrics() {
        return training.values();
    }

    /** The same for the validation rows; empty when there are none. */
    public Map<String, Double> validationMetrics() {
        return validation.values();
    }

    /**
     * What {@link #trainingMetrics} are the numbers of, with the tables of metrics that have some; empty after divergence.
     *
     * @since 0.2.0
     */
    public Evaluation trainingEvaluation() {
        return training;
    }

    /**
     * The same for the validation rows; empty when there are none.
     *
     * @since 0.2.0
     */
    public Evaluation validationEvaluation() {
        return validation;
    }

    /** Numbers that the optimizer reported, such as {@code rank} and {@code condition-number}. */
    public Map<String, Double> findings() {
        return outcome.findings();
    }

    /**
     * Tables that the optimizer reported, such as, from {@code least-squares}, one for each target with its coefficients, their
     * standard errors, t values, p values and confidence intervals, in the units of the data.
     */
    public List<ReportTable> tables() {
        return outcome.tables();
    }

    /** Sentences to be read: what went wrong, or what was resolved, and how. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(outcome.remarks());
        if (trainingMetrics().entrySet().stream().anyMatch(RunResult::isWorseThanTheMean)) {
            remarks.add(
                    "the model fits its own training rows worse than the mean of the target would, so it has not learned;"
                            + " try a smaller learning rate, more epochs, or standardize: true");
        }
        if (trainingLossRose()) {
            remarks.add(
                    "the training loss rose from " + loss(firstEpoch()) + " in the first epoch to " + loss(lastEpoch())
                            + " in the last: the learning rate may be too large; or, with a loss or model of your own, its"
                            + " gradient may have the wrong sign, which its conformance test tells");
        }
        return List.copyOf(remarks);
    }

    /** By more than what another order of the rows may do. One that has arrived knows what it does. */
    private boolean trainingLossRose() {
        return stopReason() == StopReason.EPOCHS_DONE
                && lastEpoch().trainingLoss() - firstEpoch().trainingLoss()
                        > NOTABLE_RISE * Math.abs(firstEpoch().trainingLoss());
    }

    private EpochRecord firstEpoch() {
        return history().get(0);
    }

    private EpochRecord lastEpoch() {
        return history().get(history().size() - 1);
    }

    private static String loss(EpochRecord epoch) {
        return DecimalText.significant(epoch.trainingLoss(), 6);
    }

    private static boolean isWorseThanTheMean(Map.Entry<String, Double> metric) {
        return (metric.getKey().equals("r2") || metric.getKey().startsWith("r2.")) && metric.getValue() < 0;
    }

    /** How long training took, reading the data not counted. */
    public Duration duration() {
        return duration;
    }
}
