package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.MetricProvider;
import org.kudari.api.Options;
import org.kudari.api.TargetKind;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentKind;

/** The metrics of a run that names none: well-known ones by their names, as far as there are components of these. */
public final class DefaultMetrics {
    private static final List<String> OF_NUMBERS = List.of("mse", "rmse", "mae", "r2", "residual-sum-of-squares");
    private static final List<String> OF_CLASSES = List.of("accuracy", "log-loss");
    /** Where they come from, as a jar and as a module, should plugins have their names too. */
    private static final List<String> ORIGINS = List.of("kudari-metrics", "org.kudari.metrics");

    private DefaultMetrics() {}

    /** The metrics for what is predicted. */
    public static List<ComponentChoice<MetricProvider>> of(Catalogue catalogue, PredictionKind predicted) {
        List<ComponentChoice<MetricProvider>> choices = new ArrayList<>();
        for (String name : predicted.target() == TargetKind.NUMERIC ? OF_NUMBERS : OF_CLASSES) {
            List<Component<MetricProvider>> found = catalogue.components(ComponentKind.METRIC).stream()
                    .filter(component -> component.name().equals(name))
                    .toList();
            for (Component<MetricProvider> component : found) {
                boolean isOnly = found.size() == 1;
                if ((isOnly || ORIGINS.contains(component.origin().qualifier())) && judges(component, predicted)) {
                    choices.add(new ComponentChoice<>(
                            isOnly ? name : component.qualifiedName(),
                            component,
                            Options.defaults(component.options()),
                            ""));
                }
            }
        }
        return choices;
    }

    private static boolean judges(Component<MetricProvider> component, PredictionKind predicted) {
        try {
            return predicted.isJudgedBy(component.provider().create(Options.defaults(component.options())));
        } catch (RuntimeException | LinkageError e) {
            // A stranger's metric that nobody asked for by name; the run does without.
            return false;
        }
    }
}
