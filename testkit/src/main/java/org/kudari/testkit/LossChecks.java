package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kudari.api.Loss;

/** What must be true of every loss. */
final class LossChecks {
    private final LossSubject subject;
    private final OptionTrials trials;
    private final CreationChecks<Loss> creation;
    private final List<Check> checks = new ArrayList<>();

    private LossChecks(LossSubject subject) {
        this.subject = subject;
        this.trials = new OptionTrials(subject);
        this.creation =
                new CreationChecks<>(subject, options -> subject.provider().create(options), this::behaviour);
    }

    static List<Check> of(LossSubject subject) {
        LossChecks checks = new LossChecks(subject);
        checks.trials.sets().forEach(checks::addAll);
        return checks.checks;
    }

    private void addAll(String label, Map<String, ?> given) {
        checks.add(creation.isMade(label, given));
        checks.addAll(creation.of(label, given));
        add(label, given, "says which targets it fits", LossNumberChecks::saysItsKind);
        add(label, given, "the gradient is the derivative of the value", LossGradientChecks::gradientIsDerivative);
        add(label, given, "every kink is declared", LossGradientChecks::kinksAreDeclared);
        add(label, given, "doubling the batch doubles the sum", LossSumChecks::doubling);
        add(label, given, "splitting the batch adds up", LossSumChecks::splitting);
        add(label, given, "weights multiply their rows", LossSumChecks::weights);
        add(label, given, "weights may be more than there are rows", LossSumChecks::moreWeights);
        add(label, given, "no rows sum to 0", LossSumChecks::noRows);
        add(label, given, "a claim to be the squared error is true", LossSumChecks::squaredError);
        add(label, given, "a claim to be a likelihood is true", LossSumChecks::likelihood);
        add(label, given, "no argument is written to but the gradient", LossMemoryChecks::argumentsStay);
        add(
                label,
                given,
                "the gradient is overwritten, all of it and nothing else",
                LossMemoryChecks::gradientIsOverwritten);
        add(label, given, "the gradient may be null", LossMemoryChecks::gradientMayBeNull);
        add(label, given, "windows on larger arrays give the same", LossMemoryChecks::windows);
        add(label, given, "shapes that do not fit are refused", LossMemoryChecks::shapes);
        add(label, given, "says which outputs it wants", LossNumberChecks::saysItsOutputs);
        add(label, given, "huge and tiny predictions give no NaN", LossNumberChecks::hugeAndTiny);
        add(label, given, "NaN in gives NaN out", LossNumberChecks::nan);
    }

    private void add(String label, Map<String, ?> given, String name, Consumer<LossTrial> body) {
        checks.add(new Check(label, name, () -> body.accept(trial(creation.made(given), given))));
    }

    private LossTrial trial(Loss loss, Map<String, ?> given) {
        return new LossTrial(loss, subject, trials.options(given));
    }

    private double[] behaviour(Loss loss) {
        LossTrial trial = new LossTrial(loss, subject, trials.options(trials.base()));
        double[] numbers = new double[0];
        for (int targets : trial.targetCounts()) {
            LossBatch.Evaluation evaluation = trial.batch(7, targets).evaluate(loss);
            int before = numbers.length;
            numbers = Arrays.copyOf(numbers, before + evaluation.gradient().length + 1);
            numbers[before] = evaluation.value();
            System.arraycopy(evaluation.gradient(), 0, numbers, before + 1, evaluation.gradient().length);
        }
        return numbers;
    }
}
