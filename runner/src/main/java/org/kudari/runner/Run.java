package org.kudari.runner;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kudari.api.Loss;
import org.kudari.api.Model;
import org.kudari.api.Optimizer;
import org.kudari.api.Parallel;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.WorkerPool;
import org.kudari.runner.config.ComponentChoice;
import org.kudari.runner.config.ResolvedConfig;
import org.kudari.runner.config.RunDescription;
import org.kudari.runner.data.DataPreparation;
import org.kudari.runner.data.PreparedData;
import org.kudari.runner.data.RowStore;
import org.kudari.runner.data.TargetDemand;
import org.kudari.runner.problem.ComponentFailedException;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;
import org.kudari.runner.progress.RunStart;
import org.kudari.runner.progress.StopReason;
import org.kudari.runner.storage.RunFolder;
import org.kudari.runner.table.Table;
import org.kudari.runner.training.CheckedSchedule;
import org.kudari.runner.training.ColumnUnits;
import org.kudari.runner.training.TrainingLoop;
import org.kudari.runner.training.TrainingOutcome;
import org.kudari.runner.training.TrainingPlan;

/**
 * A checked configuration, ready to be trained: with {@link #train()} in memory, or with {@link #train(Path)} into a run
 * folder. May be trained again; equal runs give equal bits. One thread trains; another may {@link #cancel}.
 */
public final class Run {
    private static final RunListener SILENT = new RunListener() {};

    private final Kudari kudari;
    private final RunDescription description;
    private final Optional<Table> table;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private RunListener listener = SILENT;

    Run(Kudari kudari, RunDescription description, Optional<Table> table) {
        this.kudari = kudari;
        this.description = description;
        this.table = table;
    }

    /** What the run is called: the configuration file's name without its ending. */
    public String name() {
        return description.name();
    }

    /** The run folder that the configuration names with {@code output}, if it does. */
    public Optional<Path> output() {
        return description.output();
    }

    /**
     * The configuration as YAML, with every default spelled out.
     *
     * @param folder what paths in it are to be relative to
     */
    public String resolvedConfig(Path folder) {
        return ResolvedConfig.yaml(description, folder);
    }

    /** Who is to be told how it goes. */
    public Run listener(RunListener newListener) {
        listener = newListener;
        return this;
    }

    /** Asks training to end after the step it is at; from any thread. A run that has not begun will end at once. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Trains and writes nothing, but a temporary file while it lasts when the rows do not fit into memory.
     *
     * @throws InvalidInputException if the data cannot be used
     * @throws UnsolvableException if the optimizer finds that the problem has no answer
     * @throws ComponentFailedException if a class that a component needs is missing or of another version, or a component
     *     answers what it must not
     * @throws UncheckedIOException if the rows do not fit into memory, and the temporary file for them cannot be
     *     written
     */
    public RunResult train() {
        return train(Optional.empty());
    }

    /**
     * Trains and writes a run folder: {@code config.yaml}, {@code history.csv}, {@code model.safetensors} and
     * {@code run.json}. When training fails, what was written until then stays, unless the problem had no answer from the
     * start.
     *
     * @param folder a folder that is new or empty
     * @throws InvalidInputException if the data cannot be used, or the folder already holds something
     * @throws UnsolvableException if the optimizer finds that the problem has no answer
     * @throws ComponentFailedException if a class that a component needs is missing or of another version, or a component
     *     answers what it must not
     * @throws UncheckedIOException if the folder cannot be written, or as for {@link #train()}
     */
    public RunResult train(Path folder) {
        return train(Optional.of(folder));
    }

    private RunResult train(Optional<Path> folder) {
        kudari.beginTraining();
        try (WorkerPool pool = new WorkerPool(kudari.threads());
                RowStore store = new RowStore(description.data().storage())) {
            Loss loss = description
                    .loss()
                    .component()
                    .provider()
                    .create(description.loss().options());
            TargetDemand demand = TargetDemand.of(description.loss().component().name(), loss);
            PreparedData data =
                    DataPreparation.prepare(description.data(), table, description.seed(), demand, store, pool);
            PredictionColumns columns = predictionColumns(loss, data);
            Optional<RunFolder> output = folder.map(RunFolder::create);
            output.ifPresent(created -> created.writeConfig(resolvedConfig(folder.orElseThrow())));
            try {
                return train(data, loss, columns, pool, output);
            } catch (UnsolvableException e) {
                output.ifPresent(RunFolder::discardUnlessBegun);
                throw e;
            }
        } catch (LinkageError e) {
            throw kudari.plugins().failure(e);
        } finally {
            kudari.endTraining();
        }
    }

