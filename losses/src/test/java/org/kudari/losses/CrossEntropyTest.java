package org.kudari.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;

class CrossEntropyTest {
    private static final double LN_2 = 0.6931471805599453;
    private static final double LN_3 = 1.0986122886681098;

    private final Loss loss = TestLosses.create(new CrossEntropyProvider(), Map.of());

    // Probabilities 1/2, 1/3, 1/6 in row 1 and 1/4, 1/2, 1/4 in row 2.
    private final Matrix predictions = Matrix.of(new double[] {LN_3, LN_2, 0, 7, 7 + LN_2, 7}, 2, 3);
    private final Matrix classes = Matrix.of(new double[] {0, 1, 0, 0, 0, 1}, 2, 3);

    private double ofOne(double[] logits, double[] target) {
        return loss.evaluate(row(logits), row(target), new double[] {1}, null);
    }

    private double[] gradientOfOne(double[] logits, double[] target) {
        Matrix gradient = filled(1, logits.length);
        loss.evaluate(row(logits), row(target), new double[] {1}, gradient);
        return gradient.toArray();
    }

    private static Matrix row(double... values) {
        return Matrix.of(values, 1, values.length);
    }

    private static Matrix filled(int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.fill(values, 99);
        return Matrix.of(values, rows, columns);
    }

    @Test
    void theValueIsTheSumOfMinusLogTheProbabilityOfTheRightClass() {
        // 1/3 in row 1 and 1/4 in row 2.
        assertEquals(LN_3 + 2 * LN_2, loss.evaluate(predictions, classes, new double[] {1, 1}, null), 1e-15);
    }

    @Test
    void weightsMultiplyRowsInValueAndGradient() {
        Matrix gradient = filled(2, 3);
        assertEquals(
                6 * LN_3 + 4 * 2 * LN_2, loss.evaluate(predictions, classes, new double[] {6, 4}, gradient), 1e-14);
        // Probabilities minus targets: 6·(1/2, −2/3, 1/6) and 4·(1/4, 1/2, −3/4).
        assertArrayEquals(new double[] {3, -4, 1, 1, 2, -3}, gradient.toArray(), 1e-14);
    }

    @Test
    void aRowWithoutWeightDoesNotCount() {
        Matrix gradient = filled(2, 3);
        assertEquals(2 * LN_2, loss.evaluate(predictions, classes, new double[] {0, 1}, gradient), 1e-15);
        assertArrayEquals(new double[3], gradient.rows(0, 1).toArray(), 0.0);
    }

    @Test
    void softTargetsAreWeightedMeansOfClasses() {
        // ½·log 2 + ¼·log 3 + ¼·log 6 = ¾·log 2 + ½·log 3; probabilities minus targets are 0, 1/12, −1/12.
        double[] logits = predictions.rows(0, 1).toArray();
        double[] target = {0.5, 0.25, 0.25};
        assertEquals(0.75 * LN_2 + 0.5 * LN_3, ofOne(logits, target), 1e-15);
        assertArrayEquals(new double[] {0, 1.0 / 12, -1.0 / 12}, gradientOfOne(logits, target), 1e-15);
    }

    @Test
    void targetsThatDoNotAddUpToOneHaveTheGradientOfTheirValue() {
        // 2·log 3 + log 6 = log 2 + 3·log 3; p·3 − y.
        double[] logits = predictions.rows(0, 1).toArray();
        double[] target = {0, 2, 1};
        assertEquals(LN_2 + 3 * LN_3, ofOne(logits, target), 1e-14);
        assertArrayEquals(new double[] {1.5, -1, -0.5}, gradientOfOne(logits, target), 1e-14);
    }

