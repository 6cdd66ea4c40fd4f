package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.LeastSquares;
import org.kudari.api.Likelihood;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.Penalty;
import org.kudari.api.Progress;
import org.kudari.api.StateLayout;

/** What must be true of every optimizer. */
final class OptimizerChecks {
    private static final int STEPS = 6;
    private static final int DOWNHILL_STEPS = 60;
    private static final double[] LEARNING_RATE_FACTORS = {1, 0.1, 0.01, 0.001};
    private static final String KEPT =
            "state kept in the optimizer, in a field: name it in state(…) and keep it in State, which is saved";

    private final OptimizerSubject subject;
    private final OptionTrials trials;
    private final CreationChecks<Optimizer> creation;
    private final List<Check> checks = new ArrayList<>();

    private OptimizerChecks(OptimizerSubject subject) {
        this.subject = subject;
        this.trials = new OptionTrials(subject);
        this.creation = new CreationChecks<>(
                subject,
                options -> subject.provider().create(options),
                optimizer -> new TrialRun(optimizer, anyProblem(optimizer))
                        .run(STEPS)
                        .everything());
    }

    static List<Check> of(OptimizerSubject subject) {
        OptimizerChecks checks = new OptimizerChecks(subject);
        checks.trials.sets().forEach(checks::addAll);
        return checks.checks;
    }

    private void addAll(String label, Map<String, ?> given) {
        checks.add(creation.isMade(label, given));
        checks.addAll(creation.of(label, given));
        add(label, given, "says which rows it wants to see", this::saysItsBatching);
        add(label, given, "names the same state at every call", this::namesTheSameState);
        add(label, given, "refuses in whole sentences", this::refusesInSentences);
        for (TrialProblem problem : TrialProblem.all()) {
            add(
                    label,
                    given,
                    "walks downhill on " + problem.name(),
                    (optimizer, again) -> downhill(optimizer, problem));
        }
        add(label, given, "resumes from saved state bit for bit", this::resumes);
        add(label, given, "serves two runs in turn", this::servesTwoRuns);
        add(label, given, "splitting into ranges changes nothing", this::splitsIntoRanges);
        add(label, given, "an update keeps to its range", this::keepsToItsRange);
        add(label, given, "factors of blocks tell in their updates", this::takesFactorsOfBlocks);
        add(label, given, "the scratch gradient is not read before it is computed", this::ignoresOldScratch);
        add(
                label,
                given,
                "a zero gradient does not move the parameters",
                (optimizer, again) -> staysAtZeroGradient(optimizer, trials.options(given)));
        add(label, given, "the progress tells the objective", this::tellsTheObjective);
    }

    /** What to find out about an optimizer; another one of the same options can be had. */
    @FunctionalInterface
    private interface Body {
        void run(Optimizer optimizer, Again again);
    }

    /** Makes the optimizer once more. */
    @FunctionalInterface
    private interface Again {
        Optimizer make();
    }

    private void add(String label, Map<String, ?> given, String name, Body body) {
        checks.add(new Check(label, name, () -> body.run(creation.made(given), () -> creation.made(given))));
    }

    private static Optional<String> refusal(Optimizer optimizer, TrialProblem problem) {
        return optimizer.refusal(problem.model(), problem.loss(), Penalty.none());
    }

    private static TrialProblem required(Optimizer optimizer, TrialProblem problem) {
        refusal(optimizer, problem).ifPresent(reason -> {
            throw new CheckSkipped("it refuses " + problem.name() + ": " + reason);
        });
        return problem;
    }

    /** The first problem that the optimizer does not refuse. */
    private static TrialProblem anyProblem(Optimizer optimizer) {
        for (TrialProblem problem : TrialProblem.all()) {
            if (refusal(optimizer, problem).isEmpty()) {
                return problem;
            }
        }
        return required(optimizer, TrialProblem.quadratic());
    }

    private void saysItsBatching(Optimizer optimizer, Again again) {
        if (optimizer.batching() == null) {
            throw new CheckFailure("batching() gave null", "MINI_BATCH or FULL", "a method that is not finished");
        }
    }

    private void namesTheSameState(Optimizer optimizer, Again again) {
        TrialProblem problem = TrialProblem.quadratic();
        StateLayout first = optimizer.state(problem.model().parameters());
        StateLayout second = again.make().state(problem.model().parameters());
        String found = SavedState.text(second);
        if (!found.equals(SavedState.text(first))) {
            throw new CheckFailure(
                    found + " at the second call",
                    SavedState.text(first) + ", as at the first",
                    "names made from a counter or from the time; a checkpoint is read by these names");
        }
    }

