package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.ExponentialFamilies;
import org.kudari.compute.WorkerPool;

/** Where reweighted least squares arrives, what it says of that, and what it turns down once it has seen the data. */
class IrlsOptimizerTest {
    private static final ExponentialFamily BINOMIAL = ExponentialFamilies.binomial();
    private static final ExponentialFamily POISSON = ExponentialFamilies.poisson();
    private static final ExponentialFamily GAMMA = ExponentialFamilies.gamma();

    private static double[][] ofFamily(ExponentialFamily family, double[][] x, RandomGenerator random) {
        double[][] y = new double[x.length][1];
        for (int row = 0; row < x.length; row++) {
            double mean = family.mean(0.3 + 0.5 * x[row][0] - 0.8 * x[row][1]);
            double share = random.nextDouble();
            y[row][0] = family.name().equals("binomial")
                    ? (share < mean ? 1 : 0)
                    : family.name().equals("poisson") ? Math.rint(mean * (0.5 + share)) : mean * (0.5 + share);
        }
        return y;
    }

    private static List<ExponentialFamily> families() {
        return List.of(BINOMIAL, POISSON, GAMMA);
    }

    /** Of one group and another, means are shares: log(0.75 / 0.25) = log 3, and 0.5 in the other. */
    @Test
    void logisticRegressionOfTwoGroupsIsTheirLogOdds() {
        LikelihoodObjective.Fit fit = new LikelihoodObjective(
                        BINOMIAL, Components.column(0, 0, 0, 0, 1, 1, 1, 1), Components.column(1, 1, 1, 0, 1, 1, 0, 0))
                .fit();

        assertEquals(StrictMath.log(3), fit.parameters()[1], 1e-15);
        assertEquals(-StrictMath.log(3), fit.parameters()[0], 1e-15);
        // Σ 1 / (n·p·(1 − p)) over the groups.
        assertEquals(Math.sqrt(4.0 / 3), fit.table().value("intercept", "standard-error"), 1e-15);
        assertEquals(Math.sqrt(4.0 / 3 + 1), fit.table().value("x1", "standard-error"), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 3})
    void arrivesWhereTheGradientIsZero(double l2) {
        for (int seed = 0; seed < 20; seed++) {
            RandomGenerator random = Components.random(seed);
            double[][] x = Components.gaussians(random, 80, 2);
            double[] weights = random.doubles(80, 0.5, 2).toArray();
            for (ExponentialFamily family : families()) {
                LikelihoodObjective objective = new LikelihoodObjective(family, x, ofFamily(family, x, random))
                        .weights(weights)
                        .l2(l2);
                double[] gradient = new double[3];
                LikelihoodObjective.Fit fit = objective.fit();

                assertEquals(
                        objective.evaluate(fit.parameters(), gradient),
                        fit.progress().objective());
                // The last step δ has δᵀ(ΦᵀWΦ + ridge)δ ≤ 10⁻²⁶·D, and the gradient is (ΦᵀWΦ + ridge)δ/n.
                assertArrayEquals(new double[3], gradient, 1e-13 * Math.sqrt(1 + l2), family.name());
            }
        }
    }

    @Test
    void aWeightOfTwoIsARowTwice() {
        RandomGenerator random = Components.random(1);
        double[][] x = Components.gaussians(random, 60, 2);
        double[][] y = ofFamily(POISSON, x, random);
        double[] weights = new double[60];
        Arrays.setAll(weights, row -> row < 20 ? 2 : row < 40 ? 1 : 0);
        double[][] twiceX = new double[60][];
        double[][] twiceY = new double[60][];
        for (int row = 0; row < 60; row++) {
            twiceX[row] = x[row % 40];
            twiceY[row] = y[row % 40];
        }
        // What a row of weight 0 holds counts for nothing.
        y[59][0] = Double.NaN;
        LikelihoodObjective.Fit weighted =
                new LikelihoodObjective(POISSON, x, y).weights(weights).fit();
        LikelihoodObjective.Fit repeated = new LikelihoodObjective(POISSON, twiceX, twiceY).fit();

        assertArrayEquals(repeated.parameters(), weighted.parameters(), 1e-14);
        for (String name : List.of("deviance", "null-deviance", "aic")) {
            assertEquals(repeated.finding(name), weighted.finding(name), 1e-12 * repeated.finding(name), name);
        }
        assertEquals(
                repeated.table().value("x1", "standard-error"), weighted.table().value("x1", "standard-error"), 1e-15);
        assertEquals(37, weighted.finding("residual-degrees-of-freedom"));
    }

