package org.kudari.optimizers;

/**
 * A line search for the strong Wolfe conditions, φ(α) ≤ φ(0) + c₁·α·φ'(0) and |φ'(α)| ≤ c₂·|φ'(0)|: J. Nocedal, S. J. Wright,
 * "Numerical Optimization", second edition, Springer 2006, algorithms 3.5 and 3.6, with cubic interpolation (equation 3.59). What
 * they leave open is as in M. Schmidt, "minFunc: unconstrained differentiable multivariate optimization in Matlab", 2005, and in
 * PyTorch's {@code strong_wolfe}, which follows it, so that the same steps are tried: how fast steps grow, how near to the ends of
 * an interval they may come, and that a step need not be lower than the one before until the third. Not as there, the end of an
 * interval that is kept is the lowest that fulfils the first condition, as the book has it, not the lowest of all, with which a
 * search whose first step is far too long may find none that is good.
 *
 * <p>Near a minimum φ no longer falls by more than its rounding, though its slope still tells the way. There the first condition
 * is replaced by what it comes to for a quadratic, φ'(α) ≤ (2·c₁ − 1)·φ'(0): W. W. Hager, H. Zhang, "A New Conjugate Gradient
 * Method with Guaranteed Descent and an Efficient Line Search", SIAM Journal on Optimization 16(1), 2005, equation 4.1; and steps
 * are interpolated from slopes alone.
 *
 * @param sufficientDecrease c₁; 0 &lt; c₁ &lt; c₂
 * @param curvature c₂; less than 1
 * @param maxEvaluations of the line in one search, at the most; 1 or more
 */
record StrongWolfeSearch(double sufficientDecrease, double curvature, int maxEvaluations) {
    /**
     * Goes along a line.
     *
     * @param start the point at step 0, where the line falls
     * @param firstStep the step to try first; greater than 0
     * @return a point that fulfils both conditions; or, when the evaluations are used up before one is found, the lowest that
     *     fulfils the first; or {@code start} when there is none
     */
    Point search(Line line, Point start, double firstStep) {
        return new Search(line, start).from(firstStep);
    }

    /** One search, with the count of its evaluations. */
    private final class Search {
        /** What of |φ(0)| may be rounding: Hager's and Zhang's ε. */
        private static final double NOISE = 1e-6;

        /** The trial from which on each is compared with the one before. */
        private static final int FIRST_COMPARED = 3;

        private static final double MOST_GROWTH = 10;
        private static final double LEAST_GROWTH = 0.01;
        /** How much of an interval a trial step keeps away from its ends by, when the one before did not. */
        private static final double MARGIN = 0.1;

        private final Line line;
        private final Point start;
        private final double noise;
        private int evaluations;

        Search(Line line, Point start) {
            this.line = line;
            this.start = start;
            this.noise = NOISE * Math.abs(start.value());
        }

        /** Algorithm 3.5: steps grow until an interval is found that holds a good one. */
        Point from(double firstStep) {
            Point previous = start;
            Point trial = evaluate(firstStep);
            while (true) {
                if (isTooHigh(trial) || evaluations >= FIRST_COMPARED && isNotBelow(trial, previous)) {
                    return zoom(previous, trial);
                }
                if (isFlat(trial) || isUsedUp()) {
                    return trial;
                }
                if (trial.slope() >= 0) {
                    return zoom(trial, previous);
                }
                double next = further(previous, trial);
                previous = trial;
                trial = evaluate(next);
            }
        }

        /** Algorithm 3.6: the interval between the lowest point and a higher one, or one beyond a valley, shrinks. */
        private Point zoom(Point first, Point second) {
            Point low = first;
            Point high = second;
            boolean wasNearEnd = false;
            while (!isUsedUp()) {
                double least = Math.min(low.step(), high.step());
                double most = Math.max(low.step(), high.step());
                double margin = MARGIN * (most - least);
                double guess = minimum(low, high, least, most);
                double inside = between(guess, least + margin, most - margin);
                boolean isAtEnd = guess == least || guess == most;
                double step = isAtEnd || wasNearEnd ? inside : guess;
                wasNearEnd = step != inside;
                if (step == low.step() || step == high.step()) {
                    break;
                }
                Point trial = evaluate(step);
                if (isTooHigh(trial) || isNotBelow(trial, low)) {
                    high = trial;
                    continue;
                }
                if (isFlat(trial)) {
                    return trial;
                }
                if (trial.slope() * (high.step() - low.step()) >= 0) {
                    high = low;
                }
                low = trial;
            }
            return low.value() <= start.value() ? low : start;
        }

        private Point evaluate(double step) {
            evaluations++;
            return line.at(step);
        }

        private boolean isUsedUp() {
            return evaluations >= maxEvaluations;
        }

        /** What is not finite is too high. */
        private boolean isTooHigh(Point trial) {
            boolean falls = trial.value() <= start.value() + sufficientDecrease * trial.step() * start.slope();
            boolean seemsToFall = Math.abs(trial.value() - start.value()) <= noise
                    && trial.slope() <= (2 * sufficientDecrease - 1) * start.slope();
            return !((falls || seemsToFall) && Double.isFinite(trial.value()) && Double.isFinite(trial.slope()));
        }

        private boolean isNotBelow(Point trial, Point other) {
            return trial.value() >= other.value() + noise;
        }

        private boolean isFlat(Point trial) {
            return Math.abs(trial.slope()) <= -curvature * start.slope();
        }

        private double further(Point previous, Point trial) {
            double least = trial.step() + LEAST_GROWTH * (trial.step() - previous.step());
            return minimum(previous, trial, least, MOST_GROWTH * trial.step());
        }

        /** Where the interpolation is least, within bounds; in the middle of them where it has no minimum. */
        private double minimum(Point a, Point b, double least, double most) {
            double minimum = Math.abs(a.value() - b.value()) <= noise
                    ? Interpolation.flatBySlopes(a, b)
                    : Interpolation.cubicMinimum(a, b);
            return Double.isNaN(minimum) ? least + 0.5 * (most - least) : between(minimum, least, most);
        }

        private double between(double step, double least, double most) {
            return Math.min(Math.max(step, least), most);
        }
    }
}