    private PredictionColumns predictionColumns(Loss loss, PreparedData data) {
        try {
            return new PredictionColumns(loss, data.preparation());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    description.loss().where(),
                    "loss '" + description.loss().component().name() + "': " + e.getMessage());
        }
    }

    private RunResult train(
            PreparedData data, Loss loss, PredictionColumns columns, WorkerPool pool, Optional<RunFolder> output) {
        Instant began = Instant.now();
        TrainingPlan plan = plan(data, loss, columns);
        RunListener told = output.<RunListener>map(created -> new HistoryWriter(created, listener))
                .orElse(listener);
        told.started(new RunStart(
                data.training().rows(),
                data.validation().map(rows -> rows.rows()).orElse(0),
                data.rowsDropped(),
                data.preparation().inputNames(),
                data.preparation().targetNames(),
                plan.model().parameters().size(),
                plan.epochs()));
        TrainingOutcome outcome = new TrainingLoop(plan, pool, told, () -> cancelled.get() || kudari.isClosed()).run();
        Optional<TrainedModel> model = model(data, plan, outcome);
        // Before metrics, which may be a stranger's and fail.
        output.ifPresent(created -> model.ifPresent(trained -> created.writeModel(trained.toSafetensors())));
        RunResult result = result(data, model, outcome, Duration.between(began, Instant.now()), pool);
        output.ifPresent(
                created -> created.writeRun(RunReport.tree(description, data, result, kudari.threads(), began)));
        return result;
    }

    private TrainingPlan plan(PreparedData data, Loss loss, PredictionColumns columns) {
        Model model = description
                .model()
                .component()
                .provider()
                .create(
                        description.model().options(),
                        data.preparation().inputNames().size(),
                        columns.count());
        Optimizer optimizer = description
                .optimizer()
                .component()
                .provider()
                .create(description.optimizer().options());
        Schedule schedule = description.schedule().map(Run::checked).orElse(TrainingPlan.CONSTANT);
        int rows = data.training().rows();
        return new TrainingPlan(
                model,
                loss,
                optimizer,
                schedule,
                description.penalty(),
                data.training(),
                data.validation(),
                new ColumnUnits(
                        data.preparation().inputNames(),
                        data.preparation().inputCenter(),
                        data.preparation().inputScale(),
                        data.preparation().outputNames(),
                        data.preparation().targetCenter(),
                        data.preparation().targetScale()),
                description.seed(),
                description.training().epochs(),
                Math.min(rows, description.training().batchSize().orElse(rows)),
                description.training().accumulate(),
                description.training().shuffle(),
                description.training().blockSettings(),
                description.training().clipping(),
                description.training().averaging());
    }

    private static Schedule checked(ComponentChoice<ScheduleProvider> choice) {
        return new CheckedSchedule(
                choice.component().provider().create(choice.options()),
                "schedule '" + choice.component().name() + "' from "
                        + choice.component().origin().name());
    }

    private Optional<TrainedModel> model(PreparedData data, TrainingPlan plan, TrainingOutcome outcome) {
        return outcome.stopReason() == StopReason.DIVERGED
                ? Optional.empty()
                : Optional.of(new TrainedModel(
                        plan.model(),
                        plan.loss(),
                        outcome.parameters(),
                        data.preparation(),
                        description.components().stream()
                                .map(SavedComponent::of)
                                .toList(),
                        ChosenMetric.of(description.metrics()),
                        kudari.threads()));
    }

    private static RunResult result(
            PreparedData data,
            Optional<TrainedModel> model,
            TrainingOutcome outcome,
            Duration duration,
            Parallel parallel) {
        return new RunResult(
                outcome,
                model,
                model.map(trained -> trained.evaluate(data.training(), parallel))
                        .orElse(Evaluation.NONE),
                model.flatMap(trained -> data.validation().map(rows -> trained.evaluate(rows, parallel)))
                        .orElse(Evaluation.NONE),
                duration);
    }

    /** Writes each epoch into the run folder before the listener hears of it. */
    private record HistoryWriter(RunFolder folder, RunListener next) implements RunListener {
        @Override
        public void started(RunStart start) {
            folder.beginHistory();
            next.started(start);
        }

        @Override
        public void epochFinished(EpochRecord epoch) {
            folder.addToHistory(epoch);
            next.epochFinished(epoch);
        }

        @Override
        public void stopped(StopReason reason) {
            next.stopped(reason);
        }
    }
}
