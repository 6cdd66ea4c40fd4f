package org.kudari.runner.training;

import java.util.OptionalDouble;
import org.kudari.api.Schedule;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.compute.DecimalText;
import org.kudari.runner.problem.ComponentFailedException;

/**
 * A schedule, perhaps a stranger's, whose factors are looked at before a learning rate is multiplied by them: a factor that is
 * negative or not a number would otherwise show much later, as a divergence that nobody can explain.
 *
 * @param name what it is called in messages, such as {@code schedule 'cosine' from kudari-optimizers.jar}
 */
public record CheckedSchedule(Schedule schedule, String name) implements Schedule {
    @Override
    public double factor(Position position, State state) {
        double factor = schedule.factor(position, state);
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new ComponentFailedException(
                    name + ": found the factor " + DecimalText.shortest(factor) + " for step "
                            + (position.step() + 1) + " in epoch " + (position.epoch() + 1)
                            + ", but expected a finite number, 0 or more; correct the schedule, or choose another");
        }
        return factor;
    }

    @Override
    public StateLayout state() {
        return schedule.state();
    }

    @Override
    public void epochFinished(Position last, double trainingLoss, OptionalDouble validationLoss, State state) {
        schedule.epochFinished(last, trainingLoss, validationLoss, state);
    }
}
