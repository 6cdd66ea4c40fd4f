package com.example.robust;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.PointwiseLoss;

/** Huber's loss (Huber, Robust estimation of a location parameter, 1964). */
public final class HuberProvider implements LossProvider {
    private static final Option<Double> DELTA =
            Option.real("delta").greaterThan(0).defaultValue(1.0).doc("How far the square reaches; beyond it is linear.");

    @Override
    public String name() {
        return "my-huber";
    }

    @Override
    public String description() {
        return "Huber's loss: square near 0, linear beyond delta, so that outliers weigh less";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(DELTA);
    }

    @Override
    public Loss create(Options options) {
        return new Huber(options.get(DELTA));
    }

    private record Huber(double delta) implements PointwiseLoss {
        @Override
        public double value(double prediction, double target) {
            double distance = Math.abs(prediction - target);
            return distance <= delta ? 0.5 * distance * distance : delta * (distance - 0.5 * delta);
        }

        /** The derivative of the value by the prediction. */
        @Override
        public double slope(double prediction, double target) {
            return Math.max(-delta, Math.min(delta, prediction - target));
        }
    }
}
