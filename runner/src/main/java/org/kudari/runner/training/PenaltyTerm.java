package org.kudari.runner.training;

import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Penalty;
import org.kudari.api.Role;

/** l1 · Σ|θ| + l2/2 · Σθ² over the blocks of role WEIGHT. */
final class PenaltyTerm {
    private final Penalty penalty;
    private final ParameterLayout layout;

    PenaltyTerm(Penalty penalty, ParameterLayout layout) {
        this.penalty = penalty;
        this.layout = layout;
    }

    /** The value; adds the gradient to {@code gradient} unless that is null. At θ = 0 the slope of |θ| is taken as 0. */
    double add(double[] parameters, double[] gradient) {
        if (penalty.isNone()) {
            return 0;
        }
        double absolutes = 0;
        double squares = 0;
        for (ParameterBlock block : layout.blocks()) {
            if (block.role() != Role.WEIGHT) {
                continue;
            }
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                double value = parameters[i];
                absolutes += Math.abs(value);
                squares = Math.fma(value, value, squares);
                if (gradient != null) {
                    gradient[i] += penalty.l1() * Math.signum(value) + penalty.l2() * value;
                }
            }
        }
        return penalty.l1() * absolutes + 0.5 * penalty.l2() * squares;
    }
}
