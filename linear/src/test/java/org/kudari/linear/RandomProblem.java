package org.kudari.linear;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.kudari.api.LeastSquares;

/**
 * A least-squares problem made from a seed.
 *
 * @param inputs rows × inputs, up to 12 columns with the intercept
 * @param targets rows × 1 to 3
 * @param weights 1 each, or numbers from 0 to 1
 * @param l2 the penalty
 * @param intercept whether there is a column of ones besides
 */
record RandomProblem(double[][] inputs, double[][] targets, double[] weights, double l2, boolean intercept) {
    /** Rows of which every so many weigh 0, if the rows are weighted at all. */
    private static final int WEIGHTLESS = 7;

    private static final int MAX_FEATURES = 12;

    /** In what way a problem is hard. Each can be about as ill-conditioned as asked for. */
    enum Kind {
        /** A column is a combination of the others, but for a little noise. */
        NEARLY_DEPENDENT,
        /** Some columns of a Hilbert matrix. */
        HILBERT,
        /** Nearly dependent, in units that are powers of two and of ten. */
        BADLY_SCALED,
        /** Inputs that are far from 0 compared to their spread, with an intercept. */
        FAR_FROM_ZERO,
        /** Whole numbers that fit exactly; some coefficients are 0. */
        CONSISTENT,
        /** What cannot be fitted is up to a thousand times as long as what can. */
        LARGE_RESIDUAL,
        /** A column is a combination of the others, but there is a penalty. */
        RIDGE
    }

    /**
     * Makes a problem.
     *
     * @param decades the logarithm to base 10 of the condition number to aim at
     */
    static RandomProblem of(Kind kind, double decades, long seed) {
        RandomGenerator random = Components.random(seed);
        boolean intercept = kind == Kind.FAR_FROM_ZERO || random.nextBoolean();
        int most = MAX_FEATURES - (intercept ? 1 : 0);
        // A Hilbert matrix is as ill-conditioned as it is wide; to be well-conditioned, others had better be narrow.
        int wide = kind == Kind.HILBERT ? (int) (decades / 1.3) : Math.min(random.nextInt(most), (int) (4 * decades));
        int narrowest = kind == Kind.RIDGE ? 2 : 1;
        int inputs = Math.min(most, narrowest + wide);
        int outputs = 1 + random.nextInt(3);
        boolean weighted = random.nextBoolean();
        // Noise perpendicular to the columns and to a constant needs one more dimension than they have.
        int fewest = kind == Kind.LARGE_RESIDUAL ? inputs + 2 : inputs + (intercept ? 1 : 0);
        int rows = fewest + (random.nextBoolean() ? random.nextInt(3) : random.nextInt(200));
        rows += weighted ? rows / 5 + 1 : 0;

        double[] weights = new double[rows];
        Arrays.setAll(weights, i -> weighted ? i % WEIGHTLESS == 3 ? 0 : 1 - random.nextDouble() : 1);
        double[][] x = Components.gaussians(random, rows, inputs);
        double size = StrictMath.pow(10, -decades);
        switch (kind) {
            case NEARLY_DEPENDENT, BADLY_SCALED, LARGE_RESIDUAL -> makeDependent(random, x, size);
            case RIDGE -> makeDependent(random, x, 0);
            case HILBERT -> fill(x, (row, column) -> 1.0 / (row + column + 1));
            case FAR_FROM_ZERO -> moveAway(random, x, 1 / size);
            case CONSISTENT -> makeWhole(random, x, (int) Math.min(44, decades * 3.3));
        }
        double[][] y = switch (kind) {
            case CONSISTENT -> wholeCombinations(random, x, outputs);
            case LARGE_RESIDUAL -> combinations(random, x, outputs, true, StrictMath.pow(10, random.nextInt(4)));
            default -> combinations(random, x, outputs, false, StrictMath.pow(10, random.nextInt(-8, 2)));
        };
        if (kind == Kind.BADLY_SCALED) {
            scaleColumns(random, x);
            scaleColumns(random, y);
        }
        if (weighted && rows > 3) {
            x[3][0] = Double.NaN;
        }
        return new RandomProblem(x, y, weights, kind == Kind.RIDGE ? size * size : 0, intercept);
    }

    @FunctionalInterface
    private interface Entry {
        double at(int row, int column);
    }

    private static void fill(double[][] x, Entry entry) {
        for (int row = 0; row < x.length; row++) {
            for (int column = 0; column < x[row].length; column++) {
                x[row][column] = entry.at(row, column);
            }
        }
    }

    /** Replaces a column by a combination of the others, plus that column itself times a size. */
    private static void makeDependent(RandomGenerator random, double[][] x, double size) {
        int dependent = random.nextInt(x[0].length);
        double[] shares = Components.gaussians(random, x[0].length);
        shares[dependent] = size;
        for (double[] row : x) {
            row[dependent] = product(row, shares);
        }
    }

