package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kudari.api.Chosen;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Matrix;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/** Components that hold components: looked up, checked, resolved and saved like those at the top. */
class NestedOptionsTest {
    private static final Option<Double> FACTOR =
            Option.real("factor").greaterThan(0).defaultValue(1.0);
    private static final Option<List<Options>> TERMS =
            Option.sections("terms", List.of(FACTOR)).defaultValue(List.of());
    private static final Option<Chosen<LossProvider>> OF = Option.component("of", LossProvider.class);
    private static final Option<List<Chosen<LossProvider>>> AND =
            Option.components("and", LossProvider.class).defaultValue(List.of());

    /** The sum of the losses it holds, times its factors. */
    public static final class SumProvider implements LossProvider {
        @Override
        public String name() {
            return "sum";
        }

        @Override
        public String description() {
            return "a sum of losses";
        }

        @Override
        public List<Option<?>> options() {
            return List.of(OF, AND, TERMS);
        }

        @Override
        public Loss create(Options options) {
            Loss first = options.get(OF).make(LossProvider::create);
            double factor = options.get(TERMS).stream()
                    .mapToDouble(term -> term.get(FACTOR))
                    .reduce(1, (a, b) -> a * b);
            return new Loss() {
                @Override
                public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
                    return factor * first.evaluate(predictions, targets, weights, gradient);
                }
            };
        }
    }

    private final Kudari kudari =
            Kudari.builder().threads(1).loss(new SumProvider()).build();
    private final Table table =
            Table.builder().numbers("x", 1, 2, 3).numbers("y", 2, 4, 6).build();

    private Run run(Map<String, ?> options) {
        return kudari.run(
                RunConfig.builder()
                        .target("y")
                        .model("linear")
                        .loss("sum", options)
                        .optimizer("gradient-descent", Map.of("learning-rate", 0.01))
                        .epochs(1)
                        .build(),
                table);
    }

    private List<String> refusals(Map<String, ?> options) {
        return assertThrows(InvalidInputException.class, () -> run(options)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whatIsHeldIsResolvedWithItsDefaults(@TempDir Path folder) {
        String resolved = run(Map.of(
                        "of", "mse", "and", List.of(Map.of("sum", Map.of("of", "mse"))), "terms", List.of(Map.of())))
                .resolvedConfig(folder);
        assertTrue(resolved.contains("""
                        loss:
                          sum:
                            of:
                              mse: {}
                            and:
                            - sum:
                                of:
                                  mse: {}
                                and: []
                                terms: []
                            terms:
                            - factor: 1.0
                        """), resolved);
    }

    @Test
    void whatIsHeldIsUsedAndSaved(@TempDir Path folder) throws IOException {
        double plain = run(Map.of("of", "mse")).train().history().get(0).trainingLoss();
        RunResult doubled =
                run(Map.of("of", "mse", "terms", List.of(Map.of("factor", 2)))).train(folder.resolve("run"));
        assertEquals(2 * plain, doubled.history().get(0).trainingLoss());
        TrainedModel again = kudari.load(folder.resolve("run/model.safetensors"));
        assertArrayEquals(
                doubled.model().orElseThrow().predict(table).numbers("y"),
                again.predict(table).numbers("y"));
    }

    @Test
    void mistakesInsideAreReportedWithTheirPlace() {
        assertEquals(
                List.of(
                        "loss.sum.of: unknown loss 'mes'; did you mean 'mse'?",
                        "loss.sum.and[1].sum.of.mse.slope: loss 'mse' takes no options, but found 'slope'",
                        "loss.sum.terms[1].factor: factor: found -1, but expected a number greater than 0",
                        "loss.sum.terms[2].facto: unknown key 'facto' in terms of loss 'sum'; did you mean 'factor'?"),
                refusals(Map.of(
                        "of",
                        "mes",
                        "and",
                        List.of(Map.of("sum", Map.of("of", Map.of("mse", Map.of("slope", 1))))),
                        "terms",
                        List.of(Map.of("factor", -1), Map.of("facto", 1)))));
        assertEquals(
                List.of("loss.sum.and: and: found 'mse', but expected a list of elements, each the name of a loss, or"
                        + " such a name with its options"),
                refusals(Map.of("of", "mse", "and", "mse")));
    }
}
