package org.kudari.linear;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The exact minimum of Σᵢ wᵢ ‖Φᵢ·Θ − yᵢ‖² + Σⱼ ridgeⱼ · ‖Θⱼ‖² for doubles.
 *
 * <p>A double is a whole number times a power of two. So, with a power of two as the unit of each column, of each target and
 * of the weights, the normal equations G·Θ = Φᵀ·W·y, where G = Φᵀ·W·Φ + diag(ridge), are in whole numbers, and
 * elimination without fractions keeps them whole (Bareiss, Sylvester's identity and multistep integer-preserving
 * Gaussian elimination, Mathematics of Computation 22, 1968). Nothing is rounded before the last quotient.
 *
 * <p>G is positive semidefinite. So a pivot of 0 says that its column is a combination of those before it, and no rows
 * need to be exchanged.
 */
final class ExactLeastSquares {
    private static final MathContext QUOTIENT = new MathContext(40);
    /** Trace and largest eigenvalue of the 2⁴⁰-th power of a matrix differ by a factor that the root makes 1. */
    private static final int SQUARINGS = 40;

    private final List<Integer> independent = new ArrayList<>();
    private final List<Integer> dependent = new ArrayList<>();
    private final BigDecimal[][] coefficients;
    private final double conditionNumber;

    /**
     * Solves. Rows of weight 0 count for nothing, whatever they hold.
     *
     * @param features Φ: rows × features
     * @param targets y: rows × targets
     * @param weights one a row, 0 or more
     * @param ridge one a feature, 0 or more
     */
    ExactLeastSquares(double[][] features, double[][] targets, double[] weights, double[] ridge) {
        int[] active = IntStream.range(0, weights.length)
                .filter(row -> weights[row] > 0)
                .toArray();
        Whole w = Whole.of(active, Components.column(weights), new double[1]);
        Whole phi = Whole.of(active, features, roots(ridge, w.units()[0]));
        Whole y = Whole.of(active, targets, new double[targets[0].length]);
        BigInteger[][] gram = products(phi, phi, w);
        for (int j = 0; j < ridge.length; j++) {
            gram[j][j] = gram[j][j].add(Dyadic.of(ridge[j]).in(2 * phi.units()[j] + w.units()[0]));
        }
        BigInteger[][] table = beside(gram, products(phi, y, w), identity(ridge.length));
        BigInteger determinant = eliminate(table);

        coefficients = new BigDecimal[ridge.length][y.units().length];
        for (int j = 0; j < ridge.length; j++) {
            for (int k = 0; k < y.units().length; k++) {
                coefficients[j][k] = dependent.contains(j)
                        ? BigDecimal.ZERO
                        : quotient(table[j][ridge.length + k], determinant, y.units()[k] - phi.units()[j]);
            }
        }
        conditionNumber = conditionNumber(gram, table, ridge.length + y.units().length, determinant);
    }

    /** How many columns are no combination of those before them. */
    int rank() {
        return independent.size();
    }

    /** The columns that are a combination of those before them, ascending. Their coefficients are 0. */
    List<Integer> dependent() {
        return dependent;
    }

    /** Features × targets, to 40 digits. */
    BigDecimal[][] coefficients() {
        return coefficients;
    }

    /**
     * The largest singular value divided by the smallest, of the independent columns, each scaled to length 1. A ridge is
     * a row √ridge·eⱼ, and rows are multiplied by the square roots of their weights.
     */
    double conditionNumber() {
        return conditionNumber;
    }

    /** Powers of two in whose squares, times the unit of the weights, the ridge is whole; 0 for a ridge of 0. */
    private static double[] roots(double[] ridge, int weightUnit) {
        return Arrays.stream(ridge)
                .map(square -> square == 0
                        ? 0
                        : Math.scalb(1.0, Math.floorDiv(Dyadic.of(square).exponent() - weightUnit, 2)))
                .toArray();
    }

    /** aᵀ·diag(w)·b. */
    private static BigInteger[][] products(Whole a, Whole b, Whole w) {
        BigInteger[][] products = new BigInteger[a.units().length][b.units().length];
        for (BigInteger[] row : products) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        for (int row = 0; row < w.rows().length; row++) {
            for (int i = 0; i < products.length; i++) {
                BigInteger weighted = a.rows()[row][i].multiply(w.rows()[row][0]);
                for (int j = 0; j < products[i].length; j++) {
                    products[i][j] = products[i][j].add(weighted.multiply(b.rows()[row][j]));
                }
            }
        }
        return products;
    }

