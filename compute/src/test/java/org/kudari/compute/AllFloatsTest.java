package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Takes every {@code float} that a function bends through it: the form for ranges against the {@code double} function (which
 * {@link ElementaryFunctionsTest} holds against exact values) and against the form for one value. Where nothing is left to
 * compute, since a number is so small that tanh x = x, or so large that tanh x = 1, it takes one number in sixteen.
 */
class AllFloatsTest {
    private static final int CHUNK = 1 << 12;
    private static final int TASK = 1 << 22;

    @Test
    void exp() {
        check(1, -26, 7, ElementaryFunctions::exp, ElementaryFunctions::exp, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.exp(values[i]);
            }
        });
    }

    @Test
    void expm1() {
        check(1, -26, 7, ElementaryFunctions::expm1, ElementaryFunctions::expm1, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.expm1(values[i]);
            }
        });
    }

    @Test
    void log() {
        check(
                1,
                Float.MIN_EXPONENT - 1,
                Float.MAX_EXPONENT,
                ElementaryFunctions::log,
                ElementaryFunctions::log,
                values -> {
                    for (int i = 0; i < values.length; i++) {
                        values[i] = ElementaryFunctions.log(values[i]);
                    }
                });
    }

    @Test
    void log1p() {
        check(1, -26, 26, ElementaryFunctions::log1p, ElementaryFunctions::log1p, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.log1p(values[i]);
            }
        });
    }

    @Test
    void tanh() {
        check(1.5, -26, 7, ElementaryFunctions::tanh, ElementaryFunctions::tanh, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.tanh(values[i]);
            }
        });
    }

    @Test
    void sigmoid() {
        check(1, -26, 7, ElementaryFunctions::sigmoid, ElementaryFunctions::sigmoid, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.sigmoid(values[i]);
            }
        });
    }

    @Test
    void softplus() {
        check(1.5, -26, 7, ElementaryFunctions::softplus, ElementaryFunctions::softplus, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.softplus(values[i]);
            }
        });
    }

    @Test
    void erf() {
        check(1.5, -26, 7, ElementaryFunctions::erf, ElementaryFunctions::erf, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.erf(values[i]);
            }
        });
    }

    private interface FloatRange {
        void overwrite(float[] values, int from, int to);
    }

    private interface DoubleRange {
        void overwrite(double[] values, int from, int to);
    }

    private interface OneByOne {
        void overwrite(float[] values);
    }

    private record Miss(double ulps, float x, float result) {
        Miss worse(Miss other) {
            return other.ulps > ulps ? other : this;
        }
    }

    private static void check(
            double bound,
            int leastExponent,
            int mostExponent,
            FloatRange function,
            DoubleRange reference,
            OneByOne single) {
        Miss worst = IntStream.range(0, 1 << 10)
                .parallel()
                .mapToObj(task -> new Task(function, reference, single).worst(task * TASK, leastExponent, mostExponent))
                .reduce(new Miss(0, 0, 0), Miss::worse);

        assertTrue(worst.ulps <= bound, () -> worst + " but expected at most " + bound + " ulp");
    }

    private static final class Task {
        private final FloatRange function;
        private final DoubleRange reference;
        private final OneByOne single;
        private final float[] x = new float[CHUNK];
        private final float[] results = new float[CHUNK];
        private final float[] others = new float[CHUNK];
        private final double[] exact = new double[CHUNK];

        Task(FloatRange function, DoubleRange reference, OneByOne single) {
            this.function = function;
            this.reference = reference;
            this.single = single;
        }

        Miss worst(int firstBits, int leastExponent, int mostExponent) {
            Miss worst = new Miss(0, 0, 0);
            for (int done = 0; done < TASK; done += CHUNK) {
                int exponent = Math.getExponent(Float.intBitsToFloat(firstBits + done));
                if ((exponent < leastExponent || exponent > mostExponent) && done / CHUNK % 16 != (exponent & 15)) {
                    continue;
                }
                for (int i = 0; i < CHUNK; i++) {
                    x[i] = Float.intBitsToFloat(firstBits + done + i);
                }
                System.arraycopy(x, 0, results, 0, CHUNK);
                function.overwrite(results, 0, CHUNK);
                checkSingle();
                worst = worst.worse(worstOfChunk());
            }
            return worst;
        }

        private void checkSingle() {
            System.arraycopy(x, 0, others, 0, CHUNK);
            single.overwrite(others);
            int i = Arrays.mismatch(others, results);
            if (i >= 0) {
                assertEquals(others[i], results[i], "one value, and a range, of " + x[i]);
            }
        }

        private Miss worstOfChunk() {
            for (int i = 0; i < CHUNK; i++) {
                exact[i] = x[i];
            }
            reference.overwrite(exact, 0, CHUNK);
            for (int i = 0; i < CHUNK; i++) {
                others[i] = (float) exact[i];
            }
            Miss worst = new Miss(0, 0, 0);
            for (int i = 0; i < CHUNK; i++) {
                // Most results are the nearest float, and no miss; so is NaN for NaN.
                int next = Arrays.mismatch(results, i, CHUNK, others, i, CHUNK);
                if (next < 0) {
                    break;
                }
                i += next;
                double ulps = ulps(results[i], exact[i]);
                if (!(ulps <= worst.ulps)) {
                    worst = new Miss(ulps, x[i], results[i]);
                }
            }
            return worst;
        }

        private static double ulps(float result, double exact) {
            if (Float.isNaN(result) || Double.isNaN(exact) || result == 0 && exact == 0) {
                return Double.POSITIVE_INFINITY;
            }
            double value = Float.isInfinite(result) ? Math.copySign(0x1p128, result) : result;
            double ulp = Math.scalb(1.0, Math.max(Math.getExponent(exact), Float.MIN_EXPONENT) - 23);
            return Math.abs(value - exact) / ulp;
        }
    }
}
