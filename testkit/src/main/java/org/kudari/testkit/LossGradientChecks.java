package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kudari.api.Loss;

/** A loss's gradient beside differences of its value. */
final class LossGradientChecks {
    /** A value takes a few dozen operations, each rounded. */
    private static final double RELATIVE_ERROR = 32 * 0x1p-53;

    private LossGradientChecks() {}

    /** One element of a row: where, what the loss says of its slope, and what differences say. */
    private record Point(double prediction, double target, double gradient, Differences differences) {
        double distance() {
            return prediction - target;
        }

        boolean isWrong() {
            return differences.isKink()
                    ? !differences.liesBetweenSides(gradient)
                    : differences.isSmooth() && !differences.agrees(gradient);
        }

        boolean isRoundedOff() {
            return differences.isRoundedOff(gradient);
        }

        /** Whether the slope can be told from 0, so that a ratio means something. */
        boolean isSteep() {
            return differences.isSmooth() && Math.abs(differences.slope()) > 100 * differences.tolerance();
        }

        double ratio() {
            return gradient / differences.slope();
        }
    }

    static void gradientIsDerivative(LossTrial trial) {
        List<Point> points = points(trial);
        List<Point> wrong = points.stream().filter(Point::isWrong).toList();
        throwIfRoundedOff(points, wrong);
        if (!wrong.isEmpty()) {
            throw failure(points, wrong);
        }
    }

    /** Where rounding alone explains all that is suspicious, it is the fault to tell of. */
    private static void throwIfRoundedOff(List<Point> points, List<Point> suspicious) {
        if (!areRoundedOff(suspicious)) {
            return;
        }
        Point worst = suspicious.stream()
                .max(Comparator.comparingDouble(point -> point.differences().foundError()))
                .orElseThrow();
        throw new CheckFailure(
                "values near " + where(worst) + " are off by about "
                        + Bits.rounded(worst.differences().foundError()) + ", so that their differences do not tell the"
                        + " slope; likewise at " + suspicious.size() + " of " + points.size() + " points",
                "values that are off by no more than "
                        + Bits.rounded(worst.differences().assumedError())
                        + " there, which is a few dozen roundings of numbers of their size",
                "rounding in the value: the gradient agrees with it as far as it has digits, but it loses them. Look for"
                        + " 1 + x or a − b with a small x, or a and b that are nearly equal: log1p(x) for log(1 + x), expm1(x)"
                        + " for exp(x) − 1");
    }

    private static boolean areRoundedOff(List<Point> suspicious) {
        return !suspicious.isEmpty() && suspicious.stream().allMatch(Point::isRoundedOff);
    }

    static void kinksAreDeclared(LossTrial trial) {
        List<Point> points = points(trial);
        if (areRoundedOff(points.stream().filter(Point::isWrong).toList())) {
            throw new CheckSkipped(
                    "the value loses digits (see 'the gradient is the derivative of the value'), so that kinks"
                            + " cannot be told from rounding; mend that first");
        }
        List<Point> undeclared = points.stream()
                .filter(point -> point.differences().isKink() && !isDeclared(point, trial))
                .toList();
        throwIfRoundedOff(points, undeclared);
        for (Point point : points) {
            if (point.differences().isJump()) {
                throw new CheckFailure(
                        "the value jumps at " + where(point),
                        "a value without jumps",
                        "two branches that do not meet: a constant is missing in one of them");
            }
        }
        if (!undeclared.isEmpty()) {
            throw undeclared(undeclared).where(trial.subject(), "in kinks(…)");
        }
    }

    private static boolean isDeclared(Point point, LossTrial trial) {
        double tolerance = 1e-9 * Math.max(1, Math.abs(point.distance()));
        return trial.subject().kinks(trial.options()).stream()
                .anyMatch(kink -> Math.abs(kink - point.distance()) <= tolerance);
    }

    private static CheckFailure undeclared(List<Point> kinks) {
        Point first = kinks.get(0);
        Set<String> others = new LinkedHashSet<>();
        kinks.forEach(kink -> others.add(Bits.text(kink.distance())));
        others.remove(Bits.text(first.distance()));
        return new CheckFailure(
                "a kink at prediction − target = " + Bits.text(first.distance()) + ": the slope is "
                        + Bits.text(first.differences().left()) + " on the left and "
                        + Bits.text(first.differences().right()) + " on the right"
                        + (others.isEmpty() ? "" : "; others at " + String.join(", ", others)),
                "a smooth loss, or kinks that kinks(…) declares",
                "it is meant to be there, as in the absolute error: declare it; or a factor is wrong in one branch; or the"
                        + " loss is smooth, but bends within less than 1e-5: then try a larger value of that option, and declare"
                        + " nothing");
    }

