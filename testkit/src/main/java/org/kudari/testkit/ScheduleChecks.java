package org.kudari.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kudari.api.Schedule;

/** What must be true of every schedule. */
final class ScheduleChecks {
    private static final int EPOCHS = 60;
    private static final int STEPS_PER_EPOCH = 5;

    private static final String KEPT =
            "something kept in the schedule, in a field: name it in state() and keep it in State, which is saved";

    private final OptionTrials trials;
    private final CreationChecks<Schedule> creation;
    private final List<Check> checks = new ArrayList<>();

    private ScheduleChecks(ScheduleSubject subject) {
        this.trials = new OptionTrials(subject);
        this.creation = new CreationChecks<>(
                subject, options -> subject.provider().create(options), ScheduleChecks::everything);
    }

    static List<Check> of(ScheduleSubject subject) {
        ScheduleChecks checks = new ScheduleChecks(subject);
        checks.trials.sets().forEach(checks::addAll);
        return checks.checks;
    }

    private void addAll(String label, Map<String, ?> given) {
        checks.add(creation.isMade(label, given));
        checks.addAll(creation.of(label, given));
        add(label, given, "names the same state at every call", this::namesTheSameState);
        add(label, given, "remembers nothing for each parameter", this::remembersNothingPerParameter);
        add(label, given, "factors are finite, and 0 or more", this::factorsAreFinite);
        add(label, given, "factors do not depend on the order of the questions", this::orderDoesNotMatter);
        add(label, given, "a question for a factor changes nothing", this::questionsChangeNothing);
        add(label, given, "resumes from saved state bit for bit", this::resumes);
        add(label, given, "serves two runs in turn", this::servesTwoRuns);
    }

    /** What to find out about a schedule; another one of the same options can be had. */
    @FunctionalInterface
    private interface Body {
        void run(Schedule schedule, Supplier<Schedule> again);
    }

    private void add(String label, Map<String, ?> given, String name, Body body) {
        checks.add(new Check(label, name, () -> body.run(creation.made(given), () -> creation.made(given))));
    }

    private static TrialEpochs run(Schedule schedule) {
        return new TrialEpochs(schedule, EPOCHS, STEPS_PER_EPOCH, true);
    }

    private static double[] everything(Schedule schedule) {
        TrialEpochs run = run(schedule);
        return TrialEpochs.joined(run.run(EPOCHS), run.remembered());
    }

    private void namesTheSameState(Schedule schedule, Supplier<Schedule> again) {
        String first = SavedState.text(schedule.state());
        String found = SavedState.text(again.get().state());
        if (!found.equals(first)) {
            throw new CheckFailure(
                    found + " at the second call",
                    first + ", as at the first",
                    "names made from a counter or from the time; a checkpoint is read by these names");
        }
    }

    private void remembersNothingPerParameter(Schedule schedule, Supplier<Schedule> again) {
        if (!schedule.state().perParameter().isEmpty()) {
            throw new CheckFailure(
                    "state() names vectors per parameter: " + schedule.state().perParameter(),
                    "none, since a schedule sees no parameters",
                    "an optimizer's state() taken as a pattern: here it is .vector(name, length)");
        }
    }

    private void factorsAreFinite(Schedule schedule, Supplier<Schedule> again) {
        for (boolean validated : new boolean[] {true, false}) {
            for (long[] shape : new long[][] {{1, 1}, {2, 1}, {1, 2}, {3, 7}, {EPOCHS, STEPS_PER_EPOCH}, {2000, 1}}) {
                TrialEpochs run = new TrialEpochs(schedule, shape[0], shape[1], validated);
                double[] factors = run.run((int) shape[0]);
                for (int step = 0; step < factors.length; step++) {
                    requireFinite(factors[step], step, run);
                }
            }
            TrialEpochs endless = new TrialEpochs(schedule, Integer.MAX_VALUE, Integer.MAX_VALUE, validated);
            for (long step = 1; step > 0 && step < endless.steps(); step *= 3) {
                requireFinite(endless.factorAt(step), step, endless);
            }
            requireFinite(endless.factorAt(endless.steps() - 1), endless.steps() - 1, endless);
        }
    }

    private static void requireFinite(double factor, long step, TrialEpochs run) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new CheckFailure(
                    "the factor " + Bits.text(factor) + " for step " + (step + 1) + " of " + run,
                    "a finite number, 0 or more",
                    "a division by 0 where a run has one step or one epoch; a line that goes on below 0 after its end; a power"
                            + " that overflows in a long run, or an int that does");
        }
    }

    private void orderDoesNotMatter(Schedule schedule, Supplier<Schedule> again) {
        TrialEpochs upwards = run(again.get());
        TrialEpochs downwards = run(schedule);
        int steps = Math.toIntExact(upwards.steps());
        double[] expected = new double[steps];
        double[] found = new double[steps];
        for (int step = 0; step < steps; step++) {
            expected[step] = upwards.factorAt(step);
        }
        for (int step = steps - 1; step >= 0; step--) {
            found[step] = downwards.factorAt(step);
        }
        Bits.require(
                "asked for the steps from last to first",
                found,
                expected,
                "a factor that is made from the one before: compute it from the position, since a run may be taken up at"
                        + " any step");
    }

    private void questionsChangeNothing(Schedule schedule, Supplier<Schedule> again) {
        TrialEpochs run = run(schedule);
        run.run(EPOCHS / 2);
        double[] before = run.remembered();
        for (long step = 0; step < run.steps(); step++) {
            run.factorAt(step);
        }
        Bits.require(
                "what is remembered, after questions for factors",
                run.remembered(),
                before,
                "factor(…) writes the state: do it in epochFinished(…)");
    }

    private void resumes(Schedule schedule, Supplier<Schedule> again) {
        double[] expected = everything(schedule);
        for (int saved = 1; saved < EPOCHS; saved += 3) {
            TrialEpochs interrupted = run(again.get());
            double[] before = interrupted.run(saved);
            TrialEpochs resumed = interrupted.resumedBy(again.get());
            double[] after = resumed.run(EPOCHS - saved);
            Bits.require(
                    "saved after epoch " + saved + ", and resumed by a new schedule",
                    TrialEpochs.joined(TrialEpochs.joined(before, after), resumed.remembered()),
                    expected,
                    KEPT);
        }
    }

    private void servesTwoRuns(Schedule schedule, Supplier<Schedule> again) {
        double[] expected = run(again.get()).run(EPOCHS);
        TrialEpochs one = run(schedule);
        TrialEpochs ahead = new TrialEpochs(schedule, 2 * EPOCHS, 3, false);
        ahead.run(EPOCHS);
        double[] found = new double[0];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            found = TrialEpochs.joined(found, one.run(1));
            ahead.run(1);
        }
        Bits.require("a run that takes turns with another one", found, expected, KEPT);
    }
}
