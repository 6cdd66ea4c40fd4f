package org.kudari.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The slope of an activation function beside differences of its value. */
final class ActivationSlopeChecks {
    /** A value takes a few dozen operations, each rounded. */
    private static final double RELATIVE_ERROR = 32 * 0x1p-53;

    private ActivationSlopeChecks() {}

    /** A value, what the function says of its slope there, and what differences say. */
    private record Point(double x, double slope, Differences differences) {
        boolean isWrong(double found) {
            return differences.isKink()
                    ? !differences.liesBetweenSides(found)
                    : differences.isSmooth() && !differences.agrees(found);
        }

        boolean isWrong() {
            return isWrong(slope);
        }

        /** What the slope should be, in words. */
        String expected() {
            return differences.isKink()
                    ? "between " + Bits.text(differences.left()) + " and " + Bits.text(differences.right())
                    : Bits.text(differences.slope()) + " ± " + Bits.rounded(differences.tolerance());
        }
    }

    private static List<Point> points(ActivationTrial trial) {
        double[] values = trial.values();
        double[] slopes = trial.slopes(values);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Differences differences = new Differences(x -> trial.results(x)[0], values[i], RELATIVE_ERROR, 1);
            if (!differences.isFinite()) {
                throw new CheckFailure(
                        "the value " + Bits.text(trial.results(values[i])[0]) + " at or near x = "
                                + Bits.text(values[i]),
                        "a finite number",
                        "a logarithm or root of something negative, or an exponential that overflows");
            }
            points.add(new Point(values[i], slopes[i], differences));
        }
        return points;
    }

    static void slopeIsDerivative(ActivationTrial trial) {
        List<Point> points = points(trial);
        List<Point> wrong = points.stream().filter(Point::isWrong).toList();
        if (!wrong.isEmpty()) {
            Point first = wrong.get(0);
            throw new CheckFailure(
                    "the slope " + Bits.text(first.slope()) + " at x = " + Bits.text(first.x()) + "; wrong at "
                            + wrong.size() + " of " + points.size() + " values",
                    first.expected() + ", from differences of the value",
                    cause(trial, points, wrong.size()));
        }
    }

    private static String cause(ActivationTrial trial, List<Point> points, int wrong) {
        boolean needsValues = trial.activation().slopeNeedsValues();
        double[] others = trial.slopes(!needsValues, trial.values());
        boolean otherIsRight = true;
        boolean minusIsRight = true;
        for (int i = 0; i < points.size(); i++) {
            otherIsRight &= !points.get(i).isWrong(others[i]);
            minusIsRight &= !points.get(i).isWrong(-points.get(i).slope());
        }
        if (otherIsRight) {
            return "slopeNeedsValues() gives " + needsValues + ", but the slope is right when it is told from the "
                    + (needsValues ? "results" : "values");
        }
        if (minusIsRight) {
            return "the wrong sign: it is minus the derivative everywhere";
        }
        return wrong < points.size() / 2
                ? "a wrong derivative in one branch: elsewhere it is right. Differentiate that branch anew"
                : "a wrong derivative, or one of x where the results are kept: see slopeNeedsValues()";
    }

    static void kinksAreDeclared(ActivationTrial trial) {
        List<Point> points = points(trial);
        Set<String> undeclared = new LinkedHashSet<>();
        for (Point point : points) {
            if (point.differences().isJump()) {
                throw new CheckFailure(
                        "the value jumps at x = " + Bits.text(point.x()),
                        "a value without jumps",
                        "two branches that do not meet: a constant is missing in one of them");
            }
            if (point.differences().isKink() && !isDeclared(point.x(), trial)) {
                undeclared.add(Bits.text(point.x()));
            }
        }
        if (!undeclared.isEmpty()) {
            throw new CheckFailure(
                            "a kink at x = " + String.join(", ", undeclared),
                            "a smooth function, or kinks that kinks(…) declares",
                            "it is meant to be there, as in max(x, 0): declare it; or a factor is wrong in one branch")
                    .where(trial.subject(), "in kinks(…)");
        }
    }

    private static boolean isDeclared(double x, ActivationTrial trial) {
        double tolerance = 1e-9 * Math.max(1, Math.abs(x));
        return trial.subject().kinks(trial.options()).stream().anyMatch(kink -> Math.abs(kink - x) <= tolerance);
    }

    static void gradientIsMultiplied(ActivationTrial trial) {
        double[] values = trial.values();
        double[] slopes = trial.slopes(values);
        double[] gradient = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            gradient[i] = i % 3 - 1;
        }
        double[] multiplied = gradient.clone();
        double[] kept = trial.activation().slopeNeedsValues() ? values : trial.results(values);
        trial.activation().multiplyBySlope(kept, multiplied, 0, values.length);
        for (int i = 0; i < values.length; i++) {
            double expected = gradient[i] * slopes[i];
            // -0 is as good as 0.
            if (multiplied[i] != expected) {
                throw new CheckFailure(
                        "the gradient " + Bits.text(gradient[i]) + " became " + Bits.text(multiplied[i]) + " at x = "
                                + Bits.text(values[i]) + ", where 1 becomes " + Bits.text(slopes[i]),
                        Bits.text(expected),
                        "'=' where '*=' belongs");
            }
        }
    }
}
