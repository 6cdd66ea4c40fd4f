package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.Batching;
import org.kudari.api.LeastSquares;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Penalty;
import org.kudari.api.Progress;
import org.kudari.api.State;
import org.kudari.api.Step;
import org.kudari.compute.WorkerPool;

class LineSearchOptimizerTest {
    private static final OptimizerProvider LBFGS = new LbfgsProvider();
    private static final OptimizerProvider CONJUGATE = new ConjugateGradientProvider();
    /** So exact that only the rounding of the gradient is left. */
    private static final Map<String, Object> EXACT = Map.of("gradient-tolerance", 1e-13, "change-tolerance", 0);

    private static Optimizer create(OptimizerProvider provider, Map<String, ?> options) {
        return provider.create(Options.of(provider.options(), options));
    }

    private static Map<String, Object> with(Map<String, Object> options, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(options);
        more.put(name, value);
        return more;
    }

    static Stream<Arguments> optimizers() {
        return Stream.of(
                Arguments.of("lbfgs", create(LBFGS, EXACT)),
                Arguments.of("lbfgs with little history", create(LBFGS, with(EXACT, "history", 3))),
                Arguments.of("Polak–Ribière", create(CONJUGATE, EXACT)),
                Arguments.of("Hestenes–Stiefel", create(CONJUGATE, with(EXACT, "beta", "hestenes-stiefel"))));
    }

    /** A run as the training loop drives it. */
    private static final class Run {
        private final double[] parameters;
        private Progress progress;
        private int steps;
        private int evaluations;

        Run(Optimizer optimizer, Objective objective, Parallel parallel, int mostSteps, double... start) {
            parameters = start.clone();
            ParameterLayout layout =
                    ParameterLayout.builder().weight("x", start.length).build();
            State state = State.of(optimizer.state(layout), layout);
            double[] scratch = new double[start.length];
            Objective counted = new Objective() {
                @Override
                public double evaluate(double[] x, double[] gradient) {
                    evaluations++;
                    return objective.evaluate(x, gradient);
                }

                @Override
                public Optional<LeastSquares> leastSquares() {
                    return Optional.empty();
                }
            };
            do {
                steps++;
                progress = optimizer.step(parameters, counted, state, step(steps, parallel, scratch));
            } while (!progress.hasArrived() && steps < mostSteps);
        }

        private static Step step(int number, Parallel parallel, double[] gradient) {
            return new Step() {
                @Override
                public long number() {
                    return number;
                }

                @Override
                public int epoch() {
                    return number;
                }

                @Override
                public Parallel parallel() {
                    return parallel;
                }

                @Override
                public double[] gradient() {
                    return gradient;
                }
            };
        }
    }

    private static Run run(Optimizer optimizer, Objective objective, double... start) {
        return new Run(optimizer, objective, Parallel.sequential(), 2000, start);
    }

    /** Curvatures from 1 to 10⁴. */
    private static Quadratic quadratic(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] curvatures = new double[size];
        Arrays.setAll(curvatures, i -> Math.pow(10, 4.0 * i / size));
        return new Quadratic(curvatures, random.doubles(size, -1, 1).toArray());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aQuadraticEndsInItsMinimum(String name, Optimizer optimizer) {
        Quadratic quadratic = quadratic(50);
        Run run = run(optimizer, quadratic, new double[50]);
        assertTrue(run.progress.hasArrived());
        assertArrayEquals(quadratic.minimum(), run.parameters, 1e-10);
    }

    /** H. H. Rosenbrock's valley Σ 100·(x₂ᵢ₊₁ − x₂ᵢ²)² + (1 − x₂ᵢ)², from his start; least at 1. */
    private static final Objective ROSENBROCK = smooth((x, gradient) -> {
        double value = 0;
        for (int i = 0; i < x.length; i += 2) {
            double bend = x[i + 1] - x[i] * x[i];
            value += 100 * bend * bend + (1 - x[i]) * (1 - x[i]);
            gradient[i] = -400 * x[i] * bend - 2 * (1 - x[i]);
            gradient[i + 1] = 200 * bend;
        }
        return value;
    });

