package org.kudari.examples.springboot;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kudari.runner.Kudari;
import org.kudari.runner.RunConfig;
import org.kudari.runner.RunResult;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.Table;
import org.springframework.stereotype.Component;

/** Trains models and keeps them in memory. For many threads: nothing here waits for another training. */
@Component
class Models {
    private final Kudari kudari;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    Models(Kudari kudari) {
        this.kudari = kudari;
    }

    /** A model and what is told of it. */
    record Entry(TrainedModel model, ModelSummary summary) {}

    /**
     * Trains, and keeps the model in place of an earlier one of its name.
     *
     * @throws InvalidInputException if the request cannot be trained on; says why
     * @throws DivergedException if training did not lead to a model
     */
    ModelSummary train(TrainingRequest request) {
        RunConfig config = RunConfig.builder()
                .seed(1)
                .target(required("target", request.target()))
                .standardize(true)
                .validation(0.2)
                .model("mlp", request.network())
                .loss("mse")
                .optimizer("adam", Map.of("learning-rate", 0.01))
                .epochs(request.epochs())
                .build();
        String name = required("name", request.name());
        RunResult result =
                kudari.run(config, Table.rows(required("rows", request.rows()))).train();
        TrainedModel model = result.model().orElseThrow(() -> new DivergedException(result.remarks()));
        Entry entry = new Entry(model, ModelSummary.of(name, model, result));
        entries.put(name, entry);
        return entry.summary();
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidInputException(field, "is missing; expected name, target and rows");
        }
        return value;
    }

    /** A model that was trained. */
    Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }
}