    @Test
    void severalTargetsAreAsManyModels() {
        RandomGenerator random = Components.random(2);
        double[][] x = Components.gaussians(random, 100, 2);
        double[][] first = ofFamily(GAMMA, x, random);
        double[][] second = ofFamily(GAMMA, x, random);
        double[][] both = new double[100][];
        Arrays.setAll(both, row -> new double[] {first[row][0], second[row][0]});

        LikelihoodObjective.Fit together = new LikelihoodObjective(GAMMA, x, both).fit();
        int target = 0;
        for (double[][] y : List.of(first, second)) {
            LikelihoodObjective.Fit alone = new LikelihoodObjective(GAMMA, x, y).fit();
            for (int feature = 0; feature < 3; feature++) {
                double coefficient = together.parameters()[feature * 2 + target];
                assertEquals(alone.parameters()[feature], coefficient, 1e-14);
            }
            String suffix = ".y" + (target + 1);
            for (String name : List.of("deviance", "dispersion", "aic", "rank")) {
                assertEquals(alone.finding(name), together.finding(name + suffix), 1e-13 * 200, name);
            }
            assertEquals(
                    alone.table().value("x2", "standard-error"),
                    together.progress().tables().get(target).value("x2", "standard-error"),
                    1e-14);
            target++;
        }
    }

    /** More rows than one thread takes at a time, and a rest. */
    @Test
    void bitsDoNotDependOnThreads() {
        RandomGenerator random = Components.random(3);
        double[][] x = Components.gaussians(random, 20_001, 5);
        for (ExponentialFamily family : families()) {
            double[][] y = ofFamily(family, x, random);
            LikelihoodObjective.Fit expected = new LikelihoodObjective(family, x, y).fit();
            for (int threads : new int[] {2, 3, 7}) {
                try (WorkerPool pool = new WorkerPool(threads)) {
                    LikelihoodObjective.Fit found =
                            new LikelihoodObjective(family, x, y).parallel(pool).fit();
                    assertArrayEquals(expected.parameters(), found.parameters(), 0);
                    assertEquals(
                            expected.progress().findings(), found.progress().findings());
                }
            }
        }
    }

    @Test
    void rowsThatAreToldExactlyHaveNoAnswerButWithAPenalty() {
        double[][] x = {{1, 5}, {2, 3}, {3, 4}, {4, 5}, {5, 3}, {6, 4}};
        double[][] y = Components.column(0, 0, 0, 1, 1, 1);
        UnsolvableException separation =
                assertThrows(UnsolvableException.class, () -> new LikelihoodObjective(BINOMIAL, x, y).fit());

        assertTrue(separation.getMessage().startsWith("separation: some combination of the columns"));
        assertTrue(separation.getMessage().contains("'x1'"), separation::getMessage);
        assertTrue(separation.getMessage().contains("'y1' exactly, in every row"), separation::getMessage);
        assertTrue(separation.getMessage().contains("Try a penalty (l2)"), separation::getMessage);
        LikelihoodObjective.Fit penalized =
                new LikelihoodObjective(BINOMIAL, x, y).l2(0.01).fit();
        assertTrue(penalized.parameters()[0] > 0.5);
        assertTrue(penalized.progress().tables().isEmpty());
        assertFalse(penalized.progress().findings().containsKey("aic"));
        assertTrue(penalized.finding("deviance") < penalized.finding("null-deviance"));
    }

