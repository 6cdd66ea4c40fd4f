package org.kudari.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.ComponentProvider;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.ScheduleProvider;
import org.kudari.testkit.CheckResult.Outcome;
import org.opentest4j.TestAbortedException;

/** Right components pass; wrong ones are caught, by the checks that look for their fault, in words that name it. */
class ConformanceTest {
    private static List<Check> checks(ComponentProvider provider) {
        if (provider instanceof LossProvider loss) {
            return Conformance.checks((LossSubject) () -> loss);
        }
        if (provider instanceof MetricProvider metric) {
            return Conformance.checks((MetricSubject) () -> metric);
        }
        if (provider instanceof ScheduleProvider schedule) {
            return Conformance.checks((ScheduleSubject) () -> schedule);
        }
        return provider instanceof OptimizerProvider optimizer
                ? Conformance.checks((OptimizerSubject) () -> optimizer)
                : Conformance.checks((ModelSubject) () -> (ModelProvider) provider);
    }

    private static List<Check> waiting(ScheduleProvider provider) {
        return Conformance.checks(new ScheduleSubject() {
            @Override
            public ScheduleProvider provider() {
                return provider;
            }

            @Override
            public List<Map<String, ?>> options() {
                return List.of(Map.of("every", 1), Map.of("every", 1000));
            }
        });
    }

