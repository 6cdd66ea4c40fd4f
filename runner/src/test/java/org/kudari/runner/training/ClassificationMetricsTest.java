package org.kudari.runner.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kudari.api.Matrix;

class ClassificationMetricsTest {
    private static Map<String, Double> metrics(double[] weights, double... probabilities) {
        int[] truth = {0, 1, 1};
        ClassificationMetrics metrics = new ClassificationMetrics();
        Matrix all = Matrix.of(probabilities, 3, 2);
        metrics.add(all.rows(0, 1), row -> truth[row], weights, 0);
        metrics.add(all.rows(1, 3), row -> truth[row], weights, 1);
        return metrics.values();
    }

    /** Rows 1 and 3 are right; −(1·log ½ + 2·log ¼ + 1·log 1) / 4 = 5/4 · log 2. The first of two equals is taken. */
    @Test
    void rowsCountByTheirWeights() {
        Map<String, Double> metrics = metrics(new double[] {1, 2, 1}, 0.5, 0.5, 0.75, 0.25, 0, 1);

        assertEquals(0.5, metrics.get("accuracy"));
        assertEquals(1.25 * Math.log(2), metrics.get("log-loss"), 1e-15);
    }

    @Test
    void aProbabilityOfZeroIsAnInfiniteLossUnlessItsRowWeighsNothing() {
        double[] probabilities = {1, 0, 1, 0, 0, 1};

        assertEquals(
                Double.POSITIVE_INFINITY,
                metrics(new double[] {1, 1, 1}, probabilities).get("log-loss"));
        assertEquals(0, metrics(new double[] {1, 0, 1}, probabilities).get("log-loss"));
        assertEquals(1, metrics(new double[] {1, 0, 1}, probabilities).get("accuracy"));
    }
}
