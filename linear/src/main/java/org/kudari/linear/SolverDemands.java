package org.kudari.linear;

import java.util.Optional;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Model;
import org.kudari.api.Penalty;
import org.kudari.compute.DecimalText;

/** What least squares, reweighted or not, asks of a model and a penalty. */
final class SolverDemands {
    private SolverDemands() {}

    /** Which of them is not met; empty if all are. */
    static Optional<String> refusal(Model model, Penalty penalty) {
        if (!(model instanceof LinearInParameters)) {
            return Optional.of("A model that is linear in its parameters is needed, but this one is not.");
        }
        if (penalty.l1() != 0) {
            return Optional.of("A penalty without l1 is needed, but l1 is " + DecimalText.shortest(penalty.l1()) + ".");
        }
        return Optional.empty();
    }
}