    private static List<Point> points(LossTrial trial) {
        List<Point> points = new ArrayList<>();
        for (int targets : trial.targetCounts()) {
            for (LossBatch row : trial.points(targets)) {
                double[] gradient = row.evaluate(trial.loss()).gradient();
                for (int k = 0; k < row.outputs(); k++) {
                    Point point = point(trial.loss(), row, k, gradient[k]);
                    if (isUsable(point, row, trial)) {
                        points.add(point);
                    }
                }
            }
        }
        if (points.isEmpty()) {
            throw new CheckSkipped("the value is not a number at any of the predictions tried");
        }
        return points;
    }

    private static Point point(Loss loss, LossBatch row, int output, double gradient) {
        double prediction = row.predictions().get(0, output);
        double target = row.targets().get(0, output % row.targetCount());
        Differences differences = new Differences(
                x -> row.withPrediction(0, output, x).value(loss), prediction, RELATIVE_ERROR, Math.abs(target));
        return new Point(prediction, target, gradient, differences);
    }

    private static boolean isUsable(Point point, LossBatch row, LossTrial trial) {
        if (point.differences().isFinite()) {
            return true;
        }
        Interval allowed = trial.subject().predictions();
        boolean atTheEdge =
                !allowed.contains(point.prediction() - 0.01) || !allowed.contains(point.prediction() + 0.01);
        if (atTheEdge || !trial.subject().declared()) {
            return false;
        }
        throw new CheckFailure(
                "the value is " + Bits.text(row.value(trial.loss())) + " at or near " + where(point),
                "a finite number",
                "a logarithm or root of something negative, or of 0. If the loss is not defined there, say so in"
                        + " predictions() or targets()");
    }

    private static CheckFailure failure(List<Point> points, List<Point> wrong) {
        Point worst = wrong.get(0);
        for (Point point : wrong) {
            if (point.isSteep() && !worst.isSteep()) {
                worst = point;
            }
        }
        String slope = worst.differences().isKink()
                ? "between " + Bits.text(worst.differences().left()) + " and "
                        + Bits.text(worst.differences().right())
                : Bits.text(worst.differences().slope()) + " ± "
                        + Bits.rounded(worst.differences().tolerance());
        return new CheckFailure(
                "the gradient " + Bits.text(worst.gradient()) + " at " + where(worst) + "; " + extent(points, wrong),
                slope + ", from differences of the value (weight 1, one row)",
                cause(points, wrong));
    }

    private static String where(Point point) {
        return "prediction − target = " + Bits.text(point.distance()) + " (prediction " + Bits.text(point.prediction())
                + ", target " + Bits.text(point.target()) + ")";
    }

    private static String extent(List<Point> points, List<Point> wrong) {
        double low = wrong.stream().mapToDouble(Point::distance).min().orElseThrow();
        double high = wrong.stream().mapToDouble(Point::distance).max().orElseThrow();
        return "wrong at " + wrong.size() + " of " + points.size() + " points, for prediction − target from "
                + Bits.text(low) + " to " + Bits.text(high);
    }

    private static String cause(List<Point> points, List<Point> wrong) {
        List<Point> steep = points.stream().filter(Point::isSteep).toList();
        if (!steep.isEmpty()) {
            double ratio = steep.get(0).ratio();
            boolean constant =
                    steep.stream().allMatch(point -> Math.abs(point.ratio() - ratio) < 0.03 * Math.abs(ratio));
            if (constant && Math.abs(ratio + 1) < 0.03) {
                return "the wrong sign: it is minus the derivative everywhere. A gradient is ∂loss/∂prediction and points"
                        + " uphill, as in prediction − target";
            }
            if (constant && ratio != 0) {
                return "a wrong factor: it is " + Bits.rounded(ratio)
                        + " times the derivative everywhere. Value and slope must"
                        + " be those of the same formula, with or without its ½, and both divided by the number of"
                        + " outputs";
            }
            if (steep.stream().anyMatch(point -> !point.isWrong())) {
                return "a wrong derivative in one branch: elsewhere it is right. Differentiate that branch anew";
            }
        }
        return "a wrong derivative, or one by the target instead of the prediction";
    }
}
