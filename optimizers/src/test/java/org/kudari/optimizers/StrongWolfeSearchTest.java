package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The six functions of J. J. Moré, D. J. Thuente, "Line Search Algorithms with Guaranteed Sufficient Decrease", ACM Transactions
 * on Mathematical Software 20(3), 1994, section 5, with the µ, η and first steps of tables I to VI.
 */
class StrongWolfeSearchTest {
    private static final List<Double> FIRST_STEPS = List.of(1e-3, 1e-1, 1e1, 1e3);
    private static final List<Double> MU = List.of(0.001, 0.1, 0.1, 0.001, 0.001, 0.001);
    private static final List<Double> ETA = List.of(0.1, 0.1, 0.1, 0.001, 0.001, 0.001);

    /** Equation 5.1, β = 2. */
    private static Point first(double a) {
        double below = a * a + 2;
        return new Point(a, -a / below, (a * a - 2) / (below * below));
    }

    /** Equation 5.2, β = 0.004. */
    private static Point second(double a) {
        double t = a + 0.004;
        return new Point(a, Math.pow(t, 5) - 2 * Math.pow(t, 4), 5 * Math.pow(t, 4) - 8 * Math.pow(t, 3));
    }

    /** Equation 5.3, β = 0.01, l = 39. */
    private static Point third(double a) {
        double beta = 0.01;
        double wave = 39 * Math.PI / 2;
        double value = a <= 1 - beta ? 1 - a : a >= 1 + beta ? a - 1 : (a - 1) * (a - 1) / (2 * beta) + beta / 2;
        double slope = a <= 1 - beta ? -1 : a >= 1 + beta ? 1 : (a - 1) / beta;
        return new Point(a, value + (1 - beta) / wave * Math.sin(wave * a), slope + (1 - beta) * Math.cos(wave * a));
    }

    /** Equation 5.4, of H. Yanai, M. Ozawa, S. Kaneko. */
    private static Line yanai(double beta1, double beta2) {
        double gamma1 = Math.hypot(1, beta1) - beta1;
        double gamma2 = Math.hypot(1, beta2) - beta2;
        return a -> new Point(
                a,
                gamma1 * Math.hypot(1 - a, beta2) + gamma2 * Math.hypot(a, beta1),
                -gamma1 * (1 - a) / Math.hypot(1 - a, beta2) + gamma2 * a / Math.hypot(a, beta1));
    }

    private static final List<Line> FUNCTIONS = List.of(
            StrongWolfeSearchTest::first,
            StrongWolfeSearchTest::second,
            StrongWolfeSearchTest::third,
            yanai(0.001, 0.001),
            yanai(0.01, 0.001),
            yanai(0.001, 0.01),
            StrongWolfeSearchTest::bend);

    /** Slopes from −1 to 0.2: so gentle beyond the minimum that it counts as flat there, though it was lower before. */
    private static Point bend(double a) {
        double distance = Math.hypot(a - 1, 0.1);
        return new Point(a, 0.6 * distance - 0.4 * a, 0.6 * (a - 1) / distance - 0.4);
    }