    /**
     * There is a finite answer unless some line has all ones on one side and all zeros on the other, either perhaps on it (Albert and
     * Anderson, On the existence of maximum likelihood estimates in logistic regression models, Biometrika 71, 1984).
     */
    @Test
    void anAnswerIsGivenWhereThereIsOneAndNowhereElse() {
        int separated = 0;
        for (int seed = 0; seed < 300; seed++) {
            RandomGenerator random = Components.random(seed);
            double[] x = random.ints(5, 0, 5).asDoubleStream().toArray();
            double[] y = random.ints(5, 0, 2).asDoubleStream().toArray();
            y[0] = 0;
            y[1] = 1;
            x[0] = x[1] + (random.nextBoolean() ? 1 : -1);
            LikelihoodObjective objective =
                    new LikelihoodObjective(BINOMIAL, Components.column(x), Components.column(y));
            if (largest(x, y, 0) <= -largest(negated(x), y, 1) || largest(x, y, 1) <= -largest(negated(x), y, 0)) {
                assertThrows(UnsolvableException.class, objective::fit, "seed " + seed);
                separated++;
            } else {
                double[] gradient = new double[2];
                objective.evaluate(objective.fit().parameters(), gradient);
                assertArrayEquals(new double[2], gradient, 1e-13, "seed " + seed);
            }
        }
        assertTrue(separated > 50 && separated < 250, separated + " of 300");
    }