    private static BigInteger[][] identity(int size) {
        BigInteger[][] identity = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                identity[i][j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
        return identity;
    }

    private static BigInteger[][] beside(BigInteger[][]... matrices) {
        BigInteger[][] table = new BigInteger[matrices[0].length][];
        for (int row = 0; row < table.length; row++) {
            List<BigInteger> entries = new ArrayList<>();
            for (BigInteger[][] matrix : matrices) {
                entries.addAll(List.of(matrix[row]));
            }
            table[row] = entries.toArray(new BigInteger[0]);
        }
        return table;
    }

    /**
     * Turns the independent columns of the square matrix at the left of the table into those of the identity, times the
     * determinant that it returns: that of the independent rows and columns.
     */
    private BigInteger eliminate(BigInteger[][] table) {
        BigInteger previous = BigInteger.ONE;
        for (int k = 0; k < table.length; k++) {
            BigInteger pivot = table[k][k];
            if (pivot.signum() == 0) {
                dependent.add(k);
                continue;
            }
            independent.add(k);
            for (int i = 0; i < table.length; i++) {
                if (i != k) {
                    subtract(table[i], table[k], k, pivot, previous);
                }
            }
            previous = pivot;
        }
        return previous;
    }

    private static void subtract(BigInteger[] row, BigInteger[] from, int k, BigInteger pivot, BigInteger previous) {
        BigInteger factor = row[k];
        for (int j = 0; j < row.length; j++) {
            row[j] = pivot.multiply(row[j]).subtract(factor.multiply(from[j])).divide(previous);
        }
    }

    /** numerator / denominator · 2^exponent. */
    private static BigDecimal quotient(BigInteger numerator, BigInteger denominator, int exponent) {
        return new BigDecimal(numerator.shiftLeft(Math.max(0, exponent)))
                .divide(new BigDecimal(denominator.shiftLeft(Math.max(0, -exponent))), QUOTIENT);
    }

    /**
     * √(λ(C)·λ(C⁻¹)), where C is G scaled to a diagonal of 1 and λ the largest eigenvalue: which, other than the smallest,
     * is as good as the entries, and those of C⁻¹ come from the exact inverse of G.
     */
    private double conditionNumber(BigInteger[][] gram, BigInteger[][] table, int inverseAt, BigInteger determinant) {
        int rank = rank();
        double[][] scaled = new double[rank][rank];
        double[][] inverse = new double[rank][rank];
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j < rank; j++) {
                int row = independent.get(i);
                int column = independent.get(j);
                BigInteger lengths = gram[row][row].multiply(gram[column][column]);
                BigInteger entry = gram[row][column];
                scaled[i][j] = signedRoot(entry, entry.pow(2), lengths);
                entry = table[row][inverseAt + column];
                inverse[i][j] = signedRoot(entry, entry.pow(2).multiply(lengths), determinant.pow(2));
            }
        }
        return Math.sqrt(largestEigenvalue(scaled) * largestEigenvalue(inverse));
    }

    private static double signedRoot(BigInteger sign, BigInteger numerator, BigInteger denominator) {
        return sign.signum() * Math.sqrt(quotient(numerator, denominator, 0).doubleValue());
    }

    /** Of a positive definite matrix, which is overwritten: λ is the limit of the m-th root of the trace of its m-th power. */
    private static double largestEigenvalue(double[][] matrix) {
        double logarithm = 0;
        double[][] power = matrix;
        for (int squaring = 0; squaring < SQUARINGS; squaring++) {
            double trace = 0;
            for (int i = 0; i < power.length; i++) {
                trace += power[i][i];
            }
            logarithm += Math.scalb(StrictMath.log(trace), -squaring);
            power = squareOverTrace(power, trace);
        }
        return StrictMath.exp(logarithm);
    }

    private static double[][] squareOverTrace(double[][] symmetric, double trace) {
        double[][] square = new double[symmetric.length][symmetric.length];
        for (int i = 0; i < square.length; i++) {
            for (int j = 0; j < square.length; j++) {
                for (int k = 0; k < square.length; k++) {
                    square[i][j] += symmetric[i][k] / trace * (symmetric[k][j] / trace);
                }
            }
        }
        return square;
    }

    /** Columns of whole numbers, each to be multiplied by two to the power of its unit. */
    private record Whole(BigInteger[][] rows, int[] units) {
        /** Some rows of a matrix, in units that also divide a further row. */
        static Whole of(int[] active, double[][] matrix, double[] further) {
            int[] units = new int[further.length];
            for (int column = 0; column < units.length; column++) {
                int j = column;
                units[column] = DoubleStream.concat(
                                DoubleStream.of(further[j]),
                                Arrays.stream(active).mapToDouble(row -> matrix[row][j]))
                        .filter(value -> value != 0)
                        .mapToInt(value -> Dyadic.of(value).exponent())
                        .min()
                        .orElse(0);
            }
            BigInteger[][] rows = new BigInteger[active.length][units.length];
            for (int row = 0; row < active.length; row++) {
                for (int column = 0; column < units.length; column++) {
                    rows[row][column] = Dyadic.of(matrix[active[row]][column]).in(units[column]);
                }
            }
            return new Whole(rows, units);
        }
    }

    /** whole · 2^exponent, where whole is odd, or 0. */
    private record Dyadic(long whole, int exponent) {
        private static final int SIGNIFICAND_BITS = 52;

        static Dyadic of(double value) {
            // Subnormal numbers have the exponent of the smallest normal one.
            int unit = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - SIGNIFICAND_BITS;
            long whole = (long) Math.scalb(value, -unit);
            int zeros = whole == 0 ? 0 : Long.numberOfTrailingZeros(whole);
            return new Dyadic(whole >> zeros, unit + zeros);
        }

        /** How many times 2^unit this is. */
        BigInteger in(int unit) {
            return whole == 0 ? BigInteger.ZERO : BigInteger.valueOf(whole).shiftLeft(exponent - unit);
        }
    }
}