    static Stream<Arguments> rightComponents() {
        return Stream.of(
                Arguments.of("squared", checks(new ExampleLosses.Squared())),
                Arguments.of("huber", Conformance.checks(new LossSubject() {
                    @Override
                    public LossProvider provider() {
                        return new ExampleLosses.Huber();
                    }

                    @Override
                    public List<Map<String, ?>> options() {
                        return List.of(Map.of("delta", 0.01), Map.of("delta", 50));
                    }
                })),
                Arguments.of("absolute", Conformance.checks(new LossSubject() {
                    @Override
                    public LossProvider provider() {
                        return new ExampleLosses.Absolute();
                    }

                    @Override
                    public List<Double> kinks(Options options) {
                        return List.of(0.0);
                    }
                })),
                Arguments.of("insensitive", Conformance.checks(new LossSubject() {
                    @Override
                    public LossProvider provider() {
                        return new ExampleLosses.Insensitive();
                    }

                    @Override
                    public List<Double> kinks(Options options) {
                        double margin = options.get(ExampleLosses.Insensitive.MARGIN);
                        return List.of(margin, -margin);
                    }
                })),
                Arguments.of("logistic", checks(new ExampleLosses.Logistic())),
                Arguments.of("poisson", Conformance.checks(new LossSubject() {
                    @Override
                    public LossProvider provider() {
                        return new ExampleLosses.Poisson();
                    }

                    @Override
                    public Interval targets() {
                        return new Interval(0, Double.POSITIVE_INFINITY);
                    }

                    @Override
                    public Interval predictions() {
                        return new Interval(Double.NEGATIVE_INFINITY, 20);
                    }
                })),
                Arguments.of("probability", Conformance.checks(new LossSubject() {
                    @Override
                    public LossProvider provider() {
                        return new ExampleLosses.Probability();
                    }

                    @Override
                    public Interval predictions() {
                        return new Interval(0.01, 0.99);
                    }
                })),
                Arguments.of("softmax", checks(new ExampleLosses.Softmax())),
                Arguments.of("spread", checks(new ExampleLosses.Spread())),
                Arguments.of("plain-descent", checks(new ExampleOptimizers.PlainDescent())),
                Arguments.of("ball", checks(new ExampleOptimizers.Ball())),
                Arguments.of("decaying", Conformance.checks(new OptimizerSubject() {
                    @Override
                    public OptimizerProvider provider() {
                        return new ExampleOptimizers.Decaying();
                    }

                    @Override
                    public boolean movesOnZeroGradient(Options options) {
                        return true;
                    }
                })),
                Arguments.of("halving", waiting(new ExampleSchedules.Halving())),
                Arguments.of("pieces", Conformance.checks(new ScheduleSubject() {
                    @Override
                    public ScheduleProvider provider() {
                        return new ExampleSchedules.Pieces();
                    }

                    @Override
                    public List<Map<String, ?>> options() {
                        return List.of(
                                Map.of("at", List.of(3), "factors", List.of(1, 0.5)),
                                Map.of("at", List.of(), "factors", List.of(2)));
                    }
                })),
                Arguments.of("patient", waiting(new ExampleSchedules.Patient())),
                Arguments.of("layer", checks(new ExampleModels.Right())),
                Arguments.of("absolute-error", checks(new ExampleMetrics.Absolute())),
                Arguments.of("rows", Conformance.checks(new MetricSubject() {
                    @Override
                    public MetricProvider provider() {
                        return new ExampleMetrics.Rows();
                    }

                    @Override
                    public double ofNoRows(Options options) {
                        return 0;
                    }
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rightComponents")
    void rightComponentsPass(String name, List<Check> checks) {
        ConformanceReport report = Conformance.run(checks);

        assertTrue(report.conforms(), report::toString);
        assertTrue(report.results(Outcome.PASSED).size() >= 24, report::toString);
    }

    static Stream<Arguments> wrongComponents() {
        String gradient = "the gradient is the derivative of the value";
        return Stream.of(
                wrong(new FaultyLosses.WrongSign(), "the wrong sign: it is minus the derivative everywhere", gradient),
                wrong(
                        new FaultyLosses.WrongFactor(),
                        "a wrong factor: it is 2 times the derivative everywhere",
                        gradient),
                wrong(
                        new FaultyLosses.WrongFamily(),
                        "another family's likelihood",
                        "a claim to be a likelihood is true"),
                wrong(
                        new FaultyLosses.Mean(),
                        "a mean instead of a sum",
                        "doubling the batch doubles the sum",
                        "splitting the batch adds up"),
                wrong(
                        new FaultyLosses.ForgottenWeights(),
                        "forgotten weights: multiply each row's value and its slopes by weights[row]",
                        "weights multiply their rows"),
                wrong(
                        new FaultyLosses.WritesIntoInputs(),
                        "writing into an input",
                        "no argument is written to but the gradient"),
                wrong(new FaultyLosses.StaticState(), "static state", "is not disturbed by another of its kind"),
                wrong(
                        new FaultyLosses.WrongBranch(),
                        "a wrong derivative in one branch: elsewhere it is right",
                        gradient),
                wrong(
                        new FaultyLosses.BranchesThatDoNotMeet(),
                        "the value jumps at prediction − target = ",
                        "every kink is declared"),
                wrong(
                        new FaultyLosses.UndeclaredKink(),
                        "a kink at prediction − target = 0: the slope is -1",
                        "every kink is declared"),
                wrong(
                        new FaultyLosses.LostDigits(),
                        "rounding in the value: the gradient agrees with it as far as it has digits",
                        gradient),
                wrong(new ExampleLosses.Insensitive(), "on the right; others at ", "every kink is declared"),
                wrong(
                        new FaultyLosses.UndocumentedOption(),
                        "create reads an undocumented option: option 'delta'",
                        "the defaults make a component",
                        "is made from its options"),
                wrong(
                        new FaultyLosses.OptionWithoutDoc(),
                        ".doc(\"…\") is missing in its declaration",
                        "every option is documented"),
                wrong(
                        new FaultyLosses.OptionWithoutRange(),
                        "declare the range",
                        "every value is taken, or refused with the option named"),
                wrong(
                        new FaultyLosses.NameClash(),
                        "the name 'namesake', which org.kudari.testkit.FaultyLosses$Namesake has too",
                        "no other component has the name"),
                wrong(new FaultyLosses.IllegalName(), "name() gave 'Illegal_Name'", "the name is legal"),
                wrong(
                        new FaultyLosses.Overflow(),
                        "take the largest away first (log-sum-exp)",
                        "huge and tiny predictions give no NaN"),
                wrong(new FaultyLosses.TwoOutputs(), "outputs(3) gave 2", "says which outputs it wants"),
                wrong(
                        new FaultyLosses.FitsNothing(),
                        "outputs(targets) throws an IllegalArgumentException for every number of targets up to 16",
                        "says which outputs it wants"),
                wrong(
                        new FaultyLosses.NumbersAsShares(),
                        "the readout SOFTMAX with targets of the kind NUMERIC",
                        "says which targets it fits"),
                wrong(
                        new FaultyLosses.SpreadOfClasses(),
                        "the readout NORMAL with targets of the kind BINARY",
                        "says which targets it fits"),
                wrong(
                        new FaultyLosses.NumbersAsMargins(),
                        "the readout MARGIN with targets of the kind NUMERIC",
                        "says which targets it fits"),
                wrong(new FaultyLosses.HidesNaN(), "where a prediction is NaN", "NaN in gives NaN out"),
                wrong(
                        new FaultyLosses.Unregistered(),
                        "in META-INF/services/org.kudari.api.LossProvider",
                        "both registrations name the provider"),
                wrong(new FaultyLosses.StartsThread(), "pool-of-its-own", "starts no thread"),
                wrong(
                        new ExampleOptimizers.WrongDirection(),
                        "the wrong sign: the gradient points uphill, so an update subtracts it",
                        "walks downhill on a quadratic",
                        "walks downhill on Rosenbrock's valley",
                        "walks downhill on a logistic loss"),
                wrong(
                        new ExampleOptimizers.StateInside(),
                        "state kept in the optimizer",
                        "gives the same bits when asked twice",
                        "resumes from saved state bit for bit",
                        "serves two runs in turn"),
                wrong(
                        new ExampleOptimizers.CountsInUpdate(),
                        "count in beforeUpdate(…)",
                        "splitting into ranges changes nothing",
                        "an update keeps to its range"),
                wrong(
                        new ExampleOptimizers.WholeArray(),
                        "a loop over the whole array",
                        "splitting into ranges changes nothing",
                        "an update keeps to its range"),
                wrong(
                        new ExampleOptimizers.FactorBefore(),
                        "ask the step that update(…) is given",
                        "factors of blocks tell in their updates"),
                wrong(
                        new ExampleOptimizers.ZeroByZero(),
                        "0/0, where a small number is missing below the line",
                        "a zero gradient does not move the parameters"),
                wrong(
                        new ExampleSchedules.BelowZero(),
                        "a line that goes on below 0 after its end",
                        "factors are finite, and 0 or more"),
                wrong(
                        new ExampleSchedules.LastStepByZero(),
                        "the factor NaN for step 1 of a run of 1 epochs of 1 steps",
                        "factors are finite, and 0 or more"),
                wrong(
                        new ExampleSchedules.FromTheOneBefore(),
                        "a factor that is made from the one before",
                        "gives the same bits when asked twice",
                        "factors do not depend on the order of the questions",
                        "resumes from saved state bit for bit",
                        "serves two runs in turn"),
                wrong(
                        new ExampleSchedules.BestInside(),
                        "something kept in the schedule, in a field: name it in state()",
                        "gives the same bits when asked twice",
                        "resumes from saved state bit for bit",
                        "serves two runs in turn"),
                wrong(
                        new ExampleSchedules.CountsQuestions(),
                        "factor(…) writes the state: do it in epochFinished(…)",
                        "factors do not depend on the order of the questions",
                        "a question for a factor changes nothing"),
                wrong(
                        new ExampleSchedules.PerParameter(),
                        "none, since a schedule sees no parameters",
                        "remembers nothing for each parameter"),
                wrong(
                        new ExampleModels.RandomOfItsOwn(),
                        "non-determinism: a source of randomness other than the one handed in",
                        "gives the same bits when asked twice",
                        "gives the same bits when made twice",
                        "initialisation is complete and reproducible"),
                wrong(
                        new ExampleModels.CenteredBatch(),
                        "statistics over the batch",
                        "a row's prediction does not depend on its batch",
                        "NaN gives NaN, and only in its row",
                        "the predictor predicts as a pass does",
                        "design times parameters is the prediction"),
                wrong(
                        new ExampleModels.OverwrittenGradient(),
                        "'=' where '+=' belongs",
                        "backpropagation adds to the gradient"),
                wrong(
                        new ExampleModels.MeanGradient(),
                        "none is divided by their number",
                        "the gradient is the derivative of the prediction"),
                wrong(
                        new ExampleModels.ForgottenSlope(),
                        "the gradient is the derivative of the prediction",
                        "the gradient is the derivative of the prediction"),
                wrong(
                        new ExampleModels.TransposedDesign(),
                        "have features in another order",
                        "design times parameters is the prediction"),
                wrong(
                        new FaultyMetrics.MeanOfMeans(),
                        "merge(…) averages results",
                        "merged sums are the sum of the whole"),
                wrong(
                        new FaultyMetrics.CountsRows(),
                        "forgotten weights: each row counts weights[row] times",
                        "a weight of 2 is the same row twice"),
                wrong(
                        new FaultyMetrics.WeighsNothingByNaN(),
                        "leave it out with if (weights[row] > 0)",
                        "a weight of 0 is no row"),
                wrong(new FaultyMetrics.ZeroOfNothing(), "there is no mean of no rows", "no rows come to nothing"),
                wrong(
                        new FaultyMetrics.LastBatch(),
                        "add(…) begins anew",
                        "rows added in parts are rows added at once"),
                wrong(
                        new FaultyMetrics.EarlierRowsCountMore(),
                        "depends on the rows before it",
                        "the order of the rows does not matter",
                        "rows added in parts are rows added at once",
                        "merged sums are the sum of the whole"),
                wrong(
                        new FaultyMetrics.EmptiesTheOther(),
                        "copy what it has",
                        "merging leaves the other sum as it was"),
                wrong(new FaultyMetrics.DividesInPlace(), "work on a copy", "asking for the result changes nothing"),
                wrong(
                        new FaultyMetrics.OneSumForAll(),
                        "it belongs to the sum",
                        "sums share nothing",
                        "merged sums are the sum of the whole",
                        "merging leaves the other sum as it was",
                        "asking for the result changes nothing",
                        "weights may be more than there are rows",
                        "windows on larger arrays give the same"),
                wrong(new FaultyMetrics.WritesIntoPredictions(), "is read only", "no argument is written to"),
                wrong(
                        new FaultyMetrics.AllWeights(),
                        "a loop over the weights",
                        "weights may be more than there are rows"),
                wrong(
                        new FaultyMetrics.AnyShape(),
                        "Shapes.requireMetricShapes(context, predictions, targets, weights)",
                        "shapes that do not fit are refused"),
                wrong(
                        new FaultyMetrics.JudgesNothing(),
                        "judges(…) is false for every kind of target",
                        "judges some kind of target"),
                wrong(
                        new ExampleModels.UnkeyedDropout(),
                        "randomness that does not come from the position alone",
                        "in training, one place of a run gives one prediction"),
                wrong(
                        new ExampleModels.ForgottenDropout(),
                        "a factor or the sum over rows",
                        "in training, the gradient is the derivative"),
                wrong(
                        new ExampleModels.MovedWeights(),
                        "a block with the wrong role",
                        "statistics are updated apart from what is trained"));
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

    /** Neither kinks nor a wrong factor are there, whatever differences of such values look like. */
    @Test
    void roundingIsTakenForNothingElse() {
        for (ConformanceReport report : List.of(
                Conformance.run(checks(new FaultyLosses.LostDigits())),
                Conformance.run(Conformance.checks(new FaultyLosses.LostDigits(), List.of())))) {
            List<CheckResult> failed = report.results(Outcome.FAILED);

            assertEquals(1, failed.size(), report::toString);
            CheckResult result = failed.get(0);
            assertTrue(result.message().contains("usual cause: rounding in the value"), result::message);
            assertTrue(result.message().contains("log1p(x) for log(1 + x)"), result::message);
        }
    }

    @Test
    void workingMemoryThatThreadsShareIsCaught() {
        List<Check> checks = checks(new FaultyLosses.SharedMemory());
        Check threads = checks.stream()
                .filter(check -> check.name().equals("gives the same bits on many threads"))
                .findFirst()
                .orElseThrow();
        boolean caught = false;

        for (int attempt = 0; attempt < 200 && !caught; attempt++) {
            caught = CheckResult.of(threads).message().contains("working memory in a field");
        }

        assertTrue(caught);
    }

    @Test
    void whatOnlyTheAuthorCanSayIsSkippedWhereTheAuthorIsNotAsked() {
        List<Check> checks = new ArrayList<>();
        checks.addAll(Conformance.checks(new FaultyLosses.UndeclaredKink(), List.of()));
        checks.addAll(Conformance.checks(new ExampleLosses.Probability(), List.of()));
        checks.addAll(Conformance.checks(new ExampleOptimizers.Decaying(), List.of()));
        checks.addAll(Conformance.checks(new ExampleMetrics.Rows(), List.of()));
        checks.addAll(Conformance.checks(new ExampleSchedules.Pieces(), List.of()));

        ConformanceReport report = Conformance.run(checks);

        assertTrue(report.conforms(), report::toString);
        assertTrue(report.toString().contains("its author can say so in kinks(…)"), report::toString);
        assertTrue(report.toString().contains("its author can say so in predictions()"), report::toString);
        assertTrue(report.toString().contains("its author can say so in movesOnZeroGradient"), report::toString);
        assertTrue(report.toString().contains("its author can say so in ofNoRows(…)"), report::toString);
        assertTrue(report.toString().contains("its author can say so in options()"), report::toString);
    }

    @Test
    void aLossThatIsNotDefinedSomewhereHasToSaySo() {
        ConformanceReport report = Conformance.run(checks(new ExampleLosses.Probability()));

        assertTrue(
                report.toString().contains("If the loss is not defined there, say so in predictions()"),
                report::toString);
    }

    @Test
    void checksAreTestsOfJUnitWhereFailedAndSkippedOnesEndAsSuch() throws Throwable {
        Set<String> failed = new LinkedHashSet<>();
        Set<String> aborted = new LinkedHashSet<>();
        List<DynamicNode> containers =
                ConformanceTests.of(checks(new FaultyLosses.WrongSign())).toList();
        for (DynamicNode container : containers) {
            for (DynamicNode test : ((DynamicContainer) container).getChildren().toList()) {
                try {
                    ((DynamicTest) test).getExecutable().execute();
                } catch (CheckFailure failure) {
                    failed.add(test.getDisplayName());
                    // Maven prints the numbers of dynamic tests instead of their names.
                    assertTrue(
                            failure.getMessage().startsWith("defaults: " + test.getDisplayName() + "\nfound: "),
                            failure::getMessage);
                } catch (TestAbortedException skipped) {
                    aborted.add(test.getDisplayName());
                }
            }
        }

        assertEquals(
                List.of("provider", "defaults"),
                containers.stream().map(DynamicNode::getDisplayName).toList());
        assertEquals(Set.of("the gradient is the derivative of the value"), failed);
        assertEquals(Set.of("a claim to be the squared error is true", "a claim to be a likelihood is true"), aborted);
    }

    @Test
    void aProviderThatThrowsIsReportedAndEndsNothing() {
        LossProvider broken = new FaultyLosses.WrongSign() {
            @Override
            public List<Option<?>> options() {
                throw new IllegalStateException("on purpose");
            }
        };

        ConformanceReport report = Conformance.run(checks(broken));

        assertFalse(report.conforms());
        assertTrue(
                report.toString().contains("an exception: java.lang.IllegalStateException: on purpose"),
                report::toString);
        assertTrue(report.toString().contains("SKIPPED component: can be looked at"), report::toString);
    }

    @Test
    void neighboursGivenByHandCountForTheName() {
        List<Check> checks = Conformance.checks(new FaultyLosses.Namesake(), List.of(new FaultyLosses.NameClash()));

        ConformanceReport report = Conformance.run(checks);

        assertEquals(1, report.results(Outcome.FAILED).size(), report::toString);
        assertTrue(report.toString().contains("FaultyLosses$NameClash has too"), report::toString);
    }
}