    @ParameterizedTest
    @MethodSource("optimizers")
    void rosenbrocksValleyIsFollowedToItsEnd(String name, Optimizer optimizer) {
        Run run = run(optimizer, ROSENBROCK, -1.2, 1, -1.2, 1, 0, 0.5);
        assertTrue(run.progress.hasArrived());
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, run.parameters, 1e-10);
        assertTrue(run.steps < 200, run.steps + " steps");
    }

    /**
     * The mean of −ln σ(y·(a·x + b)) over x = −1 (y = +1 once, −1 twice) and x = 1 (+1 three times, −1 once): the odds are met exactly
     * where b − a = −ln 2 and b + a = ln 3.
     */
    private static final Objective LOGISTIC = smooth((x, gradient) -> {
        double[][] groups = {{-1, 1, 2}, {1, 3, 1}};
        double value = 0;
        Arrays.fill(gradient, 0);
        for (double[] group : groups) {
            double score = x[0] * group[0] + x[1];
            double probability = 1 / (1 + StrictMath.exp(-score));
            value -= (group[1] * StrictMath.log(probability) + group[2] * StrictMath.log1p(-probability)) / 7;
            double slope = ((group[1] + group[2]) * probability - group[1]) / 7;
            gradient[0] += slope * group[0];
            gradient[1] += slope;
        }
        return value;
    });

    @ParameterizedTest
    @MethodSource("optimizers")
    void aLogisticRegressionMeetsItsOdds(String name, Optimizer optimizer) {
        Run run = run(optimizer, LOGISTIC, 3, -2);
        double slope = (StrictMath.log(3) + StrictMath.log(2)) / 2;
        double intercept = (StrictMath.log(3) - StrictMath.log(2)) / 2;
        assertTrue(run.progress.hasArrived());
        assertArrayEquals(new double[] {slope, intercept}, run.parameters, 1e-10);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void whatIsFoundIsReported(String name, Optimizer optimizer) {
        Run run = run(optimizer, LOGISTIC, 3, -2);
        double[] gradient = new double[2];
        double value = LOGISTIC.evaluate(run.parameters, gradient);

        assertEquals(value, run.progress.objective());
        assertEquals(
                Map.of(
                        "iterations", (double) run.steps,
                        "evaluations", (double) run.evaluations,
                        "gradient-norm", Math.max(Math.abs(gradient[0]), Math.abs(gradient[1]))),
                run.progress.findings());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void whoStartsAtTheMinimumStaysThere(String name, Optimizer optimizer) {
        Run run = run(optimizer, ROSENBROCK, 1, 1);

        assertTrue(run.progress.hasArrived());
        assertArrayEquals(new double[] {1, 1}, run.parameters);
        assertEquals(1, run.evaluations);
        assertEquals(0.0, run.progress.findings().get("iterations"));
    }

    @Test
    void aStepThatHardlyChangesTheObjectiveIsTheLast() {
        Map<String, Object> options = Map.of("gradient-tolerance", 0, "change-tolerance", 0.01);
        for (OptimizerProvider provider : List.of(LBFGS, CONJUGATE)) {
            Run run = run(create(provider, options), LOGISTIC, 3, -2);
            double[] gradient = new double[2];

            assertTrue(run.progress.hasArrived());
            assertEquals(LOGISTIC.evaluate(run.parameters, gradient), run.progress.objective());
            assertTrue(run.progress.findings().get("gradient-norm") > 1e-8);
        }
    }

    /** |x| − ½ from 1 on, x²/2 below: the first line searches end on the straight part, and show no curvature at all. */
    @ParameterizedTest
    @ValueSource(strings = {"lbfgs", "conjugate-gradient"})
    void whereNoCurvatureShowsItGoesStraightDownhill(String name) {
        OptimizerProvider provider = name.equals("lbfgs") ? LBFGS : CONJUGATE;
        Map<String, Object> options = with(EXACT, "max-evaluations", 10);
        Run run = run(
                create(provider, options),
                smooth((x, gradient) -> {
                    gradient[0] = Math.max(-1, Math.min(1, x[0]));
                    return Math.abs(x[0]) > 1 ? Math.abs(x[0]) - 0.5 : 0.5 * x[0] * x[0];
                }),
                3.7e9);

        assertTrue(run.progress.hasArrived());
        assertTrue(run.steps > 3, run.steps + " steps");
        assertEquals(0, run.parameters[0], 1e-13);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aGradientThatPointsTheWrongWayIsTold(String name, Optimizer optimizer) {
        Run run = run(
                optimizer,
                smooth((x, gradient) -> {
                    gradient[0] = -2 * x[0];
                    return x[0] * x[0];
                }),
                0.3);

        assertTrue(run.progress.hasArrived());
        assertArrayEquals(new double[] {0.3}, run.parameters);
        assertTrue(run.progress.remarks().get(0).contains("or the gradient is wrong"));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anObjectiveThatIsNoNumberIsHandedToTheLoop(String name, Optimizer optimizer) {
        Run run = new Run(optimizer, smooth((x, gradient) -> Double.NaN), Parallel.sequential(), 1, 2);

        assertFalse(run.progress.hasArrived());
        assertEquals(Double.NaN, run.progress.objective());
        assertArrayEquals(new double[] {2}, run.parameters);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anyNumberOfThreadsGivesTheSameBits(String name, Optimizer optimizer) {
        int size = 70_001;
        Quadratic quadratic = quadratic(size);
        Run expected = new Run(optimizer, quadratic, Parallel.sequential(), 6, new double[size]);
        for (int threads = 2; threads <= 4; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                assertArrayEquals(
                        expected.parameters, new Run(optimizer, quadratic, pool, 6, new double[size]).parameters);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void itTakesAllRowsAndNoAbsoluteValues(String name, Optimizer optimizer) {
        assertEquals(Batching.FULL, optimizer.batching());
        assertEquals(Optional.empty(), optimizer.refusal(new Nothing(false), null, Penalty.of(0, 2)));
        assertEquals(
                Optional.of(
                        "A penalty without l1 is needed, since a line search needs slopes that change smoothly, but l1"
                                + " is 0.5."),
                optimizer.refusal(new Nothing(false), null, Penalty.of(0.5, 0)));
        assertEquals(
                Optional.of(
                        "A model that is the same function in every step is needed, since a line search begins with"
                                + " what the one before found, but this one leaves out units at random: leave out its dropout."),
                optimizer.refusal(new Nothing(true), null, Penalty.none()));
    }

    /** A model without parameters. */
    private record Nothing(boolean isRandomInTraining) implements Model {
        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public ParameterLayout parameters() {
            return ParameterLayout.builder().build();
        }

        @Override
        public void initialize(double[] parameters, RandomGenerator random) {}

        @Override
        public Pass newPass(int maxRows, Parallel parallel) {
            throw new UnsupportedOperationException();
        }
    }

    /** Six digits, as users of other programs' defaults expect. */
    @Test
    void itsDefaultsGiveSixDigits() {
        double slope = (StrictMath.log(3) + StrictMath.log(2)) / 2;
        for (OptimizerProvider provider : List.of(LBFGS, CONJUGATE)) {
            Run run = run(create(provider, Map.of()), LOGISTIC, 3, -2);
            assertTrue(run.progress.hasArrived());
            assertEquals(slope, run.parameters[0], 1e-6 * slope);
        }
    }

    @FunctionalInterface
    private interface Smooth {
        double evaluate(double[] x, double[] gradient);
    }

    private static Objective smooth(Smooth function) {
        return new Objective() {
            @Override
            public double evaluate(double[] parameters, double[] gradient) {
                return function.evaluate(parameters, gradient);
            }

            @Override
            public Optional<LeastSquares> leastSquares() {
                return Optional.empty();
            }
        };
    }
}