    private static void moveAway(RandomGenerator random, double[][] x, double distance) {
        double[] centers = Components.gaussians(random, x[0].length);
        for (double[] row : x) {
            for (int column = 0; column < row.length; column++) {
                row[column] += distance * centers[column];
            }
        }
    }

    /** Whole numbers up to 50, but the last column that is 2^bits times the first plus such numbers. */
    private static void makeWhole(RandomGenerator random, double[][] x, int bits) {
        fill(x, (row, column) -> random.nextInt(-50, 51));
        for (double[] row : x) {
            if (row.length > 1) {
                row[row.length - 1] += Math.scalb(row[0], bits);
            }
        }
    }

    /** Without rounding: no column times 2 is above 2⁵¹. */
    private static double[][] wholeCombinations(RandomGenerator random, double[][] x, int outputs) {
        double[][] y = new double[x.length][outputs];
        for (int k = 0; k < outputs; k++) {
            double[] shares = new double[x[0].length];
            Arrays.setAll(shares, i -> random.nextInt(-2, 3));
            for (int row = 0; row < x.length; row++) {
                y[row][k] = product(x[row], shares);
            }
        }
        return y;
    }

    /**
     * Combinations of the columns plus noise, both of length 1 at first.
     *
     * @param perpendicular whether the noise is made perpendicular to the columns
     */
    private static double[][] combinations(
            RandomGenerator random, double[][] x, int outputs, boolean perpendicular, double noise) {
        double[][] columns = columns(x);
        double[][] basis = perpendicular ? basis(columns) : new double[0][];
        double[][] y = new double[x.length][outputs];
        for (int k = 0; k < outputs; k++) {
            double[] fitted = new double[x.length];
            for (double[] column : columns) {
                add(fitted, random.nextGaussian() / length(column), column);
            }
            double[] rest = Components.gaussians(random, x.length);
            makePerpendicular(rest, basis);
            for (int row = 0; row < x.length; row++) {
                y[row][k] = fitted[row] / length(fitted) + noise * rest[row] / length(rest);
            }
        }
        return y;
    }

    private static double[][] columns(double[][] x) {
        double[][] columns = new double[x[0].length + 1][x.length];
        for (int row = 0; row < x.length; row++) {
            for (int column = 0; column < x[0].length; column++) {
                columns[column][row] = x[row][column];
            }
            columns[x[0].length][row] = 1;
        }
        return columns;
    }

    private static double[][] basis(double[][] columns) {
        double[][] basis = new double[columns.length][];
        for (int i = 0; i < basis.length; i++) {
            double[] column = columns[i].clone();
            makePerpendicular(column, Arrays.copyOf(basis, i));
            double length = length(column);
            basis[i] = Arrays.stream(column).map(value -> value / length).toArray();
        }
        return basis;
    }

    private static void makePerpendicular(double[] column, double[][] basis) {
        // The second time removes what the first left by rounding.
        for (int time = 0; time < 2; time++) {
            for (double[] other : basis) {
                add(column, -product(other, column), other);
            }
        }
    }

    private static void add(double[] to, double factor, double[] column) {
        for (int row = 0; row < to.length; row++) {
            to[row] += factor * column[row];
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double length(double[] column) {
        return Math.sqrt(product(column, column));
    }

    private static void scaleColumns(RandomGenerator random, double[][] x) {
        for (int column = 0; column < x[0].length; column++) {
            double unit = random.nextBoolean()
                    ? Math.scalb(1.0, random.nextInt(-200, 201))
                    : StrictMath.pow(10, random.nextInt(-20, 21));
            for (double[] row : x) {
                row[column] *= unit;
            }
        }
    }

    SquaredErrorObjective objective() {
        return new SquaredErrorObjective(
                        Components.linear(inputs[0].length, targets[0].length, 1, intercept), inputs, targets)
                .weights(weights)
                .l2(l2);
    }

    /** Φ: the inputs and, with an intercept, a 1. */
    double[][] features() {
        return Arrays.stream(inputs)
                .map(row -> {
                    double[] features = Arrays.copyOf(row, row.length + (intercept ? 1 : 0));
                    Arrays.fill(features, row.length, features.length, 1);
                    return features;
                })
                .toArray(double[][]::new);
    }

    ExactLeastSquares exact() {
        LeastSquares problem = objective().leastSquares().orElseThrow();
        double[] ridge = IntStream.range(0, problem.features())
                .mapToDouble(problem::ridge)
                .toArray();
        return new ExactLeastSquares(features(), targets, weights, ridge);
    }
}
