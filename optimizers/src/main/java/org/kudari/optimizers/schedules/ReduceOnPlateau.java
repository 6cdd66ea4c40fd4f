package org.kudari.optimizers.schedules;

import java.util.OptionalDouble;
import org.kudari.api.Schedule;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.compute.ElementaryFunctions;

/** Down whenever the loss has not improved for a while; all it has seen is in its state. */
record ReduceOnPlateau(
        double factor, long patience, double threshold, boolean isRelative, long cooldown, double minimum)
        implements Schedule {
    static final String RELATIVE = "relative";
    static final String ABSOLUTE = "absolute";

    private static final String BEST = "best";
    private static final String EPOCHS = "epochs";
    private static final String WITHOUT_IMPROVEMENT = "epochs-without-improvement";
    private static final String TO_COOL_DOWN = "epochs-to-cool-down";
    private static final String REDUCTIONS = "reductions";

    @Override
    public StateLayout state() {
        return StateLayout.builder()
                .vector(BEST, 1)
                .counter(EPOCHS)
                .counter(WITHOUT_IMPROVEMENT)
                .counter(TO_COOL_DOWN)
                .counter(REDUCTIONS)
                .build();
    }

    @Override
    public double factor(Position position, State state) {
        return Math.max(ElementaryFunctions.power(factor, state.counter(REDUCTIONS)), minimum);
    }

    @Override
    public void epochFinished(Position last, double trainingLoss, OptionalDouble validationLoss, State state) {
        double loss = validationLoss.orElse(trainingLoss);
        long withoutImprovement = state.counter(WITHOUT_IMPROVEMENT) + 1;
        if (state.counter(EPOCHS) == 0 || isBetter(loss, state.vector(BEST)[0])) {
            state.vector(BEST)[0] = loss;
            withoutImprovement = 0;
        }
        state.setCounter(EPOCHS, state.counter(EPOCHS) + 1);
        if (state.counter(TO_COOL_DOWN) > 0) {
            state.setCounter(TO_COOL_DOWN, state.counter(TO_COOL_DOWN) - 1);
            withoutImprovement = 0;
        }
        if (withoutImprovement > patience) {
            state.setCounter(REDUCTIONS, state.counter(REDUCTIONS) + 1);
            state.setCounter(TO_COOL_DOWN, cooldown);
            withoutImprovement = 0;
        }
        state.setCounter(WITHOUT_IMPROVEMENT, withoutImprovement);
    }

    private boolean isBetter(double loss, double best) {
        return loss < best - (isRelative ? threshold * Math.abs(best) : threshold);
    }
}
