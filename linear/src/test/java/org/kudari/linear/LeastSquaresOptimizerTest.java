package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.Batching;
import org.kudari.api.LeastSquares;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.WorkerPool;

/** What the one step lands on, what it finds and what it remarks upon. */
class LeastSquaresOptimizerTest {
    private static final LinearInParameters LINE = Components.linear(1, 1, 1, true);
    private static final LinearInParameters PROPORTION = Components.linear(1, 1, 1, false);

    @Test
    void landsOnTheLineThroughThreePoints() {
        // (0,1), (1,2), (2,4): means 1 and 7/3; slope = ((-1)(-4/3) + 0 + 1·5/3) / 2 = 3/2; intercept = 7/3 − 3/2 =
        // 5/6.
        // Residuals 1/6, −1/3, 1/6: their squares add up to 1/6; those about the mean to 42/9; R² = 1 − 1/28.
        SquaredErrorObjective objective =
                new SquaredErrorObjective(LINE, Components.column(0, 1, 2), Components.column(1, 2, 4));
        SquaredErrorObjective.Fit fit = objective.fit();
        assertArrayEquals(new double[] {1.5, 5.0 / 6}, fit.parameters());
        assertTrue(fit.progress().hasArrived());
        assertEquals(objective.evaluate(fit.parameters(), null), fit.progress().objective());
        assertEquals(1.0 / 18, fit.progress().objective(), 1e-16);
        assertEquals(1.0 / 6, fit.finding("residual-sum-of-squares"), 1e-16);
        assertEquals(27.0 / 28, fit.finding("r-squared"), 1e-16);
        assertEquals(2, fit.finding("rank"));
        assertTrue(fit.progress().remarks().isEmpty());
    }

    @Test
    void oneRowIsEnoughForAProportion() {
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(PROPORTION, Components.column(3), Components.column(7)).fit();
        assertArrayEquals(new double[] {7.0 / 3}, fit.parameters());
        assertEquals(1, fit.finding("condition-number"));
    }

    @Test
    void conditionNumberIsThatOfColumnsOfLengthOne() {
        // Columns (1, 0) and (3/5, 4/5) enclose an angle of cosine 3/5: singular values √(1 ± 3/5), ratio 2.
        double[][] inputs = {{1000, 0.6}, {0, 0.8}};
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(Components.linear(2, 1, 1, false), inputs, Components.column(1, 2)).fit();
        assertEquals(2, fit.finding("condition-number"), 1e-14);
    }