    /** {@code src/test/golden/strong_wolfe_pytorch.py} recorded them. */
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/strong-wolfe-pytorch.csv")
    void theSameStepsAreTriedAsByPyTorch(
            int function, double sufficientDecrease, double curvature, double firstStep, String steps) {
        List<Double> tried = new ArrayList<>();
        Line line = FUNCTIONS.get(function - 1);
        Line watched = step -> {
            tried.add(step);
            return line.at(step);
        };

        new StrongWolfeSearch(sufficientDecrease, curvature, 25).search(watched, line.at(0), firstStep);

        double[] expected =
                Arrays.stream(steps.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertEquals(expected.length, tried.size(), tried::toString);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], tried.get(i), 1e-9 * expected[i]);
        }
    }

    static Stream<Arguments> functions() {
        List<Arguments> all = new ArrayList<>();
        for (double step : FIRST_STEPS) {
            for (int i = 0; i < 6; i++) {
                all.add(Arguments.of(FUNCTIONS.get(i), MU.get(i), ETA.get(i), step));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void bothConditionsHoldAtThePointFound(Line line, double mu, double eta, double firstStep) {
        List<Point> tried = new ArrayList<>();
        Line watched = step -> {
            tried.add(line.at(step));
            return tried.get(tried.size() - 1);
        };
        Point start = line.at(0);

        Point found = new StrongWolfeSearch(mu, eta, 25).search(watched, start, firstStep);

        assertTrue(found.value() <= start.value() + mu * found.step() * start.slope(), found::toString);
        assertTrue(Math.abs(found.slope()) <= -eta * start.slope(), found::toString);
        assertSame(tried.get(tried.size() - 1), found);
    }

    /** The cubic through two points of (a − 1)·(a + 2)² = a³ + 3a² − 4 is itself; its minimum is at 0. */
    @ParameterizedTest
    @CsvSource({"-1, 2", "2, -1", "0.5, 4", "-1.5, -0.5"})
    void aCubicIsInterpolatedExactly(double a, double b) {
        assertEquals(0, Interpolation.cubicMinimum(cubic(a), cubic(b)), 1e-14);
    }

    private static Point cubic(double a) {
        return new Point(a, a * a * a + 3 * a * a - 4, 3 * a * a + 6 * a);
    }

    @Test
    void aFallingLineHasNoMinimum() {
        Point begin = new Point(0, 0, -1);

        assertTrue(Double.isNaN(Interpolation.cubicMinimum(begin, new Point(1, -0.9, -1))));
        assertEquals(Double.POSITIVE_INFINITY, Interpolation.cubicMinimum(begin, new Point(1, -1, -1)));
    }

    /** The slope of a² − 3a is 0 at 3/2; that of −a² never. */
    @Test
    void aSecantFindsTheFlatPointOfAParabola() {
        assertEquals(1.5, Interpolation.flatBySlopes(new Point(-1, 4, -5), new Point(5, 10, 7)), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, Interpolation.flatBySlopes(new Point(1, -1, -2), new Point(2, -4, -4)));
    }

    /** −ln(1 − a) − 3a has its minimum at 2/3, and is not finite from 1 on. */
    @Test
    void whatIsNotFiniteIsTooFar() {
        Line line =
                a -> new Point(a, a < 1 ? -Math.log(1 - a) - 3 * a : Double.NaN, a < 1 ? 1 / (1 - a) - 3 : Double.NaN);

        Point found = new StrongWolfeSearch(1e-4, 0.01, 25).search(line, line.at(0), 64);

        assertEquals(2.0 / 3, found.step(), 0.01);
    }

    @Test
    void whereNothingIsLowerTheStartIsTheAnswer() {
        // A slope that lies: it says down where it goes up.
        Line line = a -> new Point(a, 1 + a, -1);
        Point start = line.at(0);

        assertSame(start, new StrongWolfeSearch(1e-4, 0.9, 12).search(line, start, 1));
    }

    /** Never flat: the last point tried is the lowest. */
    @Test
    void itEndsWithItsEvaluations() {
        List<Double> steps = new ArrayList<>();
        Line line = a -> {
            steps.add(a);
            return new Point(a, -a, -1);
        };
        Point found = new StrongWolfeSearch(1e-4, 0.9, 12).search(line, new Point(0, 0, -1), 1);

        assertEquals(12, steps.size());
        assertEquals(steps.get(11), found.step());
        assertEquals(1e11, found.step());
    }

    /** 10⁹ + (a − 1)² · 10⁻⁸ is flat but for its slope. */
    @Test
    void whereTheValueIsRoundingTheSlopeTellsTheWay() {
        Line line = a -> new Point(a, 1e9 + (a - 1) * (a - 1) * 1e-8, 2e-8 * (a - 1));

        Point found = new StrongWolfeSearch(1e-4, 0.1, 25).search(line, line.at(0), 1e-3);

        assertEquals(1, found.step(), 0.1);
    }
}
