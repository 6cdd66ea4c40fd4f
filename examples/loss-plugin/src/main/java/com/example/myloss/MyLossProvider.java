package com.example.myloss;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.PointwiseLoss;

/** What the loss is called, which options it takes, and how it is made from them. */
public final class MyLossProvider implements LossProvider {
    private static final Option<Double> SCALE =
            Option.real("scale").greaterThan(0).defaultValue(1.0).doc("How far the square reaches; beyond it grows slowly.");

    @Override
    public String name() {
        return "my-loss";
    }

    @Override
    public String description() {
        return "Cauchy's loss: square near 0, a logarithm far off, so that outliers hardly count";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SCALE);
    }

    @Override
    public Loss create(Options options) {
        return new MyLoss(options.get(SCALE));
    }

    private record MyLoss(double scale) implements PointwiseLoss {
        @Override
        public double value(double prediction, double target) {
            double r = (prediction - target) / scale;
            // log1p and not log(1 + …), which loses the digits of small errors; StrictMath gives the same bits everywhere.
            return 0.5 * scale * scale * StrictMath.log1p(r * r);
        }

        /** The derivative of the value by the prediction. */
        @Override
        public double slope(double prediction, double target) {
            double r = (prediction - target) / scale;
            return scale * r / (1 + r * r);
        }
    }
}
