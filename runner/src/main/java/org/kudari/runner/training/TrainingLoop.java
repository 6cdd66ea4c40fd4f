package org.kudari.runner.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.kudari.api.Objective;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Penalty;
import org.kudari.api.Progress;
import org.kudari.api.ReportTable;
import org.kudari.api.State;
import org.kudari.compute.CounterRandom;
import org.kudari.runner.data.Batches;
import org.kudari.runner.data.ChunkedRows;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;
import org.kudari.runner.progress.StopReason;

/**
 * Gradient descent, step by step: 1 initialise the parameters; 2 compute the loss; 3 its gradient; 4 update the parameters
 * downhill; 5 repeat. Steps 2 and 3 are {@link BatchObjective#evaluate}, step 4 is the optimizer's.
 *
 * <p>Used for one run, by one thread.
 */
public final class TrainingLoop {
    private final TrainingPlan plan;
    private final RunListener listener;
    private final BooleanSupplier cancelled;
    private final BatchObjective rows;
    private final Objective objective;
    private final BatchObjective validation;
    private final Batches batches;
    private final LoopStep step;
    private final LearningRateFactor learningRateFactor;
    private final State state;
    private final double[] parameters;
    private final ParameterAverage average;

    private final List<EpochRecord> history = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private Map<String, Double> findings = Map.of();
    private List<ReportTable> tables = List.of();

    /**
     * A loop that is ready to run.
     *
     * @param cancelled asked between steps; once it says true the loop ends
     */
    public TrainingLoop(TrainingPlan plan, Parallel parallel, RunListener listener, BooleanSupplier cancelled) {
        this.plan = plan;
        this.listener = listener;
        this.cancelled = cancelled;
        ParameterLayout layout = plan.model().parameters();
        this.step = new LoopStep(parallel, layout, plan.blockSettings());
        this.rows = objective(plan.penalty(), new TrainingPosition(plan.seed(), step), plan.batchSize(), parallel);
        this.objective = plan.clipping()
                .<Objective>map(clipping -> new ClippedObjective(rows, GradientClip.of(clipping, layout, parallel)))
                .orElse(rows);
        this.validation = plan.validation()
                .map(held -> {
                    BatchObjective whole = objective(Penalty.none(), RowPredictor.IN_USE, held.rows(), parallel);
                    whole.use(new ChunkedRows(held, parallel));
                    return whole;
                })
                .orElse(null);
        this.batches = new Batches(
                plan.training(), plan.batchSize(), plan.accumulate(), plan.shuffle(), plan.seed(), parallel);
        this.parameters = new double[layout.size()];
        this.learningRateFactor = new LearningRateFactor(plan.schedule(), batches.perEpoch(), plan.epochs());
        this.state = State.of(plan.optimizer().state(layout), layout);
        this.average = ParameterAverage.of(plan.averaging(), layout, parallel);
    }

    private BatchObjective objective(Penalty penalty, RowPredictor predictor, int maxRows, Parallel parallel) {
        return new BatchObjective(plan.model(), plan.loss(), penalty, plan.units(), predictor, maxRows, parallel);
    }

    /** Trains. */
    public TrainingOutcome run() {
        StopReason reason = descend();
        listener.stopped(reason);
        return new TrainingOutcome(
                reason,
                average.result(parameters),
                List.copyOf(history),
                findings,
                tables,
                List.copyOf(new ArrayList<>(remarks)));
    }

    private StopReason descend() {
        plan.model().initialize(parameters, CounterRandom.of(plan.seed(), "initialize", 0)); // 1 initialise
        for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
            double weightedSum = 0;
            double weights = 0;
            boolean arrived = false;
            batches.startEpoch(epoch);
            while (!arrived && batches.next()) {
                if (cancelled.getAsBoolean()) {
                    return StopReason.CANCELLED;
                }
                rows.use(batches.batch());
                step.advance(epoch);
                step.useLearningRateFactor(learningRateFactor.at(step.number()));
                Progress progress = plan.optimizer().step(parameters, objective, state, step); // 2, 3 and 4
                rows.updateStatistics(parameters);
                take(progress);
                double value = progress.leavesObjectiveToLoop() ? rows.firstValue() : progress.objective();
                if (!Double.isFinite(value)) {
                    return diverged("the loss became " + value);
                }
                weightedSum += value * rows.totalWeight();
                weights += rows.totalWeight();
                average.stepMade(epoch, parameters);
                arrived = progress.hasArrived();
            } // 5 repeat
            average.epochFinished(epoch, parameters);
            OptionalDouble validationLoss = validationLoss();
            if (!allFinite(parameters) || !Double.isFinite(validationLoss.orElse(0))) {
                return diverged("a parameter or the validation loss is no longer finite");
            }
            double trainingLoss = weights > 0 ? weightedSum / weights : 0;
            learningRateFactor.epochFinished(trainingLoss, validationLoss);
            EpochRecord record =
                    new EpochRecord(epoch, step.number(), trainingLoss, validationLoss, step.learningRateFactor());
            history.add(record);
            listener.epochFinished(record);
            if (arrived) {
                return StopReason.ARRIVED;
            }
        }
        return StopReason.EPOCHS_DONE;
    }

    private void take(Progress progress) {
        if (!progress.findings().isEmpty()) {
            findings = progress.findings();
        }
        if (!progress.tables().isEmpty()) {
            tables = progress.tables();
        }
        if (!progress.remarks().isEmpty()) {
            remarks.addAll(progress.remarks());
        }
    }

    private OptionalDouble validationLoss() {
        return validation == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(validation.evaluate(average.result(parameters), null));
    }

    private StopReason diverged(String what) {
        remarks.add("diverged in epoch " + step.epoch() + ", step " + step.number() + ": " + what
                + "; try a smaller learning rate, or standardize: true if the columns differ much in size");
        return StopReason.DIVERGED;
    }

    private static boolean allFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
