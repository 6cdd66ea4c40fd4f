package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.compute.ElementaryFunctions;

/** {@code polynomial}: a power of the time that is left; a straight line by default. */
public final class PolynomialProvider implements ScheduleProvider {
    private static final Option<Double> POWER = Option.real("power")
            .greaterThan(0)
            .defaultValue(1.0)
            .doc("the power of the time that is left; 1 for a straight line");
    private static final Option<Double> END = FactorOptions.end(0);
    private static final Option<Long> LENGTH = Span.option(0);
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "polynomial";
    }

    @Override
    public String description() {
        return "polynomial: a power of the time that is left; a straight line by default";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(POWER, END, LENGTH, UNIT);
    }

    @Override
    public String formula() {
        return "end + (1 − end)·(1 − min(t, T)/T)^power";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.PolynomialLR; Keras, PolynomialDecay";
    }

    @Override
    public String differences() {
        return "PyTorch's total_iters is 5 by default, here the length is the run's; it has no end. Keras's end_learning_rate is a rate,"
                + " 0.0001 by default; here the end is a factor.";
    }

    @Override
    public Schedule create(Options options) {
        double power = options.get(POWER);
        double end = options.get(END);
        Span span = Span.of(options);
        return (position, state) -> end + (1 - end) * power(span.left(position), power);
    }

    private static double power(double left, double power) {
        return power == 1 ? left : ElementaryFunctions.exp(power * ElementaryFunctions.log(left));
    }
}
