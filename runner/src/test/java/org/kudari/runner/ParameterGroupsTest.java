package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.Step;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** Which blocks of parameters decay and learn how fast, as an optimizer is told that knows nothing of blocks. */
class ParameterGroupsTest {
    /** More than one thread's share, so that ranges begin and end amid blocks. */
    private static final int WIDE = 3 * FirstOrderOptimizer.GRAIN + 5;

    private static final double UNTOUCHED = -7;

    @TempDir
    Path folder;

    /** {first.weight, first.bias, first.mean, block2.weight, block2.bias}. */
    record Blocks() implements Model {
        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public ParameterLayout parameters() {
            return ParameterLayout.builder()
                    .weight("first.weight", WIDE)
                    .bias("first.bias", 1)
                    .statistic("first.mean", WIDE)
                    .weight("block2.weight", WIDE)
                    .bias("block2.bias", 3)
                    .build();
        }

        @Override
        public void initialize(double[] parameters, RandomGenerator random) {
            Arrays.fill(parameters, UNTOUCHED);
        }

        @Override
        public Pass newPass(int maxRows, Parallel parallel) {
            return new Pass() {
                @Override
                public Matrix predict(double[] parameters, Matrix inputs) {
                    return Matrix.zeros(inputs.rows(), 1);
                }

                @Override
                public void backpropagate(Matrix outputGradient, double[] gradient) {}
            };
        }
    }

    public static final class BlocksProvider implements ModelProvider {
        @Override
        public String name() {
            return "blocks";
        }

        @Override
        public String description() {
            return "blocks of every role";
        }

        @Override
        public Model create(Options options, int inputs, int outputs) {
            return new Blocks();
        }
    }

    /** Writes into each parameter what it was told: 10·learning-rate factor + decay factor. */
    public static final class TellingProvider implements OptimizerProvider {
        private final Consumer<Step> beforeUpdate;

        TellingProvider(Consumer<Step> beforeUpdate) {
            this.beforeUpdate = beforeUpdate;
        }

        @Override
        public String name() {
            return "telling";
        }

        @Override
        public String description() {
            return "writes down what it is told";
        }

