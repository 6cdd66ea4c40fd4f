package org.kudari.runner.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Penalty;

/**
 * A run, checked, with every default filled in.
 *
 * @param name what the run is called: the configuration file's name without ending
 * @param seed what all randomness derives from
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
        Penalty penalty,
        TrainingDescription training,
        List<ComponentChoice<MetricProvider>> metrics,
        Optional<Path> output) {}
