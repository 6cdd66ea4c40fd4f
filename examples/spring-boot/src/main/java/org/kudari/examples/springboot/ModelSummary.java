package org.kudari.examples.springboot;

import java.util.List;
import java.util.Map;
import org.kudari.runner.RunResult;
import org.kudari.runner.TrainedModel;

/**
 * What is told of a model.
 *
 * @param inputs the columns that a row to be predicted must have
 * @param components what made it, and which jars they came from
 * @param validation how far off it is on a fifth of the rows, which it was not trained on
 */
record ModelSummary(
        String name, List<String> inputs, String target, List<String> components, Map<String, Double> validation) {
    static ModelSummary of(String name, TrainedModel model, RunResult result) {
        return new ModelSummary(
                name, model.inputColumns(), model.targets().get(0), model.components(), result.validationMetrics());
    }
}
