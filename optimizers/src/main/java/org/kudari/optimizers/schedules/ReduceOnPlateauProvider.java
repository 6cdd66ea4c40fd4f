package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code reduce-on-plateau}: down whenever the loss has not become better for a while. */
public final class ReduceOnPlateauProvider implements ScheduleProvider {
    private static final Option<Double> FACTOR = Option.real("factor")
            .greaterThan(0)
            .lessThan(1)
            .defaultValue(0.1)
            .doc("what the factor is multiplied by at each reduction");
    private static final Option<Long> PATIENCE = Option.integer("patience")
            .atLeast(0)
            .defaultValue(10L)
            .unit("epochs")
            .doc("how many epochs without improvement are put up with; the next one reduces");
    private static final Option<Double> THRESHOLD = Option.real("threshold")
            .atLeast(0)
            .defaultValue(1e-4)
            .doc("how much better than the best a loss must be to count as an improvement");
    private static final Option<String> THRESHOLD_MODE = Option.choice(
                    "threshold-mode", ReduceOnPlateau.RELATIVE, ReduceOnPlateau.ABSOLUTE)
            .defaultValue(ReduceOnPlateau.RELATIVE)
            .doc("whether the threshold is a share of the best loss, or a difference to it");
    private static final Option<Long> COOLDOWN = Option.integer("cooldown")
            .atLeast(0)
            .defaultValue(0L)
            .unit("epochs")
            .doc("how many epochs after a reduction are not counted");
    private static final Option<Double> MINIMUM =
            Option.real("minimum").atLeast(0).atMost(1).defaultValue(0.0).doc("the smallest factor");

    @Override
    public String name() {
        return "reduce-on-plateau";
    }

    @Override
    public String description() {
        return "reduce on plateau: multiplied by a factor whenever the loss has not improved for some epochs";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FACTOR, PATIENCE, THRESHOLD, THRESHOLD_MODE, COOLDOWN, MINIMUM);
    }

    @Override
    public String formula() {
        return "max(factor^reductions, minimum). After each epoch: a loss below best − threshold·|best| (relative) or best − threshold"
                + " (absolute) is the new best; when more than patience epochs in a row were not, cooldown aside, there is one"
                + " reduction more. The loss is that of the validation rows if there are any, else that of the training rows.";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.ReduceLROnPlateau, with its defaults";
    }

    @Override
    public String differences() {
        return "PyTorch's min_lr is a rate, min_lr = minimum·rate, and it leaves out reductions of the rate by less than eps (1e-8)."
                + " For a negative best its relative threshold is best·(1 − threshold), which counts worse losses as better ones."
                + " Keras's ReduceLROnPlateau has an absolute min_delta, 1e-4, and reduces in the epoch with which the patience is"
                + " used up, one earlier.";
    }

    @Override
    public Schedule create(Options options) {
        return new ReduceOnPlateau(
                options.get(FACTOR),
                options.get(PATIENCE),
                options.get(THRESHOLD),
                options.get(THRESHOLD_MODE).equals(ReduceOnPlateau.RELATIVE),
                options.get(COOLDOWN),
                options.get(MINIMUM));
    }
}
