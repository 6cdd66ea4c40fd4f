package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Takes every {@code float} there is through a function: the form for ranges against the {@code double} function (which
 * {@link ElementaryFunctionsTest} holds against exact values) and against the form for one value.
 */
class AllFloatsTest {
    /** So few that all arrays of a task stay in a core's first cache. */
    private static final int CHUNK = 1 << 10;

    private static final int TASK = 1 << 22;
    /**
     * Every how many chunks the form for one value is compared. On JDK 17 the long loops are plain ones over ranges too
     * (see {@link VectorFloatFunctions}): they call the very form for one value, so that only a fault of the JVM's
     * compiler could tell the two apart. A sample is enough there, and saves a third of the time of the whole test.
     */
    private static final int LONG_LOOP = VectorModule.LONG_LOOPS ? 1 : 16;

    private static final int SHORT_LOOP = 1;

    @Test
    void exp() {
        check(1, SHORT_LOOP, ElementaryFunctions::exp, ElementaryFunctions::exp, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.exp(values[i]);
            }
        });
    }

    @Test
    void expm1() {
        check(1, SHORT_LOOP, ElementaryFunctions::expm1, ElementaryFunctions::expm1, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.expm1(values[i]);
            }
        });
    }

    @Test
    void log() {
        check(1, SHORT_LOOP, ElementaryFunctions::log, ElementaryFunctions::log, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.log(values[i]);
            }
        });
    }

    @Test
    void log1p() {
        check(1, LONG_LOOP, ElementaryFunctions::log1p, ElementaryFunctions::log1p, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.log1p(values[i]);
            }
        });
    }

    @Test
    void tanh() {
        check(1.5, LONG_LOOP, ElementaryFunctions::tanh, ElementaryFunctions::tanh, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.tanh(values[i]);
            }
        });
    }

    @Test
    void sigmoid() {
        check(1, LONG_LOOP, ElementaryFunctions::sigmoid, ElementaryFunctions::sigmoid, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.sigmoid(values[i]);
            }
        });
    }

    @Test
    void softplus() {
        check(1.5, LONG_LOOP, ElementaryFunctions::softplus, ElementaryFunctions::softplus, values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = ElementaryFunctions.softplus(values[i]);
            }
        });
    }

    @Test
    void erf() {
        check(1.5, LONG_LOOP, ElementaryFunctions::erf, ElementaryFunctions::erf, values -> {
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
            double bound, int singleStride, FloatRange function, DoubleRange reference, OneByOne single) {
        Miss worst = IntStream.range(0, 1 << 10)
                .parallel()
                .mapToObj(task -> new Task(function, reference, single).worst(task * TASK, singleStride))
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

        Miss worst(int firstBits, int singleStride) {
            Miss worst = new Miss(0, 0, 0);
            for (int chunk = 0; chunk < TASK / CHUNK; chunk++) {
                for (int i = 0; i < CHUNK; i++) {
                    x[i] = Float.intBitsToFloat(firstBits + chunk * CHUNK + i);
                }
                System.arraycopy(x, 0, results, 0, CHUNK);
                function.overwrite(results, 0, CHUNK);
                if (chunk % singleStride == 0) {
                    checkSingle();
                }
                if (!nearestToAll()) {
                    worst = worst.worse(worstOfChunk());
                }
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

        /**
         * Whether one float is the nearest to every exact value of the chunk, and every result. The numbers of a chunk
         * follow each other, every function rises from one end of its domain to the other, and so does rounding: where
         * the ends of the chunk have the same nearest float (or are both outside of the domain), so has all between them.
         */
        private boolean nearestToAll() {
            exact[0] = x[0];
            exact[1] = x[CHUNK - 1];
            reference.overwrite(exact, 0, 2);
            float nearest = (float) exact[0];
            if (Float.compare(nearest, (float) exact[1]) != 0) {
                return false;
            }
            Arrays.fill(others, nearest);
            return Arrays.equals(others, results);
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
