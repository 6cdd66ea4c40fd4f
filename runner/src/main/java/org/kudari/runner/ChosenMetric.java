package org.kudari.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kudari.api.Metric;
import org.kudari.api.MetricProvider;
import org.kudari.api.Options;
import org.kudari.runner.config.ChoiceReader;
import org.kudari.runner.config.ComponentChoice;
import org.kudari.runner.config.DefaultMetrics;
import org.kudari.runner.config.PredictionKind;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.storage.Json;

/** A metric, and what a saved model remembers of it. */
record ChosenMetric(Metric metric, SavedComponent saved) {
    static List<ChosenMetric> of(List<ComponentChoice<MetricProvider>> choices) {
        List<ChosenMetric> metrics = new ArrayList<>();
        for (ComponentChoice<MetricProvider> choice : choices) {
            metrics.add(new ChosenMetric(
                    choice.component().provider().create(choice.options()), SavedComponent.of(choice)));
        }
        return List.copyOf(metrics);
    }

    /** The metrics that are chosen where nobody chooses. */
    static List<ChosenMetric> defaults(Catalogue catalogue, PredictionKind predicted) {
        return of(DefaultMetrics.of(catalogue, predicted));
    }

    /** The metric again; none if it is not found, or cannot be made any more: a model predicts without it. */
    static Optional<ChosenMetric> restore(SavedComponent saved, Catalogue catalogue, String where) {
        try {
            Component<MetricProvider> component =
                    catalogue.requireSaved(ComponentKind.METRIC, saved.name(), saved.origin(), saved.version(), where);
            Options options = ChoiceReader.saved(component, saved.options(), catalogue, where);
            return Optional.of(new ChosenMetric(component.provider().create(options), saved));
        } catch (RuntimeException | LinkageError e) {
            // Not there, or a stranger's, perhaps of another version than the one that the model was judged by.
            return Optional.empty();
        }
    }

    /** What its numbers are called among those of others: its name, with what tells it from others of that name. */
    String label(List<ChosenMetric> all) {
        List<SavedComponent> namesakes = all.stream()
                .map(ChosenMetric::saved)
                .filter(other -> other.name().equals(saved.name()))
                .toList();
        if (namesakes.size() == 1) {
            return saved.name();
        }
        List<String> differing = new ArrayList<>();
        saved.options().forEach((option, value) -> {
            if (!namesakes.stream()
                    .allMatch(other -> value.equals(other.options().get(option)))) {
                differing.add(option + ": " + (value instanceof String text ? text : Json.compact(value)));
            }
        });
        String ownWords = differing.isEmpty() ? saved.origin() : String.join(", ", differing);
        return saved.name() + "{" + ownWords + "}";
    }
}
