package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Penalty;
import org.kudari.compute.ExponentialFamilies;

/** Which models, losses and penalties reweighted least squares turns down before it sees any data. */
class IrlsRefusalTest {
    private static final Model LINEAR = Components.linear(2, 1, 1, true);
    private static final Loss LOGISTIC = new UnevaluatedLoss(false, Optional.of(ExponentialFamilies.binomial()));

    @Test
    void acceptsWhatItCanSolve() {
        assertEquals(Optional.empty(), refusal(LINEAR, LOGISTIC, Penalty.none()));
        assertEquals(Optional.empty(), refusal(LINEAR, LOGISTIC, Penalty.of(0, 3)));
    }

    @Test
    void namesWhatIsMissing() {
        assertEquals(
                "A model that is linear in its parameters is needed, but this one is not.",
                refusal(new OtherModel(), LOGISTIC, Penalty.none()).orElseThrow());
        assertEquals(
                "Another loss than the squared error is needed, which 'least-squares' solves in one step.",
                refusal(LINEAR, new UnevaluatedLoss(true, Optional.empty()), Penalty.none())
                        .orElseThrow());
        assertEquals(
                "A loss that is the likelihood of an exponential family is needed, such as binary-cross-entropy, poisson or"
                        + " gamma, but this loss is not, at least not with these options.",
                refusal(LINEAR, new UnevaluatedLoss(false, Optional.empty()), Penalty.none())
                        .orElseThrow());
        assertEquals(
                "A penalty without l1 is needed, but l1 is 0.25.",
                refusal(LINEAR, LOGISTIC, Penalty.of(0.25, 0)).orElseThrow());
    }

    private static Optional<String> refusal(Model model, Loss loss, Penalty penalty) {
        IrlsProvider provider = new IrlsProvider();
        return provider.create(Options.of(provider.options(), Map.of())).refusal(model, loss, penalty);
    }

    private record UnevaluatedLoss(boolean isSquaredError, Optional<ExponentialFamily> family) implements Loss {
        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            throw new AssertionError("asked for a value before there are data");
        }
    }

    private record OtherModel() implements Model {
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
            return ParameterLayout.builder().weight("weight", 1).build();
        }

        @Override
        public void initialize(double[] parameters, RandomGenerator random) {
            parameters[0] = 1;
        }

        @Override
        public Pass newPass(int maxRows, Parallel parallel) {
            throw new AssertionError("asked for a pass before there are data");
        }
    }
}
