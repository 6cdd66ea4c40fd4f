package org.kudari.testkit;

import java.util.List;
import java.util.OptionalDouble;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.api.State;
import org.kudari.api.StateLayout;

/** Schedules that are right, and some that are wrong, each in one way. */
public final class ExampleSchedules {
    private static final Option<Long> EVERY =
            Option.integer("every").atLeast(1).defaultValue(10L).unit("epochs").doc("how long to wait");

    private ExampleSchedules() {}

    abstract static class Example implements ScheduleProvider {
        private final String name;

        Example(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String description() {
            return "an example to try the kit on";
        }

        @Override
        public List<Option<?>> options() {
            return List.of(EVERY);
        }

        @Override
        public Schedule create(Options options) {
            return create(options.get(EVERY));
        }

        abstract Schedule create(long every);
    }

    public static final class Halving extends Example {
        public Halving() {
            super("halving");
        }

        @Override
        Schedule create(long every) {
            return (position, state) -> StrictMath.pow(0.5, position.epoch() / every);
        }
    }

    /** Two options without defaults that have to fit each other. */
    public static final class Pieces extends Example {
        private static final Option<List<Long>> AT =
                Option.integers("at").atLeast(1).doc("the epoch in which each factor but the first begins");
        private static final Option<List<Double>> FACTORS =
                Option.reals("factors").atLeast(0).doc("the factors");

        public Pieces() {
            super("pieces");
        }

        @Override
        public List<Option<?>> options() {
            return List.of(AT, FACTORS);
        }

        @Override
        public Schedule create(Options options) {
            List<Long> at = options.get(AT);
            List<Double> factors = options.get(FACTORS);
            if (factors.size() != at.size() + 1) {
                throw new IllegalArgumentException("options 'at' and 'factors': found " + at.size() + " and "
                        + factors.size() + ", but expected one factor more");
            }
            return (position, state) -> factors.get(Math.toIntExact(
                    at.stream().filter(epoch -> epoch <= position.epoch()).count()));
        }

        @Override
        Schedule create(long every) {
            throw new AssertionError("made from other options");
        }
    }

    /** Halves whenever the loss was not below its best for a while. */
    public static final class Patient extends Example {
        public Patient() {
            super("patient");
        }

        @Override
        Schedule create(long every) {
            return new Waiting(every);
        }
    }

    private record Waiting(long every) implements Schedule {
        @Override
        public StateLayout state() {
            return StateLayout.builder()
                    .vector("highest-inverse", 1)
                    .counter("waited")
                    .counter("halvings")
                    .build();
        }

        @Override
        public double factor(Position position, State state) {
            return StrictMath.pow(0.5, state.counter("halvings"));
        }

        @Override
        public void epochFinished(Position last, double trainingLoss, OptionalDouble validationLoss, State state) {
            double inverse = 1 / validationLoss.orElse(trainingLoss);
            double[] highest = state.vector("highest-inverse");
            if (inverse > highest[0]) {
                highest[0] = inverse;
                state.setCounter("waited", 0);
            } else if (state.counter("waited") + 1 < every) {
                state.setCounter("waited", state.counter("waited") + 1);
            } else {
                state.setCounter("waited", 0);
                state.setCounter("halvings", state.counter("halvings") + 1);
            }
        }
    }

    public static final class BelowZero extends Example {
        public BelowZero() {
            super("below-zero");
        }

        @Override
        Schedule create(long every) {
            return (position, state) -> 1 - (double) position.epoch() / every;
        }
    }

    /** Divides by the number of steps but one. */
    public static final class LastStepByZero extends Example {
        public LastStepByZero() {
            super("last-step-by-zero");
        }

        @Override
        Schedule create(long every) {
            return (position, state) -> 1 - position.step() / (position.steps() - 1.0);
        }
    }

    /** Multiplies as often as it is asked, as schedules do that go from rate to rate. */
    public static final class FromTheOneBefore extends Example {
        public FromTheOneBefore() {
            super("from-the-one-before");
        }

        @Override
        Schedule create(long every) {
            return new Schedule() {
                private double factor = 1;

                @Override
                public double factor(Position position, State state) {
                    factor *= 0.99;
                    return factor;
                }
            };
        }
    }

    public static final class BestInside extends Example {
        public BestInside() {
            super("best-inside");
        }

        @Override
        Schedule create(long every) {
            return new Schedule() {
                private double best = Double.POSITIVE_INFINITY;

                @Override
                public double factor(Position position, State state) {
                    return best < 1 ? 0.5 : 1;
                }

                @Override
                public void epochFinished(
                        Position last, double trainingLoss, OptionalDouble validationLoss, State state) {
                    best = Math.min(best, trainingLoss);
                }
            };
        }
    }

    public static final class CountsQuestions extends Example {
        public CountsQuestions() {
            super("counts-questions");
        }

        @Override
        Schedule create(long every) {
            return new Schedule() {
                @Override
                public StateLayout state() {
                    return StateLayout.builder().counter("steps").build();
                }

                @Override
                public double factor(Position position, State state) {
                    state.setCounter("steps", state.counter("steps") + 1);
                    return 1.0 / state.counter("steps");
                }
            };
        }
    }

    public static final class PerParameter extends Example {
        public PerParameter() {
            super("per-parameter");
        }

        @Override
        Schedule create(long every) {
            return new Schedule() {
                @Override
                public StateLayout state() {
                    return StateLayout.builder().perParameter("rates").build();
                }

                @Override
                public double factor(Position position, State state) {
                    return 1;
                }
            };
        }
    }
}
