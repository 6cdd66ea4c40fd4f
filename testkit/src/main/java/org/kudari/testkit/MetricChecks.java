package org.kudari.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kudari.api.Metric;
import org.kudari.api.TargetKind;

/** What must be true of every metric. */
final class MetricChecks {
    private final MetricSubject subject;
    private final OptionTrials trials;
    private final CreationChecks<Metric> creation;
    private final List<Check> checks = new ArrayList<>();

    private MetricChecks(MetricSubject subject) {
        this.subject = subject;
        this.trials = new OptionTrials(subject);
        this.creation = new CreationChecks<>(
                subject,
                options -> subject.provider().create(options),
                metric -> trial(metric, trials.base()).behaviour());
    }

    static List<Check> of(MetricSubject subject) {
        MetricChecks checks = new MetricChecks(subject);
        checks.trials.sets().forEach(checks::addAll);
        return checks.checks;
    }

    private void addAll(String label, Map<String, ?> given) {
        checks.add(creation.isMade(label, given));
        checks.addAll(creation.of(label, given));
        add(label, given, "judges some kind of target", MetricChecks::judgesSomething);
        add(label, given, "no rows come to nothing", MetricSumChecks::noRows);
        add(label, given, "a weight of 2 is the same row twice", MetricSumChecks::doubleWeight);
        add(label, given, "a weight of 0 is no row", MetricSumChecks::noWeight);
        add(label, given, "the order of the rows does not matter", MetricSumChecks::order);
        add(label, given, "rows added in parts are rows added at once", MetricSumChecks::parts);
        add(label, given, "merged sums are the sum of the whole", MetricSumChecks::merging);
        add(label, given, "merging leaves the other sum as it was", MetricMemoryChecks::otherStays);
        add(label, given, "sums share nothing", MetricMemoryChecks::sumsAreApart);
        add(label, given, "asking for the result changes nothing", MetricMemoryChecks::resultStays);
        add(label, given, "no argument is written to", MetricMemoryChecks::argumentsStay);
        add(label, given, "weights may be more than there are rows", MetricMemoryChecks::moreWeights);
        add(label, given, "windows on larger arrays give the same", MetricMemoryChecks::windows);
        add(label, given, "shapes that do not fit are refused", MetricMemoryChecks::shapes);
    }

    private void add(String label, Map<String, ?> given, String name, Consumer<MetricTrial> body) {
        checks.add(new Check(label, name, () -> body.accept(trial(creation.made(given), given))));
    }

    private MetricTrial trial(Metric metric, Map<String, ?> given) {
        return new MetricTrial(metric, subject, trials.options(given));
    }

    private static void judgesSomething(MetricTrial trial) {
        for (TargetKind kind : TargetKind.values()) {
            if (trial.metric().judges(kind)) {
                return;
            }
        }
        throw new CheckFailure(
                "judges(…) is false for every kind of target",
                "true for one at least",
                "a method that is not finished, so that no run can use the metric");
    }
}
