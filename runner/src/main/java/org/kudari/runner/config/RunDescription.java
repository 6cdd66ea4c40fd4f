package org.kudari.runner.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Penalty;
import org.kudari.api.ScheduleProvider;

/**
 * A run, checked, with every default filled in.
 *
 * @param name what the run is called: the configuration file's name without ending
 * @param seed what all randomness derives from
 * @param schedule what changes the learning rate in the course of the run, if anything does
 * @param held components from other jars that those hold
 * @param metrics what the trained model is judged by
 * @param output the run folder, if the configuration names one
 */
public record RunDescription(
        String name,
        long seed,
        DataDescription data,
        ComponentChoice<ModelProvider> model,
        ComponentChoice<LossProvider> loss,
        ComponentChoice<OptimizerProvider> optimizer,
        Optional<ComponentChoice<ScheduleProvider>> schedule,
        List<ComponentChoice<?>> held,
        Penalty penalty,
        TrainingDescription training,
        List<ComponentChoice<MetricProvider>> metrics,
        Optional<Path> output) {
    /** All that it takes to repeat it: model, loss, optimizer and, if there is one, schedule; then what is held by these. */
    public List<ComponentChoice<?>> components() {
        List<ComponentChoice<?>> components = new ArrayList<>(List.of(model, loss, optimizer));
        schedule.ifPresent(components::add);
        components.addAll(held);
        return components;
    }
}
