package org.kudari.optimizers;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;
import org.kudari.testkit.OptimizerConformance;

/** Every optimizer under the kit, with options that are far from the defaults. */
class AllConformanceTest {
    /** An optimizer and the sets of options to try. */
    abstract static class Conforming extends OptimizerConformance {
        private final OptimizerProvider provider;
        private final List<Map<String, ?>> options;

        Conforming(OptimizerProvider provider, List<Map<String, ?>> options) {
            this.provider = provider;
            this.options = options;
        }

        @Override
        public OptimizerProvider provider() {
            return provider;
        }

        @Override
        public List<Map<String, ?>> options() {
            return options;
        }

        @Override
        public boolean movesOnZeroGradient(Options set) {
            return set.asMap().entrySet().stream()
                    .anyMatch(option -> option.getKey().endsWith("weight-decay")
                            && !option.getValue().equals(0.0));
        }
    }

    @Nested
    class GradientDescentConforms extends Conforming {
        GradientDescentConforms() {
            super(
                    new GradientDescentProvider(),
                    List.of(
                            Map.of("learning-rate", 10),
                            Map.of("momentum", 0.9),
                            Map.of("momentum", 0.9, "nesterov", true),
                            Map.of("momentum", 0.5, "dampening", 0.5, "coupled-weight-decay", 0.1),
                            Map.of("weight-decay", 0.1)));
        }
    }

    @Nested
    class AdamConforms extends Conforming {
        AdamConforms() {
            super(
                    new AdamProvider(),
                    List.of(
                            Map.of("learning-rate", 1),
                            Map.of("beta1", 0, "beta2", 0),
                            Map.of("epsilon", 0.1),
                            Map.of("amsgrad", true, "coupled-weight-decay", 0.1)));
        }
    }

    @Nested
    class AdamwConforms extends Conforming {
        AdamwConforms() {
            super(
                    new AdamwProvider(),
                    List.of(Map.of("learning-rate", 1), Map.of("amsgrad", true), Map.of("weight-decay", 0)));
        }
    }

    @Nested
    class NadamConforms extends Conforming {
        NadamConforms() {
            super(
                    new NadamProvider(),
                    List.of(
                            Map.of("learning-rate", 1),
                            Map.of("beta1", 0, "beta2", 0, "momentum-decay", 0),
                            Map.of("weight-decay", 0.1),
                            Map.of("coupled-weight-decay", 0.1)));
        }
    }

    @Nested
    class RadamConforms extends Conforming {
        RadamConforms() {
            super(
                    new RadamProvider(),
                    List.of(
                            Map.of("learning-rate", 1),
                            Map.of("beta1", 0, "beta2", 0),
                            Map.of("beta2", 0.9, "weight-decay", 0.1),
                            Map.of("coupled-weight-decay", 0.1)));
        }
    }

    @Nested
    class AdamaxConforms extends Conforming {
        AdamaxConforms() {
            super(
                    new AdamaxProvider(),
                    List.of(
                            Map.of("learning-rate", 1),
                            Map.of("beta1", 0, "beta2", 0),
                            Map.of("coupled-weight-decay", 0.1)));
        }
    }

    @Nested
    class AdagradConforms extends Conforming {
        AdagradConforms() {
            super(
                    new AdagradProvider(),
                    List.of(
                            Map.of("learning-rate", 1, "learning-rate-decay", 0.1),
                            Map.of("initial-sum", 0.1),
                            Map.of("coupled-weight-decay", 0.1)));
        }
    }

    @Nested
    class AdadeltaConforms extends Conforming {
        AdadeltaConforms() {
            super(
                    new AdadeltaProvider(),
                    List.of(
                            Map.of("learning-rate", 10),
                            Map.of("rho", 0, "epsilon", 1e-3),
                            Map.of("coupled-weight-decay", 0.1)));
        }
    }

    @Nested
    class RmspropConforms extends Conforming {
        RmspropConforms() {
            super(
                    new RmspropProvider(),
                    List.of(
                            Map.of("learning-rate", 1),
                            Map.of("alpha", 0),
                            Map.of("alpha", 0.5, "centered", true),
                            Map.of("momentum", 0.9),
                            Map.of("momentum", 0.9, "centered", true, "coupled-weight-decay", 0.1)));
        }
    }

    @Nested
    class LionConforms extends Conforming {
        LionConforms() {
            super(
                    new LionProvider(),
                    List.of(Map.of("learning-rate", 1), Map.of("beta1", 0, "beta2", 0), Map.of("weight-decay", 0.1)));
        }
    }

    @Nested
    class LambConforms extends Conforming {
        LambConforms() {
            super(new LambProvider(), List.of(Map.of("learning-rate", 1), Map.of("weight-decay", 0)));
        }
    }

    @Nested
    class AdabeliefConforms extends Conforming {
        AdabeliefConforms() {
            super(
                    new AdabeliefProvider(),
                    List.of(
                            Map.of("learning-rate", 1),
                            Map.of("beta1", 0.5, "beta2", 0),
                            Map.of("epsilon", 1e-8, "weight-decay", 0.1)));
        }
    }

    @Nested
    class RpropConforms extends Conforming {
        RpropConforms() {
            super(
                    new RpropProvider(),
                    List.of(
                            Map.of("learning-rate", 1),
                            Map.of("decrease", 0.1, "increase", 2),
                            Map.of("smallest-step", 0.001, "largest-step", 0.1)));
        }
    }
}