    @Test
    void ridgeShrinksAProportionAsItsFormulaSays() {
        // d/dθ of 1/3·Σ(θx − y)² + l2/2·θ² is 0 at θ = Σxy / (Σx² + 3·l2/2) = 28 / (14 + 6), for l2 = 4.
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        PROPORTION, Components.column(1, 2, 3), Components.column(2, 4, 6))
                .l2(4)
                .fit();
        assertArrayEquals(new double[] {28.0 / 20}, fit.parameters());
        // Residuals 0.6·(1, 2, 3): the penalty is no part of their sum of squares.
        assertEquals(0.36 * 14, fit.finding("residual-sum-of-squares"), 1e-14);
    }

    @Test
    void ridgeLeavesTheInterceptAlone() {
        // Without spread along x, the penalty sends the slope to 0 and the intercept to the mean.
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        LINE, Components.column(0, 0), Components.column(1, 4))
                .l2(1)
                .fit();
        assertArrayEquals(new double[] {0, 2.5}, fit.parameters());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void gradientOfTheObjectiveVanishes(long seed) {
        RandomGenerator random = Components.random(seed);
        int inputs = 1 + random.nextInt(6);
        int outputs = 1 + random.nextInt(3);
        LinearInParameters model = Components.linear(inputs, outputs, 1 + random.nextInt(2), random.nextBoolean());
        double[] weights = new double[300];
        Arrays.setAll(weights, i -> i % 7 == 0 ? 0 : random.nextDouble());
        SquaredErrorObjective objective = new SquaredErrorObjective(
                        model, Components.gaussians(random, 300, inputs), Components.gaussians(random, 300, outputs))
                .weights(weights)
                .l2(seed % 2 == 0 ? 0.3 : 0);
        double[] parameters = objective.fit().parameters();
        double[] gradient = new double[parameters.length];
        objective.evaluate(parameters, gradient);
        for (double slope : gradient) {
            assertEquals(0, slope, 1e-15);
        }
    }

    @Test
    void wholeWeightsAreReplicatedRows() {
        double[][] inputs = {{1, 2}, {2, -1}, {3, 5}, {4, 0.5}, {7, 7}};
        double[][] targets = Components.column(1, 3, -2, 8, 100);
        LinearInParameters model = Components.linear(2, 1, 1, true);
        SquaredErrorObjective.Fit weighted = new SquaredErrorObjective(model, inputs, targets)
                .weights(1, 3, 2, 1, 0)
                .fit();
        double[][] moreInputs = {{1, 2}, {2, -1}, {2, -1}, {2, -1}, {3, 5}, {3, 5}, {4, 0.5}};
        SquaredErrorObjective.Fit replicated =
                new SquaredErrorObjective(model, moreInputs, Components.column(1, 3, 3, 3, -2, -2, 8)).fit();
        assertArrayEquals(replicated.parameters(), weighted.parameters());
        for (String finding : List.of("rank", "condition-number", "residual-sum-of-squares", "r-squared")) {
            assertEquals(replicated.finding(finding), weighted.finding(finding), 1e-13, finding);
        }
        // But what they say of chance is another thing: a weight is no number of rows.
        assertEquals(4, replicated.finding("residual-degrees-of-freedom"));
        assertEquals(1, weighted.finding("residual-degrees-of-freedom"));
    }

    @Test
    void rowsOfWeightZeroCountForNothingWhateverTheyHold() {
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        LINE, Components.column(0, Double.NaN, 1), Components.column(1, 1, 3))
                .weights(1, 0, 1)
                .fit();
        assertArrayEquals(new double[] {2, 1}, fit.parameters());
    }

    @Test
    void severalTargetsAreSolvedAsIfAlone() {
        RandomGenerator random = Components.random(11);
        double[][] inputs = Components.gaussians(random, 40, 3);
        double[][] targets = Components.gaussians(random, 40, 2);
        SquaredErrorObjective.Fit both =
                new SquaredErrorObjective(Components.linear(3, 2, 1, true), inputs, targets).fit();
        double total = 0;
        for (int k = 0; k < 2; k++) {
            int target = k;
            double[] column =
                    Arrays.stream(targets).mapToDouble(row -> row[target]).toArray();
            SquaredErrorObjective.Fit alone = new SquaredErrorObjective(
                            Components.linear(3, 1, 1, true), inputs, Components.column(column))
                    .fit();
            for (int feature = 0; feature < 4; feature++) {
                assertEquals(alone.parameters()[feature], both.parameters()[feature * 2 + k]);
            }
            String suffix = ".y" + (k + 1);
            assertEquals(alone.finding("r-squared"), both.finding("r-squared" + suffix));
            double residuals = both.finding("residual-sum-of-squares" + suffix);
            assertEquals(alone.finding("residual-sum-of-squares"), residuals);
            total += residuals;
        }
        assertEquals(total, both.finding("residual-sum-of-squares"));
        assertFalse(both.progress().findings().containsKey("r-squared"));
    }

    /** Well-conditioned, badly conditioned (far from 0), powers, and dependent columns: each takes another way to the minimum. */
    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1000, 1, 0", "0, 3, 0", "1e9, 1, 0", "0, 1, 1"})
    void bitsDoNotDependOnThreads(double center, int degree, int copies) {
        RandomGenerator random = Components.random(5);
        int rows = 5 * 4096 + 77;
        double[][] inputs = Components.gaussians(random, rows, 4 + copies);
        for (double[] row : inputs) {
            row[0] += center;
            if (copies > 0) {
                row[4] = row[0];
            }
        }
        double[][] targets = Components.gaussians(random, rows, 2);
        LinearInParameters model = Components.linear(4 + copies, 2, degree, true);
        double[] weights = new double[rows];
        Arrays.setAll(weights, row -> row % 7 == 0 ? 0 : 0.5 + row % 3);
        SquaredErrorObjective objective = new SquaredErrorObjective(model, inputs, targets).weights(weights);
        SquaredErrorObjective.Fit expected = objective.fit("drop");
        for (int threads = 2; threads <= 5; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                SquaredErrorObjective.Fit fit = objective.parallel(pool).fit("drop");
                assertArrayEquals(expected.parameters(), fit.parameters());
                assertEquals(expected.progress().findings(), fit.progress().findings());
            }
        }
    }

    @Test
    void unitsFarApartDoNotMatter() {
        // y = 3x₁ − 2x₂ + 5 with x₁ in units of 2⁻⁶⁰⁰ and x₂ in units of 2⁶⁰⁰: their squares overflow and vanish.
        RandomGenerator random = Components.random(3);
        double small = 0x1p-600;
        double large = 0x1p600;
        double[][] inputs = new double[20][];
        double[][] targets = new double[20][];
        for (int row = 0; row < 20; row++) {
            double a = random.nextInt(-50, 50);
            double b = random.nextInt(-50, 50);
            inputs[row] = new double[] {a * small, b * large};
            targets[row] = new double[] {3 * a - 2 * b + 5};
        }
        double[] weights = new double[20];
        Arrays.fill(weights, 0x1p900);
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(Components.linear(2, 1, 1, true), inputs, targets)
                .weights(weights)
                .fit();
        assertArrayEquals(new double[] {3 / small, -2 / large, 5}, fit.parameters());
        assertEquals(0, fit.finding("residual-sum-of-squares"));
    }

    @Test
    void residualsAreReportedInTheUnitsOfTheData() {
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        LINE, Components.column(0, 1, 2), Components.column(1, 2, 4))
                .targetUnit(6)
                .fit();
        assertEquals(6, fit.finding("residual-sum-of-squares"), 1e-14);
        assertEquals(27.0 / 28, fit.finding("r-squared"), 1e-16);
    }

    @Test
    void rSquaredIsLeftOutWhereTheTargetIsConstant() {
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(LINE, Components.column(0, 1, 2), Components.column(0.1, 0.1, 0.1)).fit();
        assertFalse(fit.progress().findings().containsKey("r-squared"));
        assertArrayEquals(new double[] {0, 0.1}, fit.parameters(), 1e-17);
    }

    @Test
    void rSquaredIsAboutTheMeanHoweverFarAwayThatIs() {
        // 2⁴⁰ + (1, 2, 4) has the residuals of (1, 2, 4), exactly.
        double far = 0x1p40;
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        LINE, Components.column(0, 1, 2), Components.column(far + 1, far + 2, far + 4))
                .fit();
        assertEquals(27.0 / 28, fit.finding("r-squared"), 1e-5);
        assertEquals(1.5, fit.parameters()[0]);
    }

    @Test
    void dependentColumnIsNamedWithThoseItDependsOn() {
        double[][] inputs = {{1, 2, 3}, {2, 5, 7}, {3, -1, 2}, {4, 0, 4}, {0, 1, 1}};
        SquaredErrorObjective objective =
                new SquaredErrorObjective(Components.linear(3, 1, 1, true), inputs, Components.column(1, 2, 3, 4, 5));
        String message = assertThrows(UnsolvableException.class, objective::fit).getMessage();
        assertEquals(
                "columns: 'x3' depends on 'x1' and 'x2'; but expected independent ones, since otherwise many"
                        + " coefficients fit equally well. Try 'rank-deficient: drop', which gives such a column the"
                        + " coefficient 0, or remove it, or add a penalty (l2).",
                message);
    }

    @Test
    void droppedColumnGetsZeroAndARemark() {
        double[][] inputs = {{1, 2, 3}, {2, 5, 7}, {3, -1, 2}, {4, 0, 4}, {0, 1, 1}};
        double[][] targets = Components.column(1, 2, 3, 4, 5);
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(Components.linear(3, 1, 1, true), inputs, targets).fit("drop");
        double[][] firstTwo = {{1, 2}, {2, 5}, {3, -1}, {4, 0}, {0, 1}};
        double[] expected = new SquaredErrorObjective(Components.linear(2, 1, 1, true), firstTwo, targets)
                .fit()
                .parameters();
        assertArrayEquals(new double[] {expected[0], expected[1], 0, expected[2]}, fit.parameters());
        assertEquals(3, fit.finding("rank"));
        assertEquals(
                "Left out, with coefficient 0: 'x3' depends on 'x1' and 'x2'.",
                fit.progress().remarks().get(0));
    }

    @Test
    void constantAndZeroColumnsYieldToTheIntercept() {
        double[][] inputs = {{0.1, 0, 1}, {0.1, 0, 2}, {0.1, 0, 4}};
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        Components.linear(3, 1, 1, true), inputs, Components.column(3, 5, 9))
                .fit("drop");
        assertArrayEquals(new double[] {0, 0, 2, 1}, fit.parameters());
        assertEquals(
                "Left out, with coefficient 0: 'x1' is the same in every row, and so depends on 'intercept'; 'x2' is 0 in every row.",
                fit.progress().remarks().get(0));
    }

    @Test
    void nothingButZerosIsLeftOutAltogether() {
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(PROPORTION, Components.column(0, 0), Components.column(1, 2)).fit("drop");
        assertArrayEquals(new double[] {0}, fit.parameters());
        assertEquals(0, fit.finding("rank"));
        assertEquals(5, fit.finding("residual-sum-of-squares"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void combinationsRoundedToDoubleAreFound(long seed) {
        RandomGenerator random = Components.random(seed);
        int rows = 10 + random.nextInt(3000);
        double[][] inputs = Components.gaussians(random, rows, 5);
        double heavy = StrictMath.pow(10, random.nextInt(7));
        for (double[] row : inputs) {
            row[1] = 1e3 + row[1];
            row[3] = heavy * (row[0] - row[1] / 3) + 0.7;
        }
        SquaredErrorObjective objective = new SquaredErrorObjective(
                Components.linear(5, 1, 1, true), inputs, Components.gaussians(random, rows, 1));
        String message = assertThrows(UnsolvableException.class, objective::fit).getMessage();
        // The intercept's share is named too, unless the others' is more than 10⁸ times as large.
        assertTrue(message.matches("columns: 'x4' depends on 'x1'(, 'x2' and 'intercept'| and 'x2');.*"), message);
    }

    @Test
    void ridgeMakesDependentColumnsSolvable() {
        // Two rows and l2 = 1 make a ridge of 1. Normal equations: 5(a + b) + a = 5 and 5(a + b) + b = 5, so a = b =
        // 5/11.
        double[][] inputs = {{1, 1}, {2, 2}};
        double[] parameters = new SquaredErrorObjective(
                        Components.linear(2, 1, 1, false), inputs, Components.column(1, 2))
                .l2(1)
                .fit()
                .parameters();
        assertArrayEquals(new double[] {5.0 / 11, 5.0 / 11}, parameters);
    }

    @Test
    void fewerRowsThanColumnsAreRefusedWithBothNumbers() {
        double[][] inputs = {{1, 2, 3}, {2, 5, 1}, {1, 1, 1}};
        SquaredErrorObjective objective = new SquaredErrorObjective(
                        Components.linear(3, 1, 1, true), inputs, Components.column(1, 2, 3))
                .weights(1, 1, 0);
        String message = assertThrows(UnsolvableException.class, objective::fit).getMessage();
        assertTrue(message.startsWith("rows: 2 with a weight above 0, but 4 columns"), message);
        assertTrue(message.contains("l2") && message.contains("'rank-deficient: drop'"), message);
    }

    @Test
    void fewerRowsThanColumnsAreSolvedWithRidgeOrByDropping() {
        double[][] inputs = {{1, 2, 3}, {2, 5, 1}};
        LinearInParameters model = Components.linear(3, 1, 1, true);
        double[][] targets = Components.column(1, 2);
        SquaredErrorObjective ridge = new SquaredErrorObjective(model, inputs, targets).l2(0.1);
        double[] gradient = new double[4];
        ridge.evaluate(ridge.fit().parameters(), gradient);
        // The second derivatives go up to 30, and each coefficient was rounded.
        assertArrayEquals(new double[4], gradient, 30 * Math.ulp(1.0));
        SquaredErrorObjective.Fit dropped = new SquaredErrorObjective(model, inputs, targets).fit("drop");
        assertArrayEquals(new double[] {1, 0, 0, 0}, dropped.parameters());
        assertEquals(2, dropped.finding("rank"));
    }

    @Test
    void noWeightAtAllIsRefused() {
        SquaredErrorObjective objective = new SquaredErrorObjective(
                        LINE, Components.column(1, 2, 3), Components.column(1, 2, 3))
                .weights(0, 0, 0);
        String message = assertThrows(UnsolvableException.class, () -> objective.fit("drop"))
                .getMessage();
        assertTrue(message.startsWith("rows: none with a weight above 0 among 3"), message);
    }

    @Test
    void numberThatIsNotFiniteIsRefusedByRowAndColumn() {
        assertRefusal("row 2, column 'x1': NaN", Components.column(0, Double.NaN), Components.column(1, 2));
        assertRefusal("row 1, target 'y1': Infinity", Components.column(0, 1), Components.column(1 / 0.0, 2));
        SquaredErrorObjective weighted =
                new SquaredErrorObjective(LINE, Components.column(1, 2), Components.column(1, 2)).weights(1, -1);
        String message = assertThrows(UnsolvableException.class, weighted::fit).getMessage();
        assertTrue(message.startsWith("row 2: weight -1.0"), message);
    }

    private static void assertRefusal(String beginning, double[][] inputs, double[][] targets) {
        SquaredErrorObjective objective = new SquaredErrorObjective(LINE, inputs, targets);
        String message = assertThrows(UnsolvableException.class, objective::fit).getMessage();
        assertTrue(message.startsWith(beginning), message);
    }

    @Test
    void coefficientBeyondDoubleIsRefusedByName() {
        SquaredErrorObjective objective = new SquaredErrorObjective(
                PROPORTION, Components.column(1e-200, 2e-200), Components.column(1e200, 2e200));
        String message = assertThrows(UnsolvableException.class, objective::fit).getMessage();
        assertTrue(message.startsWith("coefficient of 'x1' for target 'y1': beyond 1.8E308"), message);
    }

    @Test
    void objectiveWithoutLeastSquaresFormIsRefused() {
        Objective other = new Objective() {
            @Override
            public double evaluate(double[] parameters, double[] gradient) {
                return 0;
            }

            @Override
            public Optional<LeastSquares> leastSquares() {
                return Optional.empty();
            }
        };
        State state = State.of(StateLayout.empty(), LINE.parameters());
        Optimizer optimizer = Components.leastSquares("error");
        assertThrows(IllegalArgumentException.class, () -> optimizer.step(new double[2], other, state, Step.of(1, 2)));
        SquaredErrorObjective objective =
                new SquaredErrorObjective(LINE, Components.column(0, 1), Components.column(1, 2));
        assertThrows(
                IllegalArgumentException.class, () -> optimizer.step(new double[3], objective, state, Step.of(1, 3)));
    }

    @Test
    void wantsAllRows() {
        assertEquals(Batching.FULL, Components.leastSquares("error").batching());
    }
}
