package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kudari.api.UnsolvableException;

/** Two hundred problems with condition numbers from 1 to 10¹⁴ and beyond, judged by {@link ExactLeastSquares}. */
class ExactMinimumTest {
    private static final int PROBLEMS = 200;
    private static final double MAX_DECADES = 14;
    /** Up to here rounding is to be the only loss; and that is 15.95 digits at worst. */
    private static final double ROUNDED = 1e7;

    private static final double ROUNDED_DIGITS = 15;
    private static final double DIGITS_BEYOND = 13;
    /** From here on a solver may tell that it cannot. */
    private static final double REFUSABLE = 1e12;
    /** From here on rounding of the data's own last bit may change the smallest singular value noticeably. */
    private static final double CONDITION_UNCERTAIN = 1e10;

    private static final List<Outcome> OUTCOMES = new ArrayList<>();

    @BeforeAll
    static void solveAll() {
        RandomProblem.Kind[] kinds = RandomProblem.Kind.values();
        for (int seed = 0; seed < PROBLEMS; seed++) {
            RandomProblem.Kind kind = kinds[seed % kinds.length];
            double decades = MAX_DECADES * (seed / kinds.length) / (PROBLEMS / kinds.length);
            OUTCOMES.add(Outcome.of(seed, kind, RandomProblem.of(kind, decades, seed)));
        }
    }

    @Test
    void coefficientsHaveTheDigitsThatTheirConditionAllows() {
        assertAll(outcome -> outcome.digits >= (outcome.condition <= ROUNDED ? ROUNDED_DIGITS : DIGITS_BEYOND));
    }

    @Test
    void coefficientsThatAreZeroAreZeroBesideTheTarget() {
        assertAll(outcome -> outcome.digitsOfZeros >= ROUNDED_DIGITS);
    }

    @Test
    void nothingIsRefusedBelowACertainCondition() {
        assertAll(outcome -> !outcome.refused || outcome.condition >= REFUSABLE);
    }

    @Test
    void conditionNumberIsTheExactOne() {
        assertAll(outcome -> outcome.refused
                || outcome.condition >= CONDITION_UNCERTAIN
                || Math.abs(outcome.found / outcome.condition - 1) < 0.01);
    }

    @Test
    void everyDecadeOfConditionIsTried() {
        for (int decade = 0; decade < MAX_DECADES; decade++) {
            int tried = decade;
            long count = OUTCOMES.stream()
                    .filter(outcome -> outcome.decade() == tried)
                    .count();
            assertTrue(count >= 5, () -> "10^" + tried + ": " + count + " problems\n" + table());
        }
    }

    private static void assertAll(Predicate<Outcome> holds) {
        List<Outcome> failures = OUTCOMES.stream().filter(holds.negate()).toList();
        assertTrue(failures.isEmpty(), () -> {
            StringBuilder text = new StringBuilder(failures.size() + " of " + PROBLEMS + " problems\n");
            failures.forEach(failure -> text.append(failure).append('\n'));
            return text + table();
        });
    }

    /** The worst of each decade of condition. */
    private static String table() {
        StringBuilder table = new StringBuilder("condition  problems  refused  worst digits\n");
        for (int decade = 0; decade <= MAX_DECADES + 2; decade++) {
            int row = decade;
            List<Outcome> outcomes =
                    OUTCOMES.stream().filter(outcome -> outcome.decade() == row).toList();
            table.append(String.format(
                    Locale.ROOT,
                    "10^%-2d      %8d  %7d  %12.2f%n",
                    decade,
                    outcomes.size(),
                    outcomes.stream().filter(Outcome::refused).count(),
                    outcomes.stream().mapToDouble(Outcome::digits).min().orElse(Double.NaN)));
        }
        return table.toString();
    }

    /**
     * How the solver did.
     *
     * @param condition the exact one, to many digits
     * @param found what the solver says the condition number is
     * @param digits of the worst coefficient; infinity if the problem was refused
     * @param digitsOfZeros of the worst of the coefficients that are exactly 0. One of ‖y‖ / ‖φ‖ would make its column as
     *     long as the target, so the digits are those of 0 beside that: 10⁻¹⁵ of it moves the predictions by no more than
     *     a few roundings of the target itself. Infinity if all are 0, as in most cases
     */
    private record Outcome(
            long seed,
            RandomProblem.Kind kind,
            double condition,
            boolean refused,
            double found,
            double digits,
            double digitsOfZeros) {
        static Outcome of(long seed, RandomProblem.Kind kind, RandomProblem problem) {
            ExactLeastSquares exact = problem.exact();
            assertEquals(List.of(), exact.dependent(), () -> "seed " + seed + " makes no problem of full rank");
            double condition = exact.conditionNumber();
            try {
                return of(
                        seed,
                        kind,
                        condition,
                        problem,
                        exact.coefficients(),
                        problem.objective().fit());
            } catch (UnsolvableException e) {
                double none = Double.POSITIVE_INFINITY;
                return new Outcome(seed, kind, condition, true, Double.NaN, none, none);
            }
        }

        private static Outcome of(
                long seed,
                RandomProblem.Kind kind,
                double condition,
                RandomProblem problem,
                BigDecimal[][] exact,
                SquaredErrorObjective.Fit fit) {
            double[][] features = problem.features();
            double digits = Double.POSITIVE_INFINITY;
            double digitsOfZeros = Double.POSITIVE_INFINITY;
            for (int j = 0; j < exact.length; j++) {
                for (int k = 0; k < exact[j].length; k++) {
                    double found = fit.parameters()[j * exact[j].length + k];
                    if (exact[j][k].signum() != 0) {
                        digits = Math.min(digits, Digits.of(found, exact[j][k]));
                    } else if (found != 0) {
                        double length = length(features, j, problem.weights());
                        double share = Math.abs(found) * length / length(problem.targets(), k, problem.weights());
                        digitsOfZeros = Math.min(digitsOfZeros, -StrictMath.log10(share));
                    }
                }
            }
            return new Outcome(seed, kind, condition, false, fit.finding("condition-number"), digits, digitsOfZeros);
        }

        private static double length(double[][] rows, int column, double[] weights) {
            double sum = 0;
            for (int row = 0; row < rows.length; row++) {
                if (weights[row] > 0) {
                    sum += weights[row] * rows[row][column] * rows[row][column];
                }
            }
            return Math.sqrt(sum);
        }

        int decade() {
            // A condition number of 1 may have become a little less.
            return Math.max(0, (int) StrictMath.log10(condition));
        }
    }
}