    private static double largest(double[] x, double[] y, double of) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < x.length; row++) {
            largest = y[row] == of ? Math.max(largest, x[row]) : largest;
        }
        return largest;
    }

    private static double[] negated(double[] x) {
        return Arrays.stream(x).map(value -> -value).toArray();
    }

    /** Some 30 steps of the same length, before the penalty is felt. */
    @Test
    void theSmallestPenaltyKeepsCoefficientsFinite() {
        double[][] x = Components.column(-2, -1, 1, 2);
        LikelihoodObjective objective = new LikelihoodObjective(BINOMIAL, x, Components.column(0, 0, 1, 1)).l2(1e-13);
        double[] gradient = new double[2];
        LikelihoodObjective.Fit fit = objective.fit();

        objective.evaluate(fit.parameters(), gradient);
        // Beside that of the loss and that of the penalty, which are equal.
        assertEquals(0, gradient[0], 1e-10 * 1e-13 * fit.parameters()[0]);
        assertTrue(fit.parameters()[0] > 20 && fit.parameters()[0] < 40);
    }

    /** Where x1 is 1, all targets are 1 (or counts are 0); elsewhere they differ, and so does x2. */
    @Test
    void someRowsThatAreToldExactlyHaveNoAnswerEither() {
        double[][] x = {{1, 1}, {1, 2}, {1, 3}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}};
        UnsolvableException shares = assertThrows(
                UnsolvableException.class,
                () -> new LikelihoodObjective(BINOMIAL, x, Components.column(1, 1, 1, 0, 1, 0, 1, 0)).fit());
        UnsolvableException counts = assertThrows(
                UnsolvableException.class,
                () -> new LikelihoodObjective(POISSON, x, Components.column(0, 0, 0, 2, 4, 3, 1, 2)).fit());

        for (UnsolvableException separation : List.of(shares, counts)) {
            assertTrue(
                    separation
                            .getMessage()
                            .startsWith(
                                    "separation: some combination of the columns 'x1' tells the target 'y1' exactly,"
                                            + " in some rows"),
                    separation::getMessage);
        }
    }

    /** A coefficient that one light row decides is far from rest when the deviance is not. */
    @Test
    void aLightRowIsNoSeparation() {
        double[][] x = {{1}, {1}, {0}, {0}, {0}};
        double[][] y = Components.column(1, 0, 1, 0, 0);
        LikelihoodObjective.Fit fit = new LikelihoodObjective(BINOMIAL, x, y)
                .weights(1, 1e-9, 1, 1, 1)
                .fit();

        assertEquals(StrictMath.log(0.5), fit.parameters()[1], 1e-14);
        assertEquals(StrictMath.log(1e9) - StrictMath.log(0.5), fit.parameters()[0], 1e-13);
    }

    /** From 5, Newton's step to a mean of ½ is one of −74. */
    @Test
    void aStepThatWouldRaiseTheDevianceIsHalved() {
        double[][] x = Components.column(-1, 1, -1, 1);
        double[][] y = Components.column(0, 1, 1, 0);
        LikelihoodObjective.Fit fit = new LikelihoodObjective(BINOMIAL, x, y).fit(Map.of(), new double[] {0, 5}, 2);

        assertArrayEquals(new double[2], fit.parameters(), 1e-12);
        for (int step = 1; step < fit.objectives().size(); step++) {
            assertTrue(fit.objectives().get(step) <= fit.objectives().get(step - 1), fit.objectives()::toString);
        }
    }

    @Test
    void aColumnThatDependsOnOthersIsNamedOrLeftOut() {
        double[][] x = {{1, 2}, {2, 4}, {3, 6}, {4, 8}, {5, 10}};
        double[][] y = Components.column(1, 2, 2, 6, 9);
        UnsolvableException dependent =
                assertThrows(UnsolvableException.class, () -> new LikelihoodObjective(POISSON, x, y).fit());
        assertTrue(dependent.getMessage().contains("'x2' depends on 'x1'"), dependent::getMessage);

        LikelihoodObjective.Fit dropped = new LikelihoodObjective(POISSON, x, y).fit(Map.of("rank-deficient", "drop"));
        LikelihoodObjective.Fit without = new LikelihoodObjective(POISSON, Components.column(1, 2, 3, 4, 5), y).fit();
        assertEquals(without.parameters()[0], dropped.parameters()[0], 1e-15);
        assertEquals(0, dropped.parameters()[1]);
        assertEquals(2, dropped.finding("rank"));
        assertEquals(3, dropped.finding("residual-degrees-of-freedom"));
        assertEquals(
                List.of("Left out, with coefficient 0: 'x2' depends on 'x1'."),
                dropped.progress().remarks());
    }

    @Test
    void aTargetOutsideOfTheFamilyIsNamed() {
        double[][] x = Components.column(1, 2, 3, 4);
        assertEquals(
                "row 3, target 'y1': -2.0, but a loss of the family 'poisson' needs targets of 0 or more."
                        + " Try another loss, or leaving the row out.",
                message(POISSON, x, Components.column(1, 2, -2, -4)));
        assertEquals(
                "row 2, target 'y1': 0.0, but a loss of the family 'gamma' needs targets of more than 0."
                        + " Try another loss, or leaving the row out.",
                message(GAMMA, x, Components.column(1, 0, 2, 4)));
        assertEquals(
                "row 4, target 'y1': NaN, but a loss of the family 'binomial' needs targets of between 0 and 1."
                        + " Try another loss, or leaving the row out.",
                message(BINOMIAL, x, Components.column(1, 0, 1, Double.NaN)));
    }

    @Test
    void targetsAllAtTheEndOfTheirRangeHaveNoAnswer() {
        double[][] x = Components.column(1, 2, 3);
        assertTrue(message(BINOMIAL, x, Components.column(1, 1, 1)).startsWith("target 'y1': 1.0 in every row"));
        assertTrue(message(BINOMIAL, x, Components.column(0, 0, 0)).startsWith("target 'y1': 0.0 in every row"));
        assertTrue(message(POISSON, x, Components.column(0, 0, 0)).startsWith("target 'y1': 0.0 in every row"));
    }

    private static String message(ExponentialFamily family, double[][] x, double[][] y) {
        return assertThrows(UnsolvableException.class, () -> new LikelihoodObjective(family, x, y).fit())
                .getMessage();
    }

    @Test
    void strangeWeightsAndInputsAreNamed() {
        double[][] x = Components.column(1, 2, 3);
        double[][] y = Components.column(1, 0, 1);
        UnsolvableException weight = assertThrows(
                UnsolvableException.class,
                () -> new LikelihoodObjective(BINOMIAL, x, y).weights(1, -2, 1).fit());
        assertEquals("row 2: weight -2.0, but expected a finite number, 0 or more", weight.getMessage());

        x[2][0] = Double.POSITIVE_INFINITY;
        assertTrue(message(BINOMIAL, x, y).startsWith("row 3, column 'x1': Infinity, but expected a finite number"));
    }
}
