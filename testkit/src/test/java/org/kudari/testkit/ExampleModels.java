package org.kudari.testkit;

import java.util.List;
import java.util.random.RandomGenerator;
import org.kudari.api.BatchPosition;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Shapes;

/** A model of one layer that is right, and wrong ones, each in one way. */
public final class ExampleModels {
    private static final Option<Boolean> BENT =
            Option.flag("bent").defaultValue(false).doc("whether x + x³ is taken of each output");

    private ExampleModels() {}

    /** What can be wrong with it. */
    enum Fault {
        NONE,
        RANDOM_OF_ITS_OWN,
        CENTERED_BATCH,
        OVERWRITTEN_GRADIENT,
        MEAN_GRADIENT,
        FORGOTTEN_SLOPE,
        TRANSPOSED_DESIGN,
        UNKEYED_DROPOUT,
        FORGOTTEN_DROPOUT,
        MOVED_WEIGHTS
    }

    abstract static class Example implements ModelProvider {
        private final String name;
        private final Fault fault;

        Example(String name, Fault fault) {
            this.name = name;
            this.fault = fault;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String description() {
            return "an example to try the kit on";
        }

        @Override
        public List<Option<?>> options() {
            return List.of(BENT);
        }

        @Override
        public Model create(Options options, int inputs, int outputs) {
            boolean bent = options.get(BENT);
            return bent
                    ? new Layer(inputs, outputs, true, fault)
                    : new LinearLayer(new Layer(inputs, outputs, false, fault));
        }
    }

    public static final class Right extends Example {
        public Right() {
            super("layer", Fault.NONE);
        }
    }

    public static final class RandomOfItsOwn extends Example {
        public RandomOfItsOwn() {
            super("random-of-its-own", Fault.RANDOM_OF_ITS_OWN);
        }
    }

    public static final class CenteredBatch extends Example {
        public CenteredBatch() {
            super("centered-batch", Fault.CENTERED_BATCH);
        }
    }

    public static final class OverwrittenGradient extends Example {
        public OverwrittenGradient() {
            super("overwritten-gradient", Fault.OVERWRITTEN_GRADIENT);
        }
    }

    public static final class MeanGradient extends Example {
        public MeanGradient() {
            super("mean-gradient", Fault.MEAN_GRADIENT);
        }
    }

    public static final class ForgottenSlope extends Example {
        public ForgottenSlope() {
            super("forgotten-slope", Fault.FORGOTTEN_SLOPE);
        }
    }

    public static final class TransposedDesign extends Example {
        public TransposedDesign() {
            super("transposed-design", Fault.TRANSPOSED_DESIGN);
        }
    }

    public static final class UnkeyedDropout extends Example {
        public UnkeyedDropout() {
            super("unkeyed-dropout", Fault.UNKEYED_DROPOUT);
        }
    }

    public static final class ForgottenDropout extends Example {
        public ForgottenDropout() {
            super("forgotten-dropout", Fault.FORGOTTEN_DROPOUT);
        }
    }

    public static final class MovedWeights extends Example {
        public MovedWeights() {
            super("moved-weights", Fault.MOVED_WEIGHTS);
        }
    }

    /** z = W·x, and of that z or z + z³. W is inputs × outputs. */
    record Layer(int inputs, int outputs, boolean bent, Fault fault) implements Model {
        @Override
        public ParameterLayout parameters() {
            return ParameterLayout.builder().weight("weight", inputs, outputs).build();
        }

        @Override
        public void initialize(double[] parameters, RandomGenerator random) {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = fault == Fault.RANDOM_OF_ITS_OWN ? Math.random() : random.nextDouble();
            }
        }

        @Override
        public Pass newPass(int maxRows, Parallel parallel) {
            return new LayerPass(this, maxRows);
        }
    }

    private static final class LayerPass implements Model.Pass {
        private final Layer layer;
        private final int maxRows;
        private Matrix inputs;
        private Matrix z;
        private int calls;

        LayerPass(Layer layer, int maxRows) {
            this.layer = layer;
            this.maxRows = maxRows;
        }