    private void refusesInSentences(Optimizer optimizer, Again again) {
        for (TrialProblem problem : TrialProblem.all()) {
            Optional<String> refusal = refusal(optimizer, problem);
            if (refusal.isPresent() && !refusal.get().strip().endsWith(".")) {
                throw new CheckFailure(
                        "for " + problem.name() + ", refusal(…) says '" + refusal.get() + "'",
                        "a whole sentence that says what is missing, with its full stop",
                        "a message that was meant to be joined with others");
            }
        }
    }

    private void downhill(Optimizer optimizer, TrialProblem problem) {
        required(optimizer, problem);
        double start = problem.value(problem.start());
        double end = Double.NaN;
        for (double factor : LEARNING_RATE_FACTORS) {
            TrialRun run = new TrialRun(optimizer, problem, Parallel.sequential(), factor);
            end = problem.value(run.run(DOWNHILL_STEPS).parameters());
            if (end < start) {
                return;
            }
        }
        throw new CheckFailure(
                "the objective went from " + Bits.text(start) + " to " + Bits.text(end) + " in " + DOWNHILL_STEPS
                        + " steps, even with a thousandth of the learning rate",
                "less than at the start",
                end > start
                        ? "the wrong sign: the gradient points uphill, so an update subtracts it; or a learning rate in"
                                + " these options that is far too large, and step.learningRateFactor() left out"
                        : "parameters that are not written to, or that ran away");
    }

    private void resumes(Optimizer optimizer, Again again) {
        TrialProblem problem = anyProblem(optimizer);
        double[] expected = new TrialRun(optimizer, problem).run(STEPS).everything();
        for (int saved = 1; saved < STEPS; saved++) {
            TrialRun interrupted = new TrialRun(again.make(), problem).run(saved);
            double[] found =
                    interrupted.resumedBy(again.make()).run(STEPS - saved).everything();
            Bits.require(
                    "saved after step " + saved + ", resumed by a new optimizer, and after step " + STEPS,
                    found,
                    expected,
                    KEPT);
        }
    }

    private void servesTwoRuns(Optimizer optimizer, Again again) {
        TrialProblem problem = anyProblem(optimizer);
        double[] expected = new TrialRun(again.make(), problem).run(STEPS).everything();
        TrialRun one = new TrialRun(optimizer, problem);
        TrialRun other = new TrialRun(optimizer, problem);
        for (int step = 0; step < STEPS; step++) {
            one.run(1);
            other.run(1);
        }
        Bits.require("one of two runs that take turns", one.everything(), expected, KEPT);
        Bits.require("the other of two runs that take turns", other.everything(), expected, KEPT);
    }

    private void splitsIntoRanges(Optimizer optimizer, Again again) {
        TrialProblem problem = anyProblem(optimizer);
        double[] expected = new TrialRun(again.make(), problem).run(STEPS).everything();
        for (int pieces : new int[] {2, 3, 7, problem.start().length}) {
            double[] found = new TrialRun(again.make(), problem, new CutRanges(pieces), 1)
                    .run(STEPS)
                    .everything();
            Bits.require(
                    "with the parameters split into " + pieces + " ranges",
                    found,
                    expected,
                    "something is counted or summed in update(…), which is called once for each range: a parameter's"
                            + " new value may depend on its own old one only, and on what beforeUpdate(…) left");
        }
    }

    private void keepsToItsRange(Optimizer optimizer, Again again) {
        if (!(optimizer instanceof FirstOrderOptimizer firstOrder)) {
            throw new CheckSkipped("it is no FirstOrderOptimizer, so it has no ranges");
        }
        TrialProblem problem = anyProblem(optimizer);
        TrialRun run = new TrialRun(optimizer, problem).run(2);
        double[] gradient = run.nextStep().gradient();
        problem.objective().evaluate(run.parameters(), gradient);
        firstOrder.beforeUpdate(run.state(), run.nextStep());
        double[] gradientBefore = gradient.clone();
        double[] before = run.everything();
        int from = 1;
        int to = Math.max(2, problem.start().length / 2);
        firstOrder.update(run.parameters(), gradient, run.state(), run.nextStep(), from, to);
        String when = "outside of the range from " + from + " to " + to + ", after an update of that range";
        String cause =
                "a loop over the whole array instead of from ‘from’ to ‘to’, or a counter that update(…) changes:"
                        + " count in beforeUpdate(…)";
        int vectors = 1 + run.layout().perParameter().size();
        Bits.require(
                when,
                blanked(run.everything(), problem.start().length, vectors, from, to),
                blanked(before, problem.start().length, vectors, from, to),
                cause);
        Bits.require(
                when + ", the gradient",
                blanked(gradient, gradient.length, 1, from, to),
                blanked(gradientBefore, gradient.length, 1, from, to),
                cause);
    }

