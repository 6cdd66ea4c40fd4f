package org.kudari.testkit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.kudari.api.Activation;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** Initializers: one that is right, and some that are wrong, each in one way. */
public final class ExampleInitializers {
    private ExampleInitializers() {}

    /** Uniform within 1/fanIn. */
    public static class Right implements InitializerProvider, Initializer {
        private final String name;

        public Right() {
            this("right");
        }

        Right(String name) {
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
        public Initializer create(Options options) {
            return this;
        }

        @Override
        public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
            for (int i = from; i < to; i++) {
                parameters[i] = random.nextDouble(-1.0 / fanIn, 1.0 / fanIn);
            }
        }
    }

    public static final class RandomOfItsOwn extends Right {
        public RandomOfItsOwn() {
            super("random-of-its-own");
        }

        @Override
        public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
            super.initialize(parameters, from, to, fanIn, fanOut, ThreadLocalRandom.current());
        }
    }

    public static final class AddsToTheRange extends Right {
        public AddsToTheRange() {
            super("adds-to-the-range");
        }

        @Override
        public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
            for (int i = from; i < to; i++) {
                parameters[i] += random.nextDouble();
            }
        }
    }

    public static final class FromTheBeginning extends Right {
        public FromTheBeginning() {
            super("from-the-beginning");
        }

        @Override
        public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
            super.initialize(parameters, from, to, fanIn, fanOut, random);
            parameters[0] = 0;
        }
    }

    public static final class OneInput extends Right {
        public OneInput() {
            super("one-input");
        }

        @Override
        public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
            for (int i = from; i < to; i++) {
                parameters[i] = random.nextDouble() / (fanIn - 1);
            }
        }
    }

    public static final class NothingBefore extends Right {
        public NothingBefore() {
            super("nothing-before");
        }

        @Override
        public Initializer before(Activation activation) {
            return activation.isRectifier() ? null : this;
        }
    }
}