        @Override
        public Matrix predict(double[] parameters, Matrix newInputs) {
            if (newInputs.rows() > maxRows) {
                throw new IllegalArgumentException(newInputs.rows() + " rows, but expected at most " + maxRows);
            }
            Shapes.require("inputs", newInputs, newInputs.rows(), layer.inputs());
            Shapes.require("parameters", parameters, layer.inputs() * layer.outputs());
            inputs = newInputs;
            z = Matrix.zeros(inputs.rows(), layer.outputs());
            Matrix predictions = Matrix.zeros(inputs.rows(), layer.outputs());
            for (int row = 0; row < inputs.rows(); row++) {
                for (int k = 0; k < layer.outputs(); k++) {
                    double sum = 0;
                    for (int j = 0; j < layer.inputs(); j++) {
                        double center = layer.fault() == Fault.CENTERED_BATCH ? mean(j) : 0;
                        sum = Math.fma(inputs.get(row, j) - center, parameters[j * layer.outputs() + k], sum);
                    }
                    z.set(row, k, sum);
                    predictions.set(row, k, layer.bent() ? sum + sum * sum * sum : sum);
                }
            }
            return predictions;
        }

        @Override
        public Matrix predictForTraining(double[] parameters, Matrix newInputs, BatchPosition position) {
            Matrix predictions = predict(parameters, newInputs);
            calls++;
            for (int row = 0; row < predictions.rows(); row++) {
                for (int k = 0; k < predictions.columns(); k++) {
                    boolean first = row + position.firstRow() == 0;
                    boolean dropped = layer.fault() == Fault.FORGOTTEN_DROPOUT && first
                            || layer.fault() == Fault.UNKEYED_DROPOUT && row == calls % 2;
                    predictions.set(row, k, dropped ? 0 : predictions.get(row, k));
                }
            }
            return predictions;
        }

        @Override
        public void updateStatistics(double[] parameters) {
            parameters[0] += layer.fault() == Fault.MOVED_WEIGHTS ? 1 : 0;
        }

        private double mean(int column) {
            double sum = 0;
            for (int row = 0; row < inputs.rows(); row++) {
                sum += inputs.get(row, column);
            }
            return sum / inputs.rows();
        }

        @Override
        public void backpropagate(Matrix outputGradient, double[] gradient) {
            if (z == null) {
                throw new IllegalStateException("no prediction; call predict first");
            }
            Shapes.require("output gradient", outputGradient, z.rows(), z.columns());
            Shapes.require("gradient", gradient, layer.inputs() * layer.outputs());
            for (int j = 0; j < layer.inputs(); j++) {
                for (int k = 0; k < layer.outputs(); k++) {
                    double sum = 0;
                    for (int row = 0; row < z.rows(); row++) {
                        double slope = layer.bent() && layer.fault() != Fault.FORGOTTEN_SLOPE
                                ? 1 + 3 * z.get(row, k) * z.get(row, k)
                                : 1;
                        double center = layer.fault() == Fault.CENTERED_BATCH ? mean(j) : 0;
                        sum += (inputs.get(row, j) - center) * slope * outputGradient.get(row, k);
                    }
                    int at = j * layer.outputs() + k;
                    double old = layer.fault() == Fault.OVERWRITTEN_GRADIENT ? 0 : gradient[at];
                    gradient[at] = old + (layer.fault() == Fault.MEAN_GRADIENT ? sum / z.rows() : sum);
                }
            }
            z = null;
        }
    }

    /** The layer without the bend, which is linear in its parameters. */
    record LinearLayer(Layer layer) implements LinearInParameters {
        @Override
        public int inputs() {
            return layer.inputs();
        }

        @Override
        public int outputs() {
            return layer.outputs();
        }

        @Override
        public ParameterLayout parameters() {
            return layer.parameters();
        }

        @Override
        public void initialize(double[] parameters, RandomGenerator random) {
            layer.initialize(parameters, random);
        }

        @Override
        public Pass newPass(int maxRows, Parallel parallel) {
            return layer.newPass(maxRows, parallel);
        }

        @Override
        public void design(Matrix inputs, Matrix features) {
            Shapes.require("features", features, inputs.rows(), layer.inputs());
            for (int row = 0; row < inputs.rows(); row++) {
                for (int j = 0; j < layer.inputs(); j++) {
                    boolean turned = layer.fault() == Fault.TRANSPOSED_DESIGN;
                    features.set(row, j, inputs.get(row, turned ? layer.inputs() - 1 - j : j));
                }
            }
        }
    }
}
