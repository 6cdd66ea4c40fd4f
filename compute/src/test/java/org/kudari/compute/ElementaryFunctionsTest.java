package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ElementaryFunctionsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;
    private static final double LARGEST = Double.MAX_VALUE;
    private static final double LEAST = Double.MIN_VALUE;
    private static final double TINY = 0x1p-1030;

    @Test
    void expIsExactToOneUlp() {
        double[] x = {-745.2, -745.13, -744, -708.5, -708.3, 709.78, 709.7};
        within(1, ElementaryFunctions::exp, ExactFunctions::exp, -745.13, 709.78, x);
        near(1 + 1, ElementaryFunctions::exp, StrictMath::exp);
        values(ElementaryFunctions::exp, 0, 1, -0.0, 1, LEAST, 1, -INFINITY, 0, -746, 0, -LARGEST, 0);
        values(ElementaryFunctions::exp, INFINITY, INFINITY, LARGEST, INFINITY, 709.79, INFINITY, NAN, NAN);
    }

    @Test
    void expm1IsExactToOneUlp() {
        double[] x = {-37.43, -37.42, -36, 36.7, 37.4, 709.78, 709.7, 0x1p-54, -0x1.fffp-55};
        within(1, ElementaryFunctions::expm1, ExactFunctions::expm1, -60, 709.78, x);
        near(1 + 1, ElementaryFunctions::expm1, StrictMath::expm1);
        values(ElementaryFunctions::expm1, 0, 0, -0.0, -0.0, LEAST, LEAST, -LEAST, -LEAST, TINY, TINY, -INFINITY, -1);
        values(ElementaryFunctions::expm1, INFINITY, INFINITY, 709.79, INFINITY, -LARGEST, -1, NAN, NAN);
    }

    @Test
    void logIsExactToOneUlp() {
        double[] x = {Math.nextDown(1.0), Math.nextUp(1.0), LEAST, TINY, LARGEST, Math.sqrt(0.5), Math.sqrt(2)};
        within(1, ElementaryFunctions::log, ExactFunctions::log, LEAST, LARGEST, x);
        near(1 + 1, ElementaryFunctions::log, StrictMath::log);
        values(ElementaryFunctions::log, 1, 0, 0, -INFINITY, -0.0, -INFINITY, INFINITY, INFINITY);
        values(ElementaryFunctions::log, -LEAST, NAN, -1, NAN, -INFINITY, NAN, NAN, NAN);
    }

    @Test
    void log1pIsExactToOneUlp() {
        double[] x = {Math.nextUp(-1.0), -0.5, 0x1p-53, -0x1p-53, 0x1p53, LARGEST, Math.sqrt(2) - 1, Math.sqrt(0.5) - 1
        };
        within(1, ElementaryFunctions::log1p, ExactFunctions::log1p, Math.nextUp(-1.0), LARGEST, x);
        near(1 + 1, ElementaryFunctions::log1p, StrictMath::log1p);
        values(ElementaryFunctions::log1p, 0, 0, -0.0, -0.0, LEAST, LEAST, -LEAST, -LEAST, -1, -INFINITY);
        values(ElementaryFunctions::log1p, INFINITY, INFINITY, -1.5, NAN, -INFINITY, NAN, NAN, NAN);
    }

    @Test
    void tanhIsExactToOneAndAHalfUlp() {
        double[] x = {18.3, 18.6, 18.99, 19.06, 19.07, 0x1p-28, 0x1p-27};
        within(1.5, ElementaryFunctions::tanh, ExactFunctions::tanh, -30, 30, x);
        near(1.5 + 2.5, ElementaryFunctions::tanh, StrictMath::tanh);
        values(ElementaryFunctions::tanh, 0, 0, -0.0, -0.0, LEAST, LEAST, -LEAST, -LEAST, TINY, TINY, NAN, NAN);
        values(ElementaryFunctions::tanh, INFINITY, 1, -INFINITY, -1, LARGEST, 1, -LARGEST, -1, 20, 1);
        // tanh(ln 3) = (9 − 1)/(9 + 1)
        assertEquals(0.8, ElementaryFunctions.tanh(StrictMath.log(3)), 2e-16);
    }

    @Test
    void sigmoidIsExactToOneUlp() {
        double[] x = {-745.2, -745.13, -744, -708.5, -708.3, -37, 36.7, 37.5};
        within(1, ElementaryFunctions::sigmoid, ExactFunctions::sigmoid, -745.13, 800, x);
        values(ElementaryFunctions::sigmoid, 0, 0.5, -0.0, 0.5, LEAST, 0.5, INFINITY, 1, -INFINITY, 0, NAN, NAN);
        values(ElementaryFunctions::sigmoid, LARGEST, 1, -LARGEST, 0, -746, 0, -740, StrictMath.exp(-740));
        assertEquals(0.75, ElementaryFunctions.sigmoid(StrictMath.log(3)), 2e-16);
        assertEquals(0.25, ElementaryFunctions.sigmoid(-StrictMath.log(3)), 1e-16);
    }

    @Test
    void softplusIsExactToOneAndAHalfUlp() {
        double[] x = {-745.2, -745.13, -744, -708.5, -0.8813, -0.8814, 0.8813, 0.8814, 36.7, 37.5, 745, 746};
        within(1.5, ElementaryFunctions::softplus, ExactFunctions::softplus, -745.13, 1500, x);
        values(ElementaryFunctions::softplus, 0, StrictMath.log(2), INFINITY, INFINITY, -INFINITY, 0, NAN, NAN);
        values(ElementaryFunctions::softplus, LARGEST, LARGEST, -LARGEST, 0, -740, StrictMath.exp(-740));
    }

    @Test
    void erfIsExactToOneAndAHalfUlp() {
        double[] x = {Math.nextDown(1.0), 1, Math.nextUp(1.0), 5.8, 5.863, 5.864, 5.922, 5.99};
        within(1.5, ElementaryFunctions::erf, ExactFunctions::erf, -6, 6, x);
        values(ElementaryFunctions::erf, 0, 0, -0.0, -0.0, LEAST, LEAST, -LEAST, -LEAST, NAN, NAN);
        values(ElementaryFunctions::erf, INFINITY, 1, -INFINITY, -1, LARGEST, 1, -LARGEST, -1, 6, 1);
    }

    private interface FloatRange {
        void overwrite(float[] values, int from, int to);
    }

    private interface DoubleRange {
        void overwrite(double[] values, int from, int to);
    }

    private interface FloatFunction {
        float of(float x);
    }

    @Test
    void rangesOfDoublesHaveTheBitsOfSingleValues() {
        DoubleFunctions plain = new DoubleFunctions();
        sameDoubles(ElementaryFunctions::exp, ElementaryFunctions::exp, plain::exp);
        sameDoubles(ElementaryFunctions::expm1, ElementaryFunctions::expm1, plain::expm1);
        sameDoubles(ElementaryFunctions::log, ElementaryFunctions::log, plain::log);
        sameDoubles(ElementaryFunctions::log1p, ElementaryFunctions::log1p, plain::log1p);
        sameDoubles(ElementaryFunctions::tanh, ElementaryFunctions::tanh, plain::tanh);
        sameDoubles(ElementaryFunctions::sigmoid, ElementaryFunctions::sigmoid, plain::sigmoid);
        sameDoubles(ElementaryFunctions::softplus, ElementaryFunctions::softplus, plain::softplus);
        sameDoubles(ElementaryFunctions::erf, ElementaryFunctions::erf, plain::erf);
    }

    @Test
    void rangesOfFloatsHaveTheBitsOfSingleValues() {
        FloatFunctions plain = new FloatFunctions();
        sameFloats(ElementaryFunctions::exp, ElementaryFunctions::exp, plain::exp);
        sameFloats(ElementaryFunctions::expm1, ElementaryFunctions::expm1, plain::expm1);
        sameFloats(ElementaryFunctions::log, ElementaryFunctions::log, plain::log);
        sameFloats(ElementaryFunctions::log1p, ElementaryFunctions::log1p, plain::log1p);
        sameFloats(ElementaryFunctions::tanh, ElementaryFunctions::tanh, plain::tanh);
        sameFloats(ElementaryFunctions::sigmoid, ElementaryFunctions::sigmoid, plain::sigmoid);
        sameFloats(ElementaryFunctions::softplus, ElementaryFunctions::softplus, plain::softplus);
        sameFloats(ElementaryFunctions::erf, ElementaryFunctions::erf, plain::erf);
    }

    private static void sameDoubles(DoubleUnaryOperator single, DoubleRange... ranges) {
        double[] x = samples(20).toArray();
        double[] expected = DoubleStream.of(x).map(single).toArray();
        for (DoubleRange range : ranges) {
            double[] results = x.clone();
            range.overwrite(results, 0, x.length);
            assertArrayEquals(expected, results);
            // And no more than the range, whatever its ends.
            for (int from = 0; from < 20; from++) {
                results = x.clone();
                range.overwrite(results, from, 40 - from);
                for (int i = 0; i < 41; i++) {
                    assertEquals(i >= from && i < 40 - from ? expected[i] : x[i], results[i]);
                }
            }
        }
    }

    private static void sameFloats(FloatFunction single, FloatRange... ranges) {
        double[] samples = samples(1).filter(x -> Math.abs(x) < 150).toArray();
        float[] x = new float[samples.length];
        float[] expected = new float[samples.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) samples[i];
            expected[i] = single.of(x[i]);
        }
        for (FloatRange range : ranges) {
            float[] results = x.clone();
            range.overwrite(results, 0, x.length);
            assertArrayEquals(expected, results);
            for (int from = 0; from < 20; from++) {
                results = x.clone();
                range.overwrite(results, from, 40 - from);
                for (int i = 0; i < 41; i++) {
                    assertEquals(i >= from && i < 40 - from ? expected[i] : x[i], results[i]);
                }
            }
        }
    }

    /** Pairs of x and f(x), which must be hit to the last bit. */
    private static void values(DoubleUnaryOperator function, double... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            assertEquals(pairs[i + 1], function.applyAsDouble(pairs[i]), "of " + pairs[i]);
        }
    }

    /** Against exact values: in the range where the result is a number, and neither too large nor too small for one. */
    private static void within(
            double ulps,
            DoubleUnaryOperator function,
            UnaryOperator<BigDecimal> exact,
            double least,
            double most,
            double... special) {
        DoubleStream.concat(DoubleStream.of(special), samples(1))
                .filter(x -> x >= least && x <= most)
                .forEach(x -> {
                    double result = function.applyAsDouble(x);
                    BigDecimal expected = exact.apply(new BigDecimal(x));
                    double error = new BigDecimal(result)
                            .subtract(expected, MathContext.DECIMAL128)
                            .divide(new BigDecimal(Math.ulp(expected.doubleValue())), MathContext.DECIMAL64)
                            .abs()
                            .doubleValue();
                    assertTrue(error <= ulps, () -> error + " ulp at " + x + ", but expected at most " + ulps);
                });
    }

    private static void near(double ulps, DoubleUnaryOperator function, DoubleUnaryOperator reference) {
        samples(100).forEach(x -> {
            double result = function.applyAsDouble(x);
            double expected = reference.applyAsDouble(x);
            if (Double.isNaN(expected) || Double.isInfinite(expected)) {
                assertEquals(expected, result, "of " + x);
            } else {
                assertEquals(expected, result, ulps * Math.ulp(expected), "of " + x);
            }
        });
    }

    /** Numbers of every exponent, many where the functions bend, and many about the ends of the argument reductions. */
    private static DoubleStream samples(int times) {
        CounterRandom random = CounterRandom.of(1, "functions", times);
        DoubleStream.Builder samples = DoubleStream.builder();
        for (int time = 0; time < times; time++) {
            for (int exponent = -1074; exponent < 1024; exponent++) {
                double size = Math.scalb(1 + random.nextDouble(), exponent);
                samples.add(random.nextBoolean() ? size : -size);
            }
            for (int i = 0; i < 500; i++) {
                samples.add(random.nextDouble(-2, 2));
                samples.add(random.nextDouble(-40, 40));
                samples.add(random.nextDouble(-750, 750));
                samples.add(random.nextGaussian() * 1e-3);
                samples.add((random.nextInt(120) - 60) * 0.34657359027997264 * (1 + random.nextGaussian() * 1e-12));
                samples.add(
                        Math.scalb(1.4142135623730951, random.nextInt(20) - 10) * (1 + random.nextGaussian() * 1e-12));
            }
        }
        return samples.build();
    }
}
