package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Batching;
import org.kudari.api.Chosen;
import org.kudari.api.ComponentProvider;
import org.kudari.api.LeastSquares;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.Progress;
import org.kudari.api.State;
import org.kudari.api.Step;

/**
 * A network trained from the same weights on the same batches as PyTorch trained it, which
 * {@code src/test/golden/pytorch_trajectories.py} recorded.
 */
class PyTorchTrajectoryTest {
    private static final int INPUTS = 10;
    private static final int HIDDEN = 16;
    private static final int OUTPUTS = 3;
    private static final double TOLERANCE = 1e-10;

    private static final Recording RECORDING = Recording.read();

    static List<Trajectory> trajectories() {
        return RECORDING.trajectories;
    }

    @ParameterizedTest
    @MethodSource("trajectories")
    void theSameStepsAreMade(Trajectory trajectory) {
        Model model = provider(ModelProvider.class, "mlp").create(network(), INPUTS, OUTPUTS);
        Optimizer optimizer = trajectory.create();
        BatchMean objective = new BatchMean(model, trajectory.loss());
        int batch = optimizer.batching() == Batching.FULL ? RECORDING.rows() : RECORDING.batch;
        State state = State.of(optimizer.state(model.parameters()), model.parameters());
        double[] parameters = RECORDING.start.clone();
        for (int i = 0; i < trajectory.losses.length; i++) {
            int from = i * batch % RECORDING.rows();
            objective.use(
                    RECORDING.inputs.rows(from, from + batch),
                    trajectory.targets().rows(from, from + batch));
            Progress progress = optimizer.step(parameters, objective, state, Step.of(i + 1, parameters.length));
            double loss = progress.leavesObjectiveToLoop() ? objective.first : progress.objective();
            assertEquals(trajectory.losses[i], loss, TOLERANCE, "the loss before step " + (i + 1));
        }
        for (int i = 0; i < parameters.length; i++) {
            assertEquals(trajectory.end[i], parameters[i], TOLERANCE, "parameter " + i);
        }
    }

    @Test
    void everyOptimizerIsComparedOverAHundredSteps() {
        Set<String> compared = new HashSet<>();
        for (Trajectory trajectory : trajectories()) {
            int steps = trajectory.losses.length;
            assertTrue(trajectory.losses[steps - 1] < 0.8 * trajectory.losses[0], trajectory.toString());
            if (steps == 100) {
                compared.add(trajectory.optimizer);
            } else {
                assertTrue(
                        Set.of("lbfgs", "rprop").contains(trajectory.optimizer),
                        trajectory + ": fewer than a hundred steps");
            }
        }
        assertEquals(46, trajectories().size());
        assertEquals(
                Set.of(
                        "gradient-descent",
                        "adam",
                        "adamw",
                        "nadam",
                        "radam",
                        "adamax",
                        "adagrad",
                        "adadelta",
                        "rmsprop",
                        "rprop",
                        "lbfgs"),
                compared);
    }

    private static Options network() {
        Chosen<ActivationProvider> tanh = Chosen.of(provider(ActivationProvider.class, "tanh"));
        return Options.of(
                provider(ModelProvider.class, "mlp").options(),
                Map.of("hidden", List.of(HIDDEN), "activation", tanh, "precision", "double"));
    }

    private static <P extends ComponentProvider> P provider(Class<P> kind, String name) {
        return ServiceLoader.load(kind).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The mean loss over the rows of a batch. */
    private static final class BatchMean implements Objective {
        private final Model.Pass pass;
        private final Loss loss;
        private Matrix inputs;
        private Matrix targets;
        private double[] weights;
        private double first;

        BatchMean(Model model, Loss loss) {
            this.pass = model.newPass(RECORDING.rows(), Parallel.sequential());
            this.loss = loss;
        }

        void use(Matrix newInputs, Matrix newTargets) {
            inputs = newInputs;
            targets = newTargets;
            weights = new double[inputs.rows()];
            Arrays.fill(weights, 1.0 / inputs.rows());
            first = Double.NaN;
        }

        @Override
        public double evaluate(double[] parameters, double[] gradient) {
            Matrix slopes = gradient == null ? null : Matrix.zeros(inputs.rows(), OUTPUTS);
            double value = loss.evaluate(pass.predict(parameters, inputs), targets, weights, slopes);
            if (gradient != null) {
                pass.overwriteGradient(slopes, gradient);
            }
            first = Double.isNaN(first) ? value : first;
            return value;
        }

        @Override
        public Optional<LeastSquares> leastSquares() {
            return Optional.empty();
        }
    }

    /** How one optimizer went. */
    private record Trajectory(
            String lossName, String optimizer, Map<String, Object> options, double[] losses, double[] end) {
        Optimizer create() {
            OptimizerProvider provider = provider(OptimizerProvider.class, optimizer);
            return provider.create(Options.of(provider.options(), options));
        }

        Loss loss() {
            LossProvider provider = provider(LossProvider.class, lossName);
            return provider.create(Options.defaults(provider.options()));
        }

        Matrix targets() {
            return lossName.equals("mse") ? RECORDING.numbers : RECORDING.classes;
        }

        @Override
        public String toString() {
            return lossName + " " + optimizer + " " + options;
        }
    }

    /** The script's file. */
    private static final class Recording {
        private int batch;
        private double[] start;
        private Matrix inputs;
        private Matrix numbers;
        private Matrix classes;
        private final List<Trajectory> trajectories = new ArrayList<>();

        int rows() {
            return inputs.rows();
        }

        static Recording read() {
            Recording recording = new Recording();
            List<double[]> rows = new ArrayList<>();
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    PyTorchTrajectoryTest.class.getResourceAsStream("/golden/pytorch-trajectories.txt"),
                    StandardCharsets.UTF_8))) {
                String[] words;
                while ((words = next(reader)) != null) {
                    switch (words[0]) {
                        case "batch" -> recording.batch = Integer.parseInt(words[1]);
                        case "start" -> recording.start = numbers(words);
                        case "row" -> rows.add(numbers(words));
                        default ->
                            recording.trajectories.add(new Trajectory(
                                    words[1], words[2], options(words), numbers(next(reader)), numbers(next(reader))));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            recording.takeRows(rows);
            return recording;
        }

        private static String[] next(BufferedReader reader) throws IOException {
            String line = reader.readLine();
            while (line != null && line.startsWith("#")) {
                line = reader.readLine();
            }
            return line == null ? null : line.split(" ");
        }

        private static double[] numbers(String[] words) {
            return Arrays.stream(words, 1, words.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        private static Map<String, Object> options(String[] words) {
            Map<String, Object> options = new LinkedHashMap<>();
            for (String word : Arrays.asList(words).subList(3, words.length)) {
                String[] pair = word.split("=");
                options.put(pair[0], value(pair[1]));
            }
            return options;
        }

        private static Object value(String word) {
            if (word.equals("true")) {
                return true;
            }
            return word.matches("[0-9]+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
        }

        private void takeRows(List<double[]> rows) {
            inputs = Matrix.zeros(rows.size(), INPUTS);
            numbers = Matrix.zeros(rows.size(), OUTPUTS);
            classes = Matrix.zeros(rows.size(), OUTPUTS);
            for (int i = 0; i < rows.size(); i++) {
                double[] row = rows.get(i);
                for (int k = 0; k < INPUTS; k++) {
                    inputs.set(i, k, row[k]);
                }
                for (int k = 0; k < OUTPUTS; k++) {
                    numbers.set(i, k, row[INPUTS + k]);
                }
                classes.set(i, (int) row[INPUTS + OUTPUTS], 1);
            }
        }
    }
}
