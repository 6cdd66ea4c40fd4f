package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Metric;
import org.kudari.api.MetricProvider;
import org.kudari.api.Penalty;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

/** Reads which metrics are computed, and finds out before any data is read whether they can judge what is predicted. */
public final class MetricsReader {
    /** The key of a list of metrics. */
    static final String KEY = "metrics";

    private final Catalogue catalogue;
    private final Pairing pairing;
    private final List<Problem> problems;

    MetricsReader(Catalogue catalogue, Pairing pairing, List<Problem> problems) {
        this.catalogue = catalogue;
        this.pairing = pairing;
        this.problems = problems;
    }

    /**
     * Reads metrics for a model that is trained already.
     *
     * @param metrics YAML: a metric, or a list of metrics, each a name or a name with its options
     * @param lossName what the model was trained with, for messages
     * @param where what the text was given by, for messages
     * @throws InvalidInputException with every problem found
     */
    public static List<ComponentChoice<MetricProvider>> read(
            String metrics, Loss loss, String lossName, Catalogue catalogue, String where) {
        List<Problem> problems = new ArrayList<>();
        MetricsReader reader = new MetricsReader(
                catalogue, new Pairing(catalogue, Penalty.none(), Optional.empty(), problems), problems);
        List<ComponentChoice<MetricProvider>> choices = reader.choices(YamlReader.value(metrics, where));
        choices.forEach(choice -> reader.check(choice, PredictionKind.of(loss), lossName));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return choices;
    }

    /** The metrics of a run: those it names, or the default ones for its loss. */
    List<ComponentChoice<MetricProvider>> read(Section top, Optional<ComponentChoice<LossProvider>> loss) {
        Optional<ConfigNode> node = top.node(KEY);
        Optional<PredictionKind> predicted = loss.flatMap(MetricsReader::predicted);
        if (node.isEmpty()) {
            return predicted.map(kind -> DefaultMetrics.of(catalogue, kind)).orElse(List.of());
        }
        List<ComponentChoice<MetricProvider>> choices = choices(node.get());
        for (ComponentChoice<MetricProvider> choice : choices) {
            predicted.ifPresent(
                    kind -> check(choice, kind, loss.orElseThrow().component().name()));
        }
        return choices;
    }

    private static Optional<PredictionKind> predicted(ComponentChoice<LossProvider> choice) {
        try {
            return Optional.of(PredictionKind.of(choice.component().provider().create(choice.options())));
        } catch (RuntimeException | LinkageError e) {
            // A loss that cannot be created is reported where it is paired.
            return Optional.empty();
        }
    }

    private List<ComponentChoice<MetricProvider>> choices(ConfigNode node) {
        if (node instanceof ConfigNode.Mapping mapping && mapping.entries().size() > 1) {
            String names = String.join(", ", mapping.entries().keySet());
            problems.add(Problem.at(
                    node.where(),
                    KEY + ": found keys " + names + ", but expected a list, such as [" + names + "], in which a metric"
                            + " with options is {name: {option: value}}"));
            return List.of();
        }
        ChoiceReader reader = new ChoiceReader(catalogue, problems);
        List<ComponentChoice<MetricProvider>> choices = new ArrayList<>();
        for (ConfigNode element : node instanceof ConfigNode.Sequence list ? list.elements() : List.of(node)) {
            reader.read(ComponentKind.METRIC, element).ifPresent(choice -> {
                if (choices.stream().anyMatch(other -> isSame(choice, other))) {
                    problems.add(Problem.at(
                            choice.where(),
                            "metric '" + choice.component().name()
                                    + "' is named twice with the same options; leave one out, or change its options"));
                }
                choices.add(choice);
            });
        }
        return choices;
    }

    private static boolean isSame(ComponentChoice<MetricProvider> one, ComponentChoice<MetricProvider> other) {
        return one.component() == other.component() && one.options().equals(other.options());
    }

    private void check(ComponentChoice<MetricProvider> choice, PredictionKind predicted, String lossName) {
        Optional<Metric> metric = pairing.create(choice, MetricProvider::create);
        if (metric.isPresent() && !predicted.isJudgedBy(metric.get())) {
            List<String> others = pairing.accepted(ComponentKind.METRIC, MetricProvider::create, predicted::isJudgedBy);
            List<String> losses = pairing.accepted(
                    ComponentKind.LOSS,
                    LossProvider::create,
                    other -> PredictionKind.of(other).isJudgedBy(metric.get()));
            problems.add(Problem.at(
                    choice.where(),
                    "metric '" + choice.component().name() + "' cannot judge a model that loss '" + lossName
                            + "' trains, which predicts " + predicted + "."
                            + (others.isEmpty() ? "" : " What would work: metric " + String.join(", ", others))
                            + (losses.isEmpty() ? "" : "; or loss " + String.join(", ", losses))));
        }
    }
}