        @Override
        public Optimizer create(Options options) {
            return new FirstOrderOptimizer() {
                @Override
                public void beforeUpdate(State state, Step step) {
                    beforeUpdate.accept(step);
                }

                @Override
                public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
                    for (int i = from; i < to; i++) {
                        parameters[i] = 10 * step.learningRateFactor() + step.decayFactor();
                    }
                }
            };
        }
    }

    private RunResult train(String training, int threads, Consumer<Step> beforeUpdate) {
        Path config = TestFiles.write(folder, "run.yaml", """
                data: {csv: table.csv, target: y, inputs: a}
                model: blocks
                loss: mse
                optimizer: telling
                training: {epochs: 1%s}
                """.formatted(training));
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        try (Kudari kudari = Kudari.builder()
                .threads(threads)
                .model(new BlocksProvider())
                .optimizer(new TellingProvider(beforeUpdate))
                .build()) {
            return kudari.run(config).train();
        }
    }

    private static double[] expected(double... ofBlocks) {
        double[] expected = new double[new Blocks().parameters().size()];
        List<ParameterBlock> blocks = new Blocks().parameters().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            ParameterBlock block = blocks.get(i);
            Arrays.fill(expected, block.offset(), block.offset() + block.size(), ofBlocks[i]);
        }
        return expected;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void eachParameterHasTheSettingsOfItsBlock(int threads) {
        double[] parameters = train(
                        ", decay: {exclude: [bias, \"b*2.w?ight\"]},"
                                + " learning-rate-multipliers: {\"block2.*\": 0.5, bias: 4, first.weight: 0}",
                        threads,
                        step -> {})
                .model()
                .orElseThrow()
                .parameters();

        assertArrayEquals(expected(1, 40, UNTOUCHED, 5, 20), parameters);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void withoutSettingsAllAreAlikeAndStatisticsAreLeftAlone(int threads) {
        double[] parameters =
                train("", threads, step -> {}).model().orElseThrow().parameters();

        assertArrayEquals(expected(11, 11, UNTOUCHED, 11, 11), parameters);
    }

    @Test
    void theStepBeforeTheUpdateKnowsOfNoBlock() {
        train(", decay: {exclude: weight}, learning-rate-multipliers: {bias: 4, weight: 4}", 1, step -> {
            assertEquals(1, step.learningRateFactor());
            assertEquals(1, step.decayFactor());
        });
    }

    @Test
    void theResolvedConfigurationRepeatsThem() {
        Path config = TestFiles.write(
                folder,
                "run.yaml",
                TestFiles.DESCENT.replace(
                        "batch-size: 3",
                        "decay: {exclude: [bias, 'hidden*']}, learning-rate-multipliers: {hidden1.bias: 0.1}"));
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);

        String resolved = Kudari.create().run(config).resolvedConfig(folder);

        assertTrue(resolved.contains("""
                  decay:
                    exclude:
                    - bias
                    - hidden*
                  learning-rate-multipliers:
                    hidden1.bias: 0.1
                """), resolved);
        Path again = TestFiles.write(folder, "again.yaml", resolved);
        assertEquals(resolved, Kudari.create().run(again).resolvedConfig(folder));
    }

    @Test
    void aBuilderSetsThemToo() {
        RunConfig config = RunConfig.builder()
                .target("y")
                .model("linear")
                .loss("mse")
                .optimizer("gradient-descent")
                .withoutDecay("bias")
                .learningRateMultiplier("weight", 0.5)
                .learningRateMultiplier("intercept", 0.25)
                .build();
        Table rows = Table.builder().numbers("x", 1, 2).numbers("y", 1, 2).build();

        String resolved = Kudari.create().run(config, rows).resolvedConfig(folder);

        assertTrue(resolved.contains("    weight: 0.5\n    intercept: 0.25\n"), resolved);
        assertTrue(resolved.contains("    - bias\n"), resolved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decay: {exclude: [bias, hiden1.*]} | :6:36 | exclude: found 'hiden1.*', but this model has no such block"
                        + " of parameters; expected a role, weight, bias or scale, or a name in which * stands for any characters"
                        + " and ? for one, of hidden1.weight, hidden1.bias, hidden2.weight, hidden2.bias, output.weight,"
                        + " output.bias",
                "decay: {exclude: [output.wieght]} | :6:30 | did you mean 'output.weight'?",
                "decay: {exclud: bias} | :6:20 | unknown key 'exclud' in 'decay'; did you mean 'exclude'?",
                "decay: {exclude: {bias: 1}} | :6:29 | but expected a role or the name of a block",
                "decay: bias | :6:19 | decay: found 'bias', but expected keys with values",
                "learning-rate-multipliers: {statistic: 2} | :6:40 | learning-rate-multipliers: found 'statistic'",
                "learning-rate-multipliers: {bias: -1} | :6:46 | found -1, but expected a number at least 0",
                "learning-rate-multipliers: {bias: } | :6:40 | 'bias' is missing"
            })
    void mistakesAreTold(String training, String place, String message) {
        Problem problem = problem(TestFiles.DESCENT.replace("epochs: 12, batch-size: 3", training));

        assertEquals(folder.resolve("run.yaml") + place, problem.where());
        assertTrue(problem.message().contains(message), problem.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decay: {exclude: bias}", "learning-rate-multipliers: {bias: 2}"})
    void anOptimizerThatSolvesHasNone(String training) {
        Problem problem = problem(TestFiles.LEAST_SQUARES + "training: {" + training + "}\n");

        assertTrue(
                problem.message().contains("does not go with this optimizer: it has no learning rate or weight decay"),
                problem.message());
    }

    private Problem problem(String yaml) {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        Path config = TestFiles.write(folder, "run.yaml", yaml);
        return assertThrows(InvalidInputException.class, () -> Kudari.create().run(config))
                .problems()
                .get(0);
    }
}