    /** Numbers whose first vectors, of a length each, have a range blanked out. */
    private static double[] blanked(double[] numbers, int length, int vectors, int from, int to) {
        double[] rest = numbers.clone();
        for (int vector = 0; vector < vectors; vector++) {
            Arrays.fill(rest, vector * length + from, vector * length + to, 0);
        }
        return rest;
    }

    private void takesFactorsOfBlocks(Optimizer optimizer, Again again) {
        if (!(optimizer instanceof FirstOrderOptimizer)) {
            throw new CheckSkipped("it is no FirstOrderOptimizer, so blocks have no factors");
        }
        TrialProblem problem = anyProblem(optimizer);
        double[] expected = new TrialRun(again.make(), problem)
                .withBlockFactors(false)
                .run(STEPS)
                .everything();
        double[] found = new TrialRun(optimizer, problem)
                .withBlockFactors(true)
                .run(STEPS)
                .everything();
        Bits.require(
                "with half the learning rate and no decay told to update(…) only, as for a block with settings of its own",
                found,
                expected,
                "step.learningRateFactor() or step.decayFactor() is read in beforeUpdate(…) or step(…), whose step knows of no"
                        + " block: ask the step that update(…) is given");
    }

    private void ignoresOldScratch(Optimizer optimizer, Again again) {
        TrialProblem problem = anyProblem(optimizer);
        double[] expected = new TrialRun(again.make(), problem).run(STEPS).everything();
        double[] found = new TrialRun(optimizer, problem)
                .withScratch(Double.NaN)
                .run(STEPS)
                .everything();
        Bits.require(
                "with NaN in step.gradient() when a step begins",
                found,
                expected,
                "step.gradient() is used before objective.evaluate(…) has overwritten it; its contents are undefined");
    }

    private void staysAtZeroGradient(Optimizer optimizer, Options options) {
        if (subject.movesOnZeroGradient(options)) {
            throw new CheckSkipped("its author says that it moves");
        }
        TrialProblem problem = required(optimizer, TrialProblem.atMinimum());
        double[] found = new TrialRun(optimizer, problem).run(1).parameters();
        // Who solves the problem instead of following the gradient lands where it stood but for rounding.
        double tolerance = optimizer instanceof FirstOrderOptimizer ? 0 : 1e-8;
        for (int i = 0; i < found.length; i++) {
            if (!(Math.abs(found[i] - problem.start()[i]) <= tolerance)) {
                throw new CheckFailure(
                                "a parameter went from " + Bits.text(problem.start()[i]) + " to " + Bits.text(found[i])
                                        + " in a first step with a gradient of 0",
                                "no move",
                                "weight decay, which movesOnZeroGradient(…) should declare; or 0/0, where a small number"
                                        + " is missing below the line")
                        .where(subject, "in movesOnZeroGradient(…)");
            }
        }
    }

    private void tellsTheObjective(Optimizer optimizer, Again again) {
        TrialProblem problem = anyProblem(optimizer);
        TrialRun run = new TrialRun(optimizer, problem);
        double before = problem.value(run.parameters());
        FirstValue objective = new FirstValue(problem.objective());
        Progress progress = run.step(objective);
        if (progress == null) {
            throw new CheckFailure("step(…) gave null", "a Progress, such as Progress.made()", "a missing result");
        }
        double expected = progress.hasArrived() ? problem.value(run.parameters()) : before;
        double found = progress.leavesObjectiveToLoop() ? objective.first : progress.objective();
        if (!(Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected)))) {
            throw new CheckFailure(
                    "the progress says " + Bits.text(found),
                    Bits.text(expected) + ", the objective "
                            + (progress.hasArrived() ? "after the last step" : "before the step"),
                    "Progress.at(…) with a value from after the update; or Progress.made() where the first evaluation"
                            + " was not at the parameters as they were");
        }
    }

    /** Remembers what was evaluated first. */
    private static final class FirstValue implements Objective {
        private final Objective objective;
        private double first = Double.NaN;

        FirstValue(Objective objective) {
            this.objective = objective;
        }

        @Override
        public double evaluate(double[] parameters, double[] gradient) {
            double value = objective.evaluate(parameters, gradient);
            if (Double.isNaN(first)) {
                first = value;
            }
            return value;
        }

        @Override
        public Optional<LeastSquares> leastSquares() {
            return objective.leastSquares();
        }

        @Override
        public Optional<Likelihood> likelihood() {
            return objective.likelihood();
        }
    }
}
