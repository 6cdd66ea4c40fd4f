package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kudari.api.Initializer;
import org.kudari.testkit.InitializerTrial.Range;

/** What must be true of every initializer. */
final class InitializerChecks {
    private static final int MARGIN = 3;
    private static final int SEEDS = 20;

    private final OptionTrials trials;
    private final CreationChecks<Initializer> creation;
    private final List<Check> checks = new ArrayList<>();

    private InitializerChecks(InitializerSubject subject) {
        this.trials = new OptionTrials(subject);
        this.creation =
                new CreationChecks<>(subject, options -> subject.provider().create(options), this::behaviour);
    }

    static List<Check> of(InitializerSubject subject) {
        InitializerChecks checks = new InitializerChecks(subject);
        checks.trials.sets().forEach(checks::addAll);
        return checks.checks;
    }

    private void addAll(String label, Map<String, ?> given) {
        checks.add(creation.isMade(label, given));
        checks.addAll(creation.of(label, given));
        add(label, given, "says what goes with it", InitializerChecks::saysWhatGoesWithIt);
        add(label, given, "every number is finite, for layers of one unit too", InitializerChecks::numbersAreFinite);
        add(label, given, "the range is overwritten, whatever it held", InitializerChecks::rangeIsOverwritten);
        add(label, given, "nothing outside the range is touched", InitializerChecks::outsideStays);
    }

    private void add(String label, Map<String, ?> given, String name, Consumer<InitializerTrial> body) {
        checks.add(new Check(label, name, () -> body.accept(new InitializerTrial(creation.made(given)))));
    }

    private double[] behaviour(Initializer initializer) {
        return new InitializerTrial(initializer)
                .variants().values().stream()
                        .filter(Objects::nonNull)
                        .flatMap(variant -> InitializerTrial.RANGES.stream()
                                .map(range -> InitializerTrial.drawn(variant, range, 1, 0)))
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
    }

    private static void saysWhatGoesWithIt(InitializerTrial trial) {
        trial.variants().forEach((when, variant) -> {
            if (variant == null) {
                throw new CheckFailure(
                        "null for the initializer" + when,
                        "an initializer, such as itself",
                        "an overriding method that is not finished");
            }
        });
    }

    private static void numbersAreFinite(InitializerTrial trial) {
        forAll(trial, (when, variant, range) -> {
            for (int seed = 0; seed < SEEDS; seed++) {
                for (double value : InitializerTrial.drawn(variant, range, seed, 0)) {
                    if (!Double.isFinite(value)) {
                        throw new CheckFailure(
                                Bits.text(value) + when + " among " + range,
                                "finite numbers",
                                "a division by 0, as by fanIn − 1, or the logarithm of 0, which a random number can be");
                    }
                }
            }
        });
    }

    private static void rangeIsOverwritten(InitializerTrial trial) {
        forAll(
                trial,
                (when, variant, range) -> Bits.require(
                        "drawn" + when + " over other numbers",
                        InitializerTrial.drawn(variant, range, 1, Double.NaN),
                        InitializerTrial.drawn(variant, range, 1, 0),
                        "'+=' where '=' belongs, or a part of the range that is left out"));
    }

    private static void outsideStays(InitializerTrial trial) {
        forAll(trial, (when, variant, range) -> {
            double[] expected = new double[range.count() + 2 * MARGIN];
            Arrays.fill(expected, 7);
            double[] found = expected.clone();
            System.arraycopy(InitializerTrial.drawn(variant, range, 1, 0), 0, expected, MARGIN, range.count());
            InitializerTrial.draw(variant, range, 1, found, MARGIN);
            Bits.require(
                    range + when + ", and " + MARGIN + " numbers on each side",
                    found,
                    expected,
                    "a loop over the whole array, or one that begins at 0: the others are another layer's");
        });
    }

    /** What to find out of each initializer and range. */
    @FunctionalInterface
    private interface Body {
        void run(String when, Initializer variant, Range range);
    }

    /** Those that are not there are left to the check that asks for them. */
    private static void forAll(InitializerTrial trial, Body body) {
        trial.variants().forEach((when, variant) -> {
            if (variant != null) {
                InitializerTrial.RANGES.forEach(range -> body.run(when, variant, range));
            }
        });
    }
}
