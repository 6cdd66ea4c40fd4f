package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstOrderOptimizerTest {
    private final List<String> calls = new ArrayList<>();

    /** θ ← θ − g / 2, and one count a step. */
    private final FirstOrderOptimizer optimizer = new FirstOrderOptimizer() {
        @Override
        public StateLayout state(ParameterLayout layout) {
            return StateLayout.builder().counter("steps").build();
        }

        @Override
        public void beforeUpdate(State state, Step step) {
            calls.add("before");
            state.setCounter("steps", state.counter("steps") + 1);
        }

        @Override
        public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
            calls.add("update");
            for (int i = from; i < to; i++) {
                parameters[i] -= gradient[i] / 2;
            }
        }
    };

    /** Σ θ², with the gradient 2·θ. */
    private final Objective squares = new Objective() {
        @Override
        public double evaluate(double[] parameters, double[] gradient) {
            calls.add("evaluate");
            double sum = 0;
            for (int i = 0; i < parameters.length; i++) {
                sum += parameters[i] * parameters[i];
                gradient[i] = 2 * parameters[i];
            }
            return sum;
        }

        @Override
        public Optional<LeastSquares> leastSquares() {
            return Optional.empty();
        }
    };

    @Test
    void aStepEvaluatesOnceThenCountsThenUpdates() {
        State state = state(3);
        double[] parameters = {1, 2, 2};
        Step step = Step.of(7, 3);
        Progress progress = optimizer.step(parameters, squares, state, step);
        assertEquals(List.of("evaluate", "before", "update"), calls);
        assertTrue(progress.leavesObjectiveToLoop());
        assertFalse(progress.hasArrived());
        assertArrayEquals(new double[3], parameters);
        assertArrayEquals(new double[] {2, 4, 4}, step.gradient());
        assertEquals(1, state.counter("steps"));
    }

    @Test
    void everyParameterIsUpdatedOnceHoweverTheWorkIsSplit() {
        int size = 3 * FirstOrderOptimizer.GRAIN + 5;
        double[] parameters = new double[size];
        for (int i = 0; i < size; i++) {
            parameters[i] = i;
        }
        List<Integer> grains = new ArrayList<>();
        Parallel halves = new Parallel() {
            @Override
            public int threads() {
                return 2;
            }

            @Override
            public void forRange(int count, int grain, Body body) {
                grains.add(grain);
                body.run(count / 2, count);
                body.run(0, count / 2);
            }
        };
        optimizer.step(parameters, squares, state(size), stepOn(halves, size));
        assertArrayEquals(new double[size], parameters);
        assertEquals(List.of(FirstOrderOptimizer.GRAIN), grains);
        assertEquals(List.of("evaluate", "before", "update", "update"), calls);
    }

    private State state(int size) {
        ParameterLayout layout =
                ParameterLayout.builder().weight("weight", size).build();
        return State.of(optimizer.state(layout), layout);
    }

    private static Step stepOn(Parallel parallel, int size) {
        Step plain = Step.of(1, size);
        return new Step() {
            @Override
            public long number() {
                return plain.number();
            }

            @Override
            public int epoch() {
                return plain.epoch();
            }

            @Override
            public Parallel parallel() {
                return parallel;
            }

            @Override
            public double[] gradient() {
                return plain.gradient();
            }
        };
    }

    @Test
    void aStepByHandHasItsNumberTheCallersThreadAndNoSchedule() {
        Step step = Step.of(7, 3);
        assertEquals(7, step.number());
        assertEquals(1, step.epoch());
        assertEquals(1, step.learningRateFactor());
        assertEquals(1, step.parallel().threads());
        assertEquals(3, step.gradient().length);
        assertSame(step.gradient(), step.gradient());
    }

    @Test
    void anyRowsWillDoAndNothingIsRefusedUnlessOverridden() {
        assertEquals(Batching.MINI_BATCH, optimizer.batching());
        assertEquals(Optional.empty(), optimizer.refusal(null, null, null));
    }
}
