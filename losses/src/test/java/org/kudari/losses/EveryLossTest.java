package org.kudari.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Matrix;
import org.kudari.api.TargetKind;

/** What holds of every loss here, whatever it computes. */
class EveryLossTest {
    private static final double STEP = 1e-5;

    static Stream<Named<LossProvider>> providers() {
        return ServiceLoader.load(LossProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(LossProvider::name))
                .map(provider -> Named.of(provider.name(), provider));
    }

    private record Batch(Matrix predictions, Matrix targets, double[] weights) {
        static Batch random(Loss loss, SplittableRandom random, int rows, int targetCount) {
            Matrix targets = Matrix.zeros(rows, targetCount);
            for (int row = 0; row < rows; row++) {
                double[] drawn = targets(loss, random, targetCount);
                System.arraycopy(drawn, 0, targets.values(), targets.index(row), targetCount);
            }
            int outputs = loss.outputs(targetCount);
            return new Batch(
                    Matrix.of(random.doubles((long) rows * outputs, -2, 2).toArray(), rows, outputs),
                    targets,
                    random.doubles(rows, 0, 2).toArray());
        }

        private static double[] targets(Loss loss, SplittableRandom random, int count) {
            if (loss.targetKind() == TargetKind.CLASS) {
                double[] oneHot = new double[count];
                oneHot[random.nextInt(count)] = 1;
                return oneHot;
            }
            double low = Math.max(loss.targetRange().low(), -3);
            double high = Math.min(loss.targetRange().high(), 3);
            double[] targets = random.doubles(count, low, high).toArray();
            double sum =
                    loss.targetRange().isDistribution() ? Arrays.stream(targets).sum() : 1;
            return Arrays.stream(targets).map(y -> y / sum).toArray();
        }

        double value(Loss loss) {
            return loss.evaluate(predictions, targets, weights, null);
        }

        Matrix gradient(Loss loss) {
            Matrix gradient = Matrix.zeros(predictions.rows(), predictions.columns());
            Arrays.fill(gradient.values(), 99);
            loss.evaluate(predictions, targets, weights, gradient);
            return gradient;
        }
    }

    private static int fewestTargets(Loss loss) {
        return loss.targetKind() == TargetKind.CLASS || loss.targetRange().isDistribution() ? 2 : 1;
    }

    @ParameterizedTest
    @MethodSource("providers")
    void gradientIsTheSlopeOfTheValue(LossProvider provider) {
        Loss loss = TestLosses.create(provider, Map.of());
        for (long seed = 1; seed <= 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int targets = fewestTargets(loss) + random.nextInt(4);
            Batch batch = Batch.random(loss, random, 1 + random.nextInt(5), targets);
            double[] gradient = batch.gradient(loss).values();
            double[] predictions = batch.predictions().values();
            for (int i = 0; i < predictions.length; i++) {
                double at = predictions[i];
                predictions[i] = at + STEP;
                double above = batch.value(loss);
                predictions[i] = at - STEP;
                double below = batch.value(loss);
                predictions[i] = at;
                double here = batch.value(loss);
                // A kink between the two shows as one-sided slopes that differ; there is no one slope to compare with.
                double bend = Math.abs(above - 2 * here + below) / STEP;
                if (bend < 1e-3) {
                    double slope = (above - below) / (2 * STEP);
                    assertEquals(slope, gradient[i], 1e-8 * Math.max(1, Math.abs(slope)) + STEP * bend, "seed " + seed);
                }
            }
        }
    }

    /** Large enough for several blocks, with outputs that divide none of them. */
    @ParameterizedTest
    @MethodSource("providers")
    void bitsDependNeitherOnBlocksNorOnGapsNorOnTheGradient(LossProvider provider) {
        Loss loss = TestLosses.create(provider, Map.of());
        for (int targets : new int[] {fewestTargets(loss), 3, 700}) {
            Batch batch = Batch.random(loss, new SplittableRandom(targets), 2100 / targets + 2, targets);
            int outputs = batch.predictions().columns();
            double[] values = new double[(outputs + 3) * batch.predictions().rows() + 2];
            Matrix gaps =
                    Matrix.window(values, 2, outputs + 3, batch.predictions().rows(), outputs);
            double value = loss.evaluate(batch.predictions(), batch.targets(), batch.weights(), gaps);
            double[] gradient = batch.gradient(loss).values();

            assertEquals(batch.value(loss), value);
            assertArrayEquals(gradient, gaps.toArray());
            for (int row = 0; row < gaps.rows(); row += Math.max(1, gaps.rows() / 5)) {
                Batch one = new Batch(
                        batch.predictions().rows(row, row + 1),
                        batch.targets().rows(row, row + 1),
                        new double[] {batch.weights()[row]});
                double[] expected = Arrays.copyOfRange(gradient, row * outputs, (row + 1) * outputs);
                assertArrayEquals(expected, one.gradient(loss).values());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void nothingIsAllocated(LossProvider provider) {
        Loss loss = TestLosses.create(provider, Map.of());
        Batch batch = Batch.random(loss, new SplittableRandom(1), 9, fewestTargets(loss));
        // With gaps between rows, so that no stretch is long enough for vectors, which are objects until they are
        // compiled.
        int outputs = batch.predictions().columns();
        Matrix gradient = Matrix.window(new double[9 * (outputs + 1)], 0, outputs + 1, 9, outputs);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // The least of some readings, since the JVM now and then allocates for itself; the first one links and loads.
        long bytes = LongStream.generate(() -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    for (int i = 0; i < 100; i++) {
                        loss.evaluate(batch.predictions(), batch.targets(), batch.weights(), gradient);
                        batch.value(loss);
                    }
                    return threads.getCurrentThreadAllocatedBytes() - before;
                })
                .limit(5)
                .min()
                .orElseThrow();
        assertEquals(0, bytes);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void theReferenceIsComplete(LossProvider provider) {
        assertTrue(provider.formula().contains("ℓ = ") && provider.formula().contains("∂ℓ/∂"), provider::formula);
        assertTrue(provider.source().matches(".*(19|20)\\d\\d.*"), provider::source);
        assertTrue(provider.differences().contains("Keras"), provider::differences);
        assertEquals(
                provider.name().equals("mse"),
                TestLosses.create(provider, Map.of()).isSquaredError());
    }
}
