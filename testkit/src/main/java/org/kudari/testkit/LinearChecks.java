package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;

/** A model that says it is linear in its parameters: ŷ = Φ(x)·Θ. */
record LinearChecks(LinearInParameters model, ModelTrial trial) {
    /** Unit roundoff; a model that predicts in single precision is linear only as far as that goes. */
    private static final double SINGLE = 0x1p-24;

    private static final double DOUBLE = 0x1p-53;

    void designIsConsistent() {
        int features = model.features();
        int outputs = model.outputs();
        if (features * outputs != model.parameters().size()) {
            throw new CheckFailure(
                    features + " features for " + outputs + " outputs, and "
                            + model.parameters().size() + " parameters",
                    "features × outputs parameters",
                    "a block that no feature belongs to");
        }
        double[] parameters = trial.parameters();
        double[] predictions = trial.predictions(trial.pass());
        Matrix design = design();
        for (int i = 0; i < predictions.length; i++) {
            requireProduct(design, i / outputs, i % outputs, parameters, predictions[i]);
        }
    }

    private void requireProduct(Matrix design, int row, int output, double[] parameters, double prediction) {
        double sum = 0;
        double magnitude = 0;
        for (int feature = 0; feature < model.features(); feature++) {
            double product = design.get(row, feature) * parameters[feature * model.outputs() + output];
            sum += product;
            magnitude += Math.abs(product);
        }
        // Both sums are off by features · u · Σ|φθ| at worst, and a feature by a few u of its own.
        double unit = prediction == (float) prediction ? SINGLE : DOUBLE;
        double tolerance = (2 * model.features() + 64) * unit * magnitude;
        if (!(Math.abs(sum - prediction) <= tolerance)) {
            throw new CheckFailure(
                    "design · Θ is " + Bits.text(sum) + " for row " + (row + 1) + ", output " + (output + 1),
                    Bits.text(prediction) + " ± " + Bits.text(tolerance) + ", as predict says",
                    "Θ is features × outputs, row by row: feature j's coefficient for output k is"
                            + " parameters[j * outputs + k]; or design and predict have features in another order");
        }
    }

    private Matrix design() {
        Matrix design = Matrix.zeros(ModelTrial.ROWS, model.features());
        Arrays.fill(design.values(), Double.NaN);
        model.design(trial.inputs(), design);
        return design;
    }

    void remainders() {
        Matrix plain = design();
        Matrix features = Matrix.zeros(ModelTrial.ROWS, model.features());
        Matrix remainders = Matrix.zeros(ModelTrial.ROWS, model.features());
        Arrays.fill(features.values(), Double.NaN);
        Arrays.fill(remainders.values(), Double.NaN);
        model.design(trial.inputs(), features, remainders);
        for (int i = 0; i < plain.values().length; i++) {
            double feature = features.values()[i];
            double remainder = remainders.values()[i];
            double largest = model.hasRemainders() ? 0.5 * Math.ulp(feature) : 0;
            if (!(Math.abs(remainder) <= largest)) {
                throw new CheckFailure(
                        "the remainder " + Bits.text(remainder) + " of the feature " + Bits.text(feature),
                        model.hasRemainders()
                                ? "half a last digit of the feature at most: " + Bits.text(largest)
                                : "0, since hasRemainders() is false",
                        "the two are not a rounded number and what rounding took from it");
            }
            // Features multiplied up in plain doubles are off by a few last digits; see design's own contract.
            double tolerance = model.hasRemainders() ? 64 * DOUBLE * Math.abs(feature) : 0;
            if (!(Math.abs(feature - plain.values()[i]) <= tolerance)) {
                throw new CheckFailure(
                        "the feature " + Bits.text(feature) + " beside its remainder",
                        Bits.text(plain.values()[i]) + ", as design without remainders gives",
                        "two ways to compute features that differ");
            }
        }
    }

    void roles() {
        Matrix design = design();
        for (ParameterBlock block : model.parameters().blocks()) {
            if (block.offset() % model.outputs() != 0 || block.size() % model.outputs() != 0) {
                throw new CheckFailure(
                        "block " + block + " for " + model.outputs() + " outputs",
                        "blocks of whole features, " + model.outputs() + " parameters each",
                        "Θ laid out output by output; it is feature by feature");
            }
            if (block.role() == Role.BIAS) {
                requireOnes(design, block);
            }
        }
    }

    private void requireOnes(Matrix design, ParameterBlock block) {
        int end = (block.offset() + block.size()) / model.outputs();
        for (int feature = block.offset() / model.outputs(); feature < end; feature++) {
            for (int row = 0; row < design.rows(); row++) {
                if (design.get(row, feature) != 1) {
                    throw new CheckFailure(
                            "feature " + (feature + 1) + ", of block '" + block.name() + "' with the role BIAS, is "
                                    + Bits.text(design.get(row, feature)),
                            "1 in every row",
                            "a weight declared with .bias(…)");
                }
            }
        }
    }

    void names() {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < model.inputs(); i++) {
            inputs.add("input " + (i + 1));
        }
        List<String> names = model.featureNames(inputs);
        if (names.size() != model.features() || new HashSet<>(names).size() != names.size()) {
            throw new CheckFailure(
                    "the names " + names + " for " + model.features() + " features",
                    "a name of its own for each",
                    "an intercept or a power forgotten");
        }
    }

    void unstandardize() {
        double[] center = new double[model.inputs()];
        double[] scale = new double[model.inputs()];
        for (int i = 0; i < center.length; i++) {
            center[i] = 0.25 * (i + 1);
            scale[i] = 0.5 + i;
        }
        double[] parameters = trial.parameters();
        boolean can = model.unstandardize(parameters, center, scale);
        if (!can) {
            Bits.require(
                    "the parameters after unstandardize gave false",
                    parameters,
                    trial.parameters(),
                    "parameters changed before it was known whether it can be done");
            throw new CheckSkipped("it cannot, with these options");
        }
        Matrix standardized = trial.inputs();
        for (int i = 0; i < standardized.values().length; i++) {
            int input = i % model.inputs();
            standardized.values()[i] = (standardized.values()[i] - center[input]) / scale[input];
        }
        double[] expected =
                trial.pass().predict(trial.parameters(), standardized).toArray();
        double[] found = trial.pass().predict(parameters, trial.inputs()).toArray();
        for (int i = 0; i < expected.length; i++) {
            // A change of units can cancel many digits; a mistake in it is far larger.
            if (!(Math.abs(found[i] - expected[i]) <= 1e-6 * Math.max(1, Math.abs(expected[i])))) {
                throw new CheckFailure(
                        "the prediction " + Bits.text(found[i]) + " with the changed parameters and plain inputs",
                        Bits.text(expected[i]) + ", as with the old parameters and (x − center) / scale",
                        "a center or scale used the wrong way round, or the intercept left as it was");
            }
        }
    }
}
