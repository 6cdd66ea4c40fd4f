package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Optimizer;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Penalty;
import org.kudari.compute.ExponentialFamilies;

/** Which models, losses and penalties least squares, reweighted or not, turns down before it sees any data. */
class RefusalTest {
    private static final Model LINEAR = Components.linear(2, 1, 1, true);
    private static final Loss SQUARED = new UnevaluatedLoss(true, Optional.empty());
    private static final Loss LOGISTIC = new UnevaluatedLoss(false, Optional.of(ExponentialFamilies.binomial()));
    private static final Loss OTHER = new UnevaluatedLoss(false, Optional.empty());
    private static final Optimizer LEAST_SQUARES = Components.leastSquares("error");
    private static final Optimizer REWEIGHTED = Components.irls(Map.of());

    @Test
    void acceptsWhatItCanSolve() {
        for (Penalty penalty : List.of(Penalty.none(), Penalty.of(0, 3))) {
            assertEquals(Optional.empty(), LEAST_SQUARES.refusal(LINEAR, SQUARED, penalty));
            assertEquals(Optional.empty(), REWEIGHTED.refusal(LINEAR, LOGISTIC, penalty));
        }
    }

    @Test
    void namesWhatIsMissing() {
        String linear = "A model that is linear in its parameters is needed, but this one is not.";
        assertRefused(linear, LEAST_SQUARES, new OtherModel(), SQUARED, Penalty.none());
        assertRefused(linear, REWEIGHTED, new OtherModel(), LOGISTIC, Penalty.none());
        String smooth = "A penalty without l1 is needed, but l1 is 0.25.";
        assertRefused(smooth, LEAST_SQUARES, LINEAR, SQUARED, Penalty.of(0.25, 0));
        assertRefused(smooth, REWEIGHTED, LINEAR, LOGISTIC, Penalty.of(0.25, 0));
        assertRefused(
                "The squared error as loss is needed, but this loss is another one.",
                LEAST_SQUARES,
                LINEAR,
                LOGISTIC,
                Penalty.none());
        assertRefused(
                "Another loss than the squared error is needed, which 'least-squares' solves in one step.",
                REWEIGHTED,
                LINEAR,
                SQUARED,
                Penalty.none());
        assertRefused(
                "A loss that is the likelihood of an exponential family is needed, such as binary-cross-entropy, poisson or"
                        + " gamma, but this loss is not, at least not with these options.",
                REWEIGHTED,
                LINEAR,
                OTHER,
                Penalty.none());
    }

    private static void assertRefused(String reason, Optimizer optimizer, Model model, Loss loss, Penalty penalty) {
        assertEquals(Optional.of(reason), optimizer.refusal(model, loss, penalty));
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
