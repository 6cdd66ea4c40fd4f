package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Model;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;

/** What a model does in training that it does not in use, and its running statistics. */
final class ModelTrainingChecks {
    private ModelTrainingChecks() {}

    /** Skips what was checked already for a model that does nothing else in training. */
    static void requireTrainingMode(ModelTrial trial) {
        double[] inUse = trial.predictions(trial.pass());
        double[] inTraining = ModelTrial.predictForTraining(trial.pass(), trial.parameters(), trial.inputs())
                .toArray();
        if (Arrays.equals(inUse, inTraining)) {
            throw new CheckSkipped("in training it predicts as in use");
        }
    }

    static void repeats(ModelTrial trial) {
        double[] expected = trial.training(trial.pass());
        Model.Pass used = trial.pass();
        trial.predictions(used);
        trial.training(used);
        String cause =
                "randomness that does not come from the position alone: a counter in the pass, or a source of its"
                        + " own";
        Bits.require("prediction and gradient by a pass that trained before", trial.training(used), expected, cause);
        Bits.require("prediction and gradient by a new pass", trial.training(trial.pass()), expected, cause);
    }

    static void dividing(ModelTrial trial) {
        requireTrainingMode(trial);
        double[] expected = trained(trial, trial.pass());
        for (int pieces : new int[] {2, 3, 7, 64}) {
            Bits.require(
                    "prediction, gradient and statistics with the work cut into " + pieces + " pieces",
                    trained(trial, trial.model().newPass(ModelTrial.ROWS, new CutRanges(pieces))),
                    expected,
                    "a sum that is divided over threads, or randomness drawn in the order of the work: sum fixed blocks"
                            + " of rows, and key what is random by row and column");
        }
    }

    private static double[] trained(ModelTrial trial, Model.Pass pass) {
        double[] training = trial.training(pass);
        double[] parameters = trial.parameters();
        pass.updateStatistics(parameters);
        double[] all = Arrays.copyOf(training, training.length + parameters.length);
        System.arraycopy(parameters, 0, all, training.length, parameters.length);
        return all;
    }

    static void predictionsStay(ModelTrial trial) {
        double[] expected = trial.predictions(trial.pass());
        Model.Pass pass = trial.pass();
        ModelTrial.predictForTraining(pass, trial.parameters(), trial.inputs().rows(1, 3));
        pass.updateStatistics(trial.parameters());
        Bits.require(
                "predictions by a pass that trained before",
                trial.predictions(pass),
                expected,
                "statistics kept in the pass: predictions depend on the parameters handed in only");
    }

    static void statistics(ModelTrial trial) {
        double[] parameters = trial.parameters();
        double[] gradient = new double[parameters.length];
        Model.Pass pass = trial.pass();
        ModelTrial.predictForTraining(pass, parameters, trial.inputs());
        pass.backpropagate(trial.outputGradient(), gradient);
        Bits.require(
                "the parameters after a prediction for training and its gradient",
                parameters,
                trial.parameters(),
                "statistics that move with each prediction: that is for updateStatistics to do");
        pass.updateStatistics(parameters);
        double[] before = trial.parameters();
        for (ParameterBlock block : trial.model().parameters().blocks()) {
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                if (block.role() != Role.STATISTIC && parameters[i] != before[i]) {
                    throw new CheckFailure(
                            "element " + (i - block.offset() + 1) + " of block '" + block.name() + "', of role "
                                    + block.role() + ", moved from " + Bits.text(before[i]) + " to "
                                    + Bits.text(parameters[i]) + " in updateStatistics",
                            "that only blocks of role STATISTIC move",
                            "a block with the wrong role: ParameterLayout.Builder has statistic(…)");
                }
                if (block.role() == Role.STATISTIC && gradient[i] != 0) {
                    throw new CheckFailure(
                            "the gradient " + Bits.text(gradient[i]) + " for element " + (i - block.offset() + 1)
                                    + " of block '" + block.name() + "', of role STATISTIC",
                            "0, since statistics are measured and not trained",
                            "the chain rule followed into running statistics");
                }
            }
        }
    }
}
