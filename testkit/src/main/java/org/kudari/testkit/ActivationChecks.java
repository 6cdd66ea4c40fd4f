package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kudari.api.Activation;

/** What must be true of every activation function. */
final class ActivationChecks {
    private final ActivationSubject subject;
    private final OptionTrials trials;
    private final CreationChecks<Activation> creation;
    private final List<Check> checks = new ArrayList<>();

    private ActivationChecks(ActivationSubject subject) {
        this.subject = subject;
        this.trials = new OptionTrials(subject);
        this.creation =
                new CreationChecks<>(subject, options -> subject.provider().create(options), this::behaviour);
    }

    static List<Check> of(ActivationSubject subject) {
        ActivationChecks checks = new ActivationChecks(subject);
        checks.trials.sets().forEach(checks::addAll);
        return checks.checks;
    }

    private void addAll(String label, Map<String, ?> given) {
        checks.add(creation.isMade(label, given));
        checks.addAll(creation.of(label, given));
        add(label, given, "the slope is the derivative of the value", ActivationSlopeChecks::slopeIsDerivative);
        add(label, given, "every kink is declared", ActivationSlopeChecks::kinksAreDeclared);
        add(label, given, "the gradient is multiplied by the slope", ActivationSlopeChecks::gradientIsMultiplied);
        add(label, given, "single precision agrees with double", ActivationNumberChecks::floatsAgree);
        add(label, given, "infinities and huge values give no NaN", ActivationNumberChecks::hugeAndTiny);
        add(label, given, "NaN in gives NaN out", ActivationNumberChecks::nan);
        add(label, given, "a result does not depend on where its value lies", ActivationMemoryChecks::places);
        add(label, given, "nothing outside the range is touched", ActivationMemoryChecks::ranges);
        add(label, given, "what was kept stays as it is", ActivationMemoryChecks::keptStays);
    }

    private void add(String label, Map<String, ?> given, String name, Consumer<ActivationTrial> body) {
        checks.add(new Check(label, name, () -> body.accept(trial(creation.made(given), given))));
    }

    private ActivationTrial trial(Activation activation, Map<String, ?> given) {
        return new ActivationTrial(activation, subject, trials.options(given));
    }

    private double[] behaviour(Activation activation) {
        ActivationTrial trial = trial(activation, trials.base());
        double[] values = trial.values();
        List<double[]> parts = List.of(
                trial.results(values),
                trial.slopes(values),
                ActivationTrial.doubles(trial.results(ActivationTrial.floats(values))),
                ActivationTrial.doubles(trial.slopes(ActivationTrial.floats(values))));
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
