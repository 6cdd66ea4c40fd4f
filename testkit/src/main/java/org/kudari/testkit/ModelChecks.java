package org.kudari.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Model;

/** What must be true of every model. */
final class ModelChecks {
    private final ModelSubject subject;
    private final OptionTrials trials;
    private final List<Check> checks = new ArrayList<>();

    private ModelChecks(ModelSubject subject) {
        this.subject = subject;
        this.trials = new OptionTrials(subject);
    }

    static List<Check> of(ModelSubject subject) {
        ModelChecks checks = new ModelChecks(subject);
        checks.trials.sets().forEach((label, given) -> {
            CreationChecks<Model> creation = checks.creation(subject.inputs(), subject.outputs());
            checks.checks.add(creation.isMade(label, given));
            checks.addAll(label, given, subject.inputs(), subject.outputs(), creation);
        });
        // A model may have its reasons to refuse the smallest shape, such as images for inputs.
        checks.addAll("one input, one output", checks.trials.base(), 1, 1, checks.creation(1, 1));
        return checks.checks;
    }

    private CreationChecks<Model> creation(int inputs, int outputs) {
        return new CreationChecks<>(
                subject,
                options -> subject.provider().create(options, inputs, outputs),
                model -> new ModelTrial(model).behaviour());
    }

    private void addAll(String label, Map<String, ?> given, int inputs, int outputs, CreationChecks<Model> creation) {
        Adder adder = new Adder(label, given, creation);
        checks.addAll(creation.of(label, given));
        adder.add("has the shape that was asked for", trial -> ModelPassChecks.shape(trial, inputs, outputs));
        adder.add("initialisation is complete and reproducible", ModelPassChecks::initialisation);
        adder.add("predictions are finite numbers", ModelPassChecks::finite);
        adder.add("a row's prediction does not depend on its batch", ModelPassChecks::batchIndependence);
        adder.add("the gradient is the derivative of the prediction", ModelGradientChecks::gradientIsDerivative);
        adder.add("backpropagation adds to the gradient", ModelGradientChecks::backpropagationAdds);
        adder.add("overwriteGradient overwrites the gradient", ModelGradientChecks::overwriteOverwrites);
        adder.add("a pass can be used again", ModelPassChecks::reuse);
        adder.add("calls out of order are refused", ModelPassChecks::order);
        adder.add("shapes that do not fit are refused", ModelPassChecks::shapes);
        adder.add("no argument is written to but the gradient", ModelPassChecks::argumentsStay);
        adder.add("windows on larger arrays give the same", ModelPassChecks::windows);
        adder.add("dividing the work changes no bit", ModelPassChecks::dividing);
        adder.add("NaN gives NaN, and only in its row", ModelPassChecks::nan);
        adder.add("the predictor predicts as a pass does", PredictorChecks::equalsPass);
        adder.add("the predictor keeps its own parameters", PredictorChecks::ownParameters);
        adder.add("the predictor serves many threads", PredictorChecks::manyThreads);
        adder.add("in training, one place of a run gives one prediction", ModelTrainingChecks::repeats);
        adder.add("in training, dividing the work changes no bit", ModelTrainingChecks::dividing);
        adder.add("in training, the gradient is the derivative", ModelGradientChecks::trainingGradientIsDerivative);
        adder.add("training leaves predictions as they are", ModelTrainingChecks::predictionsStay);
        adder.add("statistics are updated apart from what is trained", ModelTrainingChecks::statistics);
        if (creation.canMake(given, LinearInParameters.class)) {
            adder.addLinear("design times parameters is the prediction", LinearChecks::designIsConsistent);
            adder.addLinear("remainders are what rounding took", LinearChecks::remainders);
            adder.addLinear("roles belong to whole features", LinearChecks::roles);
            adder.addLinear("every feature has a name", LinearChecks::names);
            adder.addLinear("coefficients for other units are the same function", LinearChecks::unstandardize);
        }
    }

    /** Adds checks for one set of options and one shape. */
    private final class Adder {
        private final String label;
        private final Map<String, ?> given;
        private final CreationChecks<Model> creation;

        Adder(String label, Map<String, ?> given, CreationChecks<Model> creation) {
            this.label = label;
            this.given = given;
            this.creation = creation;
        }

        void add(String name, Consumer<ModelTrial> body) {
            checks.add(new Check(label, name, () -> body.accept(new ModelTrial(creation.made(given)))));
        }

        void addLinear(String name, Consumer<LinearChecks> body) {
            add(name, trial -> body.accept(new LinearChecks((LinearInParameters) trial.model(), trial)));
        }
    }
}
