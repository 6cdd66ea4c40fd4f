package org.kudari.runner.config;

import java.util.List;
import java.util.Optional;
import org.kudari.api.Loss;
import org.kudari.api.TargetKind;
import org.kudari.runner.problem.Problem;

/** Whether a loss can fit the columns that a configuration names as targets, as far as that shows before the data are read. */
final class TargetColumns {
    private final DataDescription data;
    private final String lossName;
    private final Loss loss;
    private final List<Problem> problems;

    /** @param problems where to add what does not fit */
    TargetColumns(DataDescription data, String lossName, Loss loss, List<Problem> problems) {
        this.data = data;
        this.lossName = lossName;
        this.loss = loss;
        this.problems = problems;
    }

    void check() {
        List<Located<String>> targets = data.targets();
        if (loss.targetKind() == TargetKind.CLASS && targets.size() > 1) {
            problems.add(Problem.at(
                    targets.get(1).where(),
                    "target: found " + targets.size() + " columns, but loss '" + lossName
                            + "' fits the classes of one; leave one, or choose a loss for numbers"));
        }
        if (loss.targetRange().isDistribution() && targets.size() == 1) {
            problems.add(Problem.at(
                    targets.get(0).where(),
                    "target: found one column, but loss '" + lossName
                            + "' fits the probabilities of two classes or more,"
                            + " each in a column; name them all, or choose cross-entropy for a column of classes"));
        }
        data.positive().flatMap(this::positiveProblem).ifPresent(problems::add);
    }

    private Optional<Problem> positiveProblem(Located<String> positive) {
        String reason = switch (loss.targetKind()) {
            case NUMERIC -> "loss '" + lossName + "' fits numbers, not classes";
            case CLASS -> "loss '" + lossName + "' has an output for each class, and favours none";
            case BINARY ->
                data.targets().size() > 1 ? "there are " + data.targets().size() + " targets, which are numbers" : "";
        };
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.at(
                                positive.where(),
                                "positive: found '" + positive.value() + "', but " + reason
                                        + "; leave it out, or choose a loss that tells two classes apart by one output, such as binary-cross-entropy"));
    }
}