    @Test
    void gradientIsTheSlopeOfTheValue() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = random.nextInt(1, 6);
            int columns = random.nextInt(2, 8);
            double[] logits = random.doubles((long) rows * columns, -5, 5).toArray();
            Matrix predicted = Matrix.of(logits, rows, columns);
            Matrix targets = distributions(random, rows, columns);
            double[] weights = random.doubles(rows, 0, 2).toArray();
            Matrix gradient = filled(rows, columns);
            loss.evaluate(predicted, targets, weights, gradient);
            double h = 1e-5;
            for (int i = 0; i < logits.length; i++) {
                double at = logits[i];
                logits[i] = at + h;
                double above = loss.evaluate(predicted, targets, weights, null);
                logits[i] = at - h;
                double below = loss.evaluate(predicted, targets, weights, null);
                logits[i] = at;
                assertEquals((above - below) / (2 * h), gradient.values()[i], 1e-8, "seed " + seed);
            }
        }
    }

    private static Matrix distributions(SplittableRandom random, int rows, int columns) {
        Matrix targets = Matrix.of(random.doubles((long) rows * columns).toArray(), rows, columns);
        for (int row = 0; row < rows; row++) {
            double sum = Arrays.stream(targets.rows(row, row + 1).toArray()).sum();
            for (int k = 0; k < columns; k++) {
                targets.set(row, k, targets.get(row, k) / sum);
            }
        }
        return targets;
    }

    @Test
    void halvesOfABatchAddUpToTheWhole() {
        double[] weights = {1, 1};
        double whole = loss.evaluate(predictions, classes, weights, null);
        double first = loss.evaluate(predictions.rows(0, 1), classes.rows(0, 1), weights, null);
        double rest = loss.evaluate(predictions.rows(1, 2), classes.rows(1, 2), weights, null);
        assertEquals(whole, first + rest, 1e-15);
        assertEquals(0, loss.evaluate(predictions.rows(0, 0), classes.rows(0, 0), weights, null));
    }

    @Test
    void theValueIsTheSameWithAndWithoutGradient() {
        double[] weights = {0.1, 0.7};
        assertEquals(
                loss.evaluate(predictions, classes, weights, null),
                loss.evaluate(predictions, classes, weights, filled(2, 3)));
    }

    @Test
    void windowsWithGapsAreReadAndWrittenInsideOnly() {
        double[] dense = gradientOfOne(new double[] {1, 2, 3}, new double[] {0, 0, 1});
        double[] wide = {9, 1, 2, 3, 9, 1, 2, 3, 9};
        double[] target = {9, 9, 0, 0, 1, 0, 0, 1};
        double[] array = new double[9];
        Arrays.fill(array, 77);
        loss.evaluate(
                Matrix.window(wide, 1, 4, 2, 3),
                Matrix.window(target, 2, 3, 2, 3),
                new double[] {1, 1},
                Matrix.window(array, 0, 5, 2, 3));
        double[] expected = {dense[0], dense[1], dense[2], 77, 77, dense[0], dense[1], dense[2], 77};
        assertArrayEquals(expected, array);
    }

    @Test
    void anOffsetOfAllLogitsOfARowChangesNoBit() {
        // Eighths stay exact beside 2⁴⁰.
        double[] logits = {0.125, -3.5, 2.25, 1};
        double[] target = {0.5, 0.25, 0, 0.25};
        for (double offset : new double[] {0x1p40, -0x1p40, 1000, -1000}) {
            double[] moved = Arrays.stream(logits).map(z -> z + offset).toArray();
            assertEquals(ofOne(logits, target), ofOne(moved, target));
            assertArrayEquals(gradientOfOne(logits, target), gradientOfOne(moved, target));
        }
    }

    @Test
    void extremeLogitsAreExact() {
        double[] logits = {1e300, -1e300, 1e300};
        assertEquals(LN_2, ofOne(logits, new double[] {1, 0, 0}));
        assertArrayEquals(new double[] {-0.5, 0, 0.5}, gradientOfOne(logits, new double[] {1, 0, 0}));
        assertEquals(2e300, ofOne(logits, new double[] {0, 1, 0}));
        assertArrayEquals(new double[] {0.5, -1, 0.5}, gradientOfOne(logits, new double[] {0, 1, 0}));
        // Far below the largest, a plain softmax would be 0 and its logarithm −∞.
        assertEquals(2000, ofOne(new double[] {-1000, 1000}, new double[] {1, 0}));
        assertEquals(0, ofOne(new double[] {-1000, 1000}, new double[] {0, 1}));
    }

    @Test
    void predictionsThatRanAwayGiveInfinityOrNaNAndNoException() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertFalse(Double.isFinite(ofOne(new double[] {bad, 1}, new double[] {1, 0})));
            gradientOfOne(new double[] {bad, 1}, new double[] {1, 0});
        }
        assertEquals(Double.POSITIVE_INFINITY, ofOne(new double[] {Double.NEGATIVE_INFINITY, 1}, new double[] {1, 0}));
        assertEquals(Double.NaN, ofOne(new double[] {Double.NaN, 1}, new double[] {0, 1}));
        assertEquals(Double.NaN, gradientOfOne(new double[] {Double.NaN, 1}, new double[] {0, 1})[1]);
    }

    @Test
    void nothingIsAllocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Matrix gradient = filled(2, 3);
        double[] weights = {1, 1};
        // The least of some readings, since the JVM now and then allocates for itself; the first one links and loads.
        long bytes = LongStream.generate(() -> allocatedBytes(threads, gradient, weights))
                .limit(5)
                .min()
                .orElseThrow();
        assertEquals(0, bytes);
    }

    private long allocatedBytes(ThreadMXBean threads, Matrix gradient, double[] weights) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            loss.evaluate(predictions, classes, weights, gradient);
            loss.evaluate(predictions, classes, weights, null);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void itFitsClassesAndReadsAsSoftmax() {
        assertEquals("cross-entropy", new CrossEntropyProvider().name());
        assertEquals(TargetKind.CLASS, loss.targetKind());
        assertEquals(Readout.SOFTMAX, loss.readout());
        assertFalse(loss.isSquaredError());
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithBothNumbers() {
        double[] weights = {1, 1};
        assertEquals("targets: 1 × 3, but expected 2 × 3", refusal(classes.rows(0, 1), weights, null));
        assertEquals("weights: 1, but predictions have 2 rows", refusal(classes, new double[1], null));
        assertEquals("gradient: 2 × 2, but expected 2 × 3", refusal(classes, weights, Matrix.zeros(2, 2)));
    }

    private String refusal(Matrix targets, double[] weights, Matrix gradient) {
        return assertThrows(
                        IllegalArgumentException.class, () -> loss.evaluate(predictions, targets, weights, gradient))
                .getMessage();
    }
}
