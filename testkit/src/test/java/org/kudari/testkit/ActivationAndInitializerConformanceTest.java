package org.kudari.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Options;
import org.kudari.testkit.CheckResult.Outcome;

/** {@link ConformanceTest} for activation functions and initializers. */
class ActivationAndInitializerConformanceTest {
    private static final class WithKink implements ActivationSubject {
        private final ActivationProvider provider;

        WithKink(ActivationProvider provider) {
            this.provider = provider;
        }

        @Override
        public ActivationProvider provider() {
            return provider;
        }

        @Override
        public List<Double> kinks(Options options) {
            return List.of(0.0);
        }
    }

    private static List<Check> checks(ComponentProvider provider) {
        return provider instanceof ActivationProvider activation
                ? Conformance.checks((ActivationSubject) () -> activation)
                : Conformance.checks((InitializerSubject) () -> (ExampleInitializers.Right) provider);
    }

    static Stream<Arguments> rightComponents() {
        return Stream.of(
                Arguments.of("squared-ramp", checks(new ExampleActivations.SquaredRamp())),
                Arguments.of("ramp", Conformance.checks(new WithKink(new ExampleActivations.Ramp()))),
                Arguments.of("from-results", checks(new ExampleActivations.FromResults())),
                Arguments.of("right", checks(new ExampleInitializers.Right())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rightComponents")
    void rightComponentsPass(String name, List<Check> checks) {
        ConformanceReport report = Conformance.run(checks);

        assertTrue(report.conforms(), report::toString);
        assertTrue(report.results(Outcome.PASSED).size() >= 20, report::toString);
    }

    static Stream<Arguments> wrongComponents() {
        String slope = "the slope is the derivative of the value";
        String kinks = "every kink is declared";
        return Stream.of(
                wrong(
                        new ExampleActivations.WrongSign(),
                        "the wrong sign: it is minus the derivative everywhere",
                        slope),
                wrong(new ExampleActivations.WrongBranch(), "a wrong derivative in one branch", slope, kinks),
                wrong(new ExampleActivations.Jump(), "the value jumps at x = 0", kinks),
                wrong(new ExampleActivations.Ramp(), "a kink at x = 0", kinks),
                wrong(
                        new ExampleActivations.WrongKept(),
                        "slopeNeedsValues() gives false, but the slope is right when it is told from the values",
                        slope),
                wrong(
                        new ExampleActivations.OtherFloat(),
                        "two versions of one formula of which one was changed",
                        "single precision agrees with double"),
                wrong(
                        new ExampleActivations.Overflow(),
                        "the value NaN in single precision at x = Infinity",
                        "infinities and huge values give no NaN"),
                wrong(new ExampleActivations.HidesNaN(), "use Math.max", kinks, "NaN in gives NaN out"),
                wrong(
                        new ExampleActivations.OverwrittenGradient(),
                        "'=' where '*=' belongs",
                        "the gradient is multiplied by the slope"),
                wrong(
                        new ExampleActivations.WholeArray(),
                        "a loop over the whole array",
                        "nothing outside the range is touched"),
                wrong(
                        new ExampleActivations.WritesKept(),
                        "the results are the next layer's inputs",
                        "what was kept stays as it is"),
                wrong(
                        new ExampleActivations.RoughInPlace(),
                        "results would depend on how work is divided over threads",
                        "a result does not depend on where its value lies"),
                wrong(
                        new ExampleInitializers.RandomOfItsOwn(),
                        "non-determinism (Math.random",
                        "gives the same bits when asked twice",
                        "gives the same bits when made twice",
                        "the range is overwritten, whatever it held",
                        "nothing outside the range is touched"),
                wrong(
                        new ExampleInitializers.AddsToTheRange(),
                        "'+=' where '=' belongs",
                        "the range is overwritten, whatever it held",
                        "nothing outside the range is touched"),
                wrong(
                        new ExampleInitializers.FromTheBeginning(),
                        "one that begins at 0",
                        "nothing outside the range is touched"),
                wrong(
                        new ExampleInitializers.OneInput(),
                        "a division by 0, as by fanIn − 1",
                        "every number is finite, for layers of one unit too"),
                wrong(
                        new ExampleInitializers.NothingBefore(),
                        "null for the initializer before a rectifier",
                        "says what goes with it"));
    }

    private static Arguments wrong(ComponentProvider provider, String words, String... failing) {
        return Arguments.of(provider.getClass().getSimpleName(), checks(provider), words, Set.of(failing));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongComponents")
    void wrongComponentsAreCaughtInWordsThatNameTheFault(
            String name, List<Check> checks, String words, Set<String> failing) {
        ConformanceReport report = Conformance.run(checks);

        Set<String> found = new LinkedHashSet<>();
        report.results(Outcome.FAILED)
                .forEach(result -> found.add(result.check().name()));
        assertEquals(failing, found, report::toString);
        assertTrue(report.toString().contains(words), report::toString);
    }

    @Test
    void kinksAreSkippedWhereTheAuthorIsNotAsked() {
        ConformanceReport report = Conformance.run(Conformance.checks(new ExampleActivations.Ramp(), List.of()));

        assertTrue(report.conforms(), report::toString);
        assertTrue(report.toString().contains("its author can say so in kinks(…)"), report::toString);
    }

    @Test
    void anInitializerIsCheckedByItsProviderAlone() {
        ConformanceReport report = Conformance.run(Conformance.checks(new ExampleInitializers.OneInput(), List.of()));

        assertEquals(1, report.results(Outcome.FAILED).size(), report::toString);
    }
}
