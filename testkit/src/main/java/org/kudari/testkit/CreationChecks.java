package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kudari.api.Option;
import org.kudari.api.Options;

/**
 * What must be true of the making of every component, told by its behaviour: the numbers that it gives in a fixed
 * sequence of calls.
 *
 * @param <C> the kind of component
 */
final class CreationChecks<C> {
    private static final int THREADS = 4;
    private static final int TURNS = 5;

    private final Subject<?> subject;
    private final OptionTrials trials;
    private final Function<Options, C> create;
    private final Function<C, double[]> behaviour;

    CreationChecks(Subject<?> subject, Function<Options, C> create, Function<C, double[]> behaviour) {
        this.subject = subject;
        this.trials = new OptionTrials(subject);
        this.create = create;
        this.behaviour = behaviour;
    }

    /** The one check that fails when a component cannot be made; all others are skipped then. */
    Check isMade(String label, Map<String, ?> given) {
        return new Check(label, "is made from its options", () -> make(given));
    }

    /** All other checks with one set of options. */
    List<Check> of(String label, Map<String, ?> given) {
        List<Check> checks = new ArrayList<>();
        add(checks, label, given, "gives the same bits when asked twice", this::repeats);
        add(checks, label, given, "gives the same bits when made twice", this::remakes);
        add(checks, label, given, "is not disturbed by another of its kind", this::standsAlone);
        add(checks, label, given, "gives the same bits on many threads", this::servesManyThreads);
        add(checks, label, given, "starts no thread", this::startsNoThread);
        return checks;
    }

    /** A check that makes components; skipped where that fails, which one check is there to report. */
    private void add(List<Check> checks, String label, Map<String, ?> given, String name, Body body) {
        checks.add(new Check(label, name, () -> {
            made(given);
            body.run(trials.options(given));
        }));
    }

    /** What to find out, given checked options. */
    @FunctionalInterface
    private interface Body {
        void run(Options options);
    }

    /** A new component. */
    C made(Map<String, ?> given) {
        try {
            return create.apply(trials.options(given));
        } catch (RuntimeException | LinkageError e) {
            throw new CheckSkipped("it cannot be made: see 'is made from its options'");
        }
    }

    /** Whether components made from these options are of a type. */
    boolean canMake(Map<String, ?> given, Class<?> type) {
        try {
            return type.isInstance(made(given));
        } catch (CheckSkipped skipped) {
            return false;
        }
    }

    private void make(Map<String, ?> given) {
        try {
            create.apply(trials.options(given));
        } catch (IllegalArgumentException refused) {
            CheckFailure failure = refusal(refused, trials.declared());
            // Values that no author gave were guessed one by one, and need not fit each other.
            throw trials.base().isEmpty() || isUndocumented(refused) ? failure : failure.where(subject, "in options()");
        }
    }

    /** What to say of a component that refuses options it should take. */
    static CheckFailure refusal(IllegalArgumentException refused, List<Option<?>> declared) {
        String message = String.valueOf(refused.getMessage());
        boolean undeclared = isUndocumented(refused);
        return new CheckFailure(
                (undeclared ? "create reads an undocumented option: " : "") + message,
                "a component; options() has "
                        + declared.stream().map(Option::name).toList(),
                undeclared
                        ? "the option is missing in options(), so nobody can give or look it up"
                        : "a value that does not fit the declaration of its option",
                refused);
    }

    private static boolean isUndocumented(IllegalArgumentException refused) {
        return String.valueOf(refused.getMessage()).contains("not declared by the component's provider");
    }

    private void repeats(Options options) {
        C component = create.apply(options);
        double[] first = behaviour.apply(component);
        Bits.require(
                "asked a second time",
                behaviour.apply(component),
                first,
                "non-determinism (Math.random, the time, a set's or map's order), or something kept in the component"
                        + " from call to call, static or not");
    }

    private void remakes(Options options) {
        double[] first = behaviour.apply(create.apply(options));
        Bits.require(
                "made a second time",
                behaviour.apply(create.apply(options)),
                first,
                "non-determinism (Math.random, the time, a set's or map's order), or static state");
    }

    /** What a component does; skipped where it does not do the same twice, which one check is there to report. */
    private double[] steadyBehaviour(C component) {
        double[] first = behaviour.apply(component);
        if (!Arrays.equals(first, behaviour.apply(component))) {
            throw new CheckSkipped("it does not even repeat itself: see 'gives the same bits when asked twice'");
        }
        return first;
    }

    private void standsAlone(Options options) {
        C component = create.apply(options);
        double[] alone = steadyBehaviour(component);
        try {
            behaviour.apply(create.apply(trials.otherThan(options)));
        } catch (RuntimeException e) {
            // Extreme options may be refused, or not do for what is asked. Another with the same options will do.
            behaviour.apply(create.apply(options));
        }
        Bits.require(
                "after another was made with other options",
                behaviour.apply(component),
                alone,
                "static state: a static field that a constructor or a call writes; make it an instance field");
    }

    private void servesManyThreads(Options options) {
        C component = create.apply(options);
        double[] alone = steadyBehaviour(component);
        List<double[]> answers = Threads.together(THREADS, TURNS, () -> behaviour.apply(component));
        for (double[] answer : answers) {
            Bits.require(
                    "used by " + THREADS + " threads at a time",
                    answer,
                    alone,
                    "working memory in a field, or static: make it where it is needed, or lend it to one thread at a"
                            + " time");
        }
    }

    private void startsNoThread(Options options) {
        List<String> started = Threads.startedBy(() -> behaviour.apply(create.apply(options)));
        if (!started.isEmpty()) {
            throw new CheckFailure(
                    "threads that are still there afterwards: " + started,
                    "none: threads belong to the runner, which hands down a Parallel",
                    "an executor in the component");
        }
    }
}
