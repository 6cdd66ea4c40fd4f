package org.kudari.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link FloatFunctions} by the machine's vector instructions: the same operations in the same order, so the same bits. Reads
 * like its sibling {@link VectorDoubleFunctions}, number by number.
 *
 * <p>The bodies of the loops are written out, since C2 inlines no more methods but the JDK's own when one has grown large, and a
 * vector that is handed to a method is an object. For the same reason constants are vectors already.
 */
final class VectorFloatFunctions extends FloatFunctions {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final boolean LONG_LOOPS = VectorModule.LONG_LOOPS;

    private static final FloatVector LOG2_E = FloatVector.broadcast(SPECIES, FloatFunctions.LOG2_E);
    private static final FloatVector SHIFT = FloatVector.broadcast(SPECIES, FloatFunctions.SHIFT);
    private static final FloatVector MINUS_LN2_LOW = FloatVector.broadcast(SPECIES, -FloatFunctions.LN2_LOW);
    private static final FloatVector MINUS_LN2_HIGH = FloatVector.broadcast(SPECIES, -FloatFunctions.LN2_HIGH);
    private static final FloatVector HALF = FloatVector.broadcast(SPECIES, 0.5f);
    private static final FloatVector TWO = FloatVector.broadcast(SPECIES, 2);
    private static final FloatVector ONE = FloatVector.broadcast(SPECIES, 1);
    private static final FloatVector ZERO = FloatVector.broadcast(SPECIES, 0);
    private static final FloatVector MINUS_HALF = FloatVector.broadcast(SPECIES, -0.5f);
    private static final FloatVector COUNTER_BIAS = FloatVector.broadcast(SPECIES, FloatFunctions.COUNTER_BIAS);
    private static final FloatVector SHIFT_UP =
            FloatVector.broadcast(SPECIES, FloatFunctions.SHIFT + FloatFunctions.UP);
    private static final FloatVector S6 = FloatVector.broadcast(SPECIES, FloatFunctions.S6);
    private static final FloatVector S5 = FloatVector.broadcast(SPECIES, FloatFunctions.S5);
    private static final FloatVector S4 = FloatVector.broadcast(SPECIES, FloatFunctions.S4);
    private static final FloatVector S3 = FloatVector.broadcast(SPECIES, FloatFunctions.S3);
    private static final FloatVector S2 = FloatVector.broadcast(SPECIES, FloatFunctions.S2);
    private static final FloatVector S1 = FloatVector.broadcast(SPECIES, FloatFunctions.S1);
    private static final FloatVector S0 = FloatVector.broadcast(SPECIES, FloatFunctions.S0);
    private static final FloatVector G6 = FloatVector.broadcast(SPECIES, FloatFunctions.G6);
    private static final FloatVector G5 = FloatVector.broadcast(SPECIES, FloatFunctions.G5);
    private static final FloatVector G4 = FloatVector.broadcast(SPECIES, FloatFunctions.G4);
    private static final FloatVector G3 = FloatVector.broadcast(SPECIES, FloatFunctions.G3);
    private static final FloatVector G2 = FloatVector.broadcast(SPECIES, FloatFunctions.G2);
    private static final FloatVector G1 = FloatVector.broadcast(SPECIES, FloatFunctions.G1);
    private static final FloatVector G0 = FloatVector.broadcast(SPECIES, FloatFunctions.G0);
    private static final FloatVector E7 = FloatVector.broadcast(SPECIES, FloatFunctions.E7);
    private static final FloatVector E6 = FloatVector.broadcast(SPECIES, FloatFunctions.E6);
    private static final FloatVector E5 = FloatVector.broadcast(SPECIES, FloatFunctions.E5);
    private static final FloatVector E4 = FloatVector.broadcast(SPECIES, FloatFunctions.E4);
    private static final FloatVector E3 = FloatVector.broadcast(SPECIES, FloatFunctions.E3);
    private static final FloatVector LN2_LOW = FloatVector.broadcast(SPECIES, FloatFunctions.LN2_LOW);
    private static final FloatVector L2 = FloatVector.broadcast(SPECIES, FloatFunctions.L2);
    private static final FloatVector L1 = FloatVector.broadcast(SPECIES, FloatFunctions.L1);
    private static final FloatVector L0 = FloatVector.broadcast(SPECIES, FloatFunctions.L0);
    private static final FloatVector MINUS_TWO = FloatVector.broadcast(SPECIES, -2);
    private static final FloatVector UP = FloatVector.broadcast(SPECIES, FloatFunctions.UP);
    private static final FloatVector DOWN = FloatVector.broadcast(SPECIES, FloatFunctions.DOWN);
    private static final FloatVector SUBNORMAL_SCALE = FloatVector.broadcast(SPECIES, FloatFunctions.SUBNORMAL_SCALE);
    private static final FloatVector LN2_HIGH = FloatVector.broadcast(SPECIES, FloatFunctions.LN2_HIGH);
    private static final FloatVector SUBNORMAL_COUNTER_BIAS =
            FloatVector.broadcast(SPECIES, FloatFunctions.SUBNORMAL_COUNTER_BIAS);
    private static final FloatVector SQRT_2_MINUS_1 = FloatVector.broadcast(SPECIES, FloatFunctions.SQRT_2_MINUS_1);
    private static final FloatVector MINUS_ONE = FloatVector.broadcast(SPECIES, -1);
    private static final FloatVector EXP_LEAST = FloatVector.broadcast(SPECIES, -104);
    private static final FloatVector EXP_MOST = FloatVector.broadcast(SPECIES, 89);
    private static final FloatVector EXPM1_LEAST = FloatVector.broadcast(SPECIES, -18);
    private static final FloatVector TANH_LEAST = FloatVector.broadcast(SPECIES, -20);
    private static final FloatVector ERF_MOST = FloatVector.broadcast(SPECIES, 4);
    private static final FloatVector SOFTPLUS_MOST = FloatVector.broadcast(SPECIES, 104);
    private static final FloatVector EXPM1_IDENTITY = FloatVector.broadcast(SPECIES, 0x1p-26f);
    private static final FloatVector MIN_NORMAL = FloatVector.broadcast(SPECIES, Float.MIN_NORMAL);
    private static final FloatVector INFINITY = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
    private static final FloatVector MINUS_INFINITY = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    private static final FloatVector NAN = FloatVector.broadcast(SPECIES, Float.NaN);
    private static final IntVector SIGN = ZERO.reinterpretAsInts().broadcast(Integer.MIN_VALUE);
    private static final IntVector ONE_MINUS_SQRT_HALF_BITS = SIGN.broadcast(FloatFunctions.ONE_MINUS_SQRT_HALF_BITS);
    private static final IntVector COUNTER_BITS = SIGN.broadcast(FloatFunctions.COUNTER_BITS);
    private static final IntVector FRACTION_MASK = SIGN.broadcast(FloatFunctions.FRACTION_MASK);
    private static final IntVector SQRT_HALF_BITS = SIGN.broadcast(FloatFunctions.SQRT_HALF_BITS);

    @Override
    void exp(float[] values, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector limited = x.blend(EXP_MOST, x.compare(VectorOperators.GT, EXP_MOST))
                    .blend(EXP_LEAST, x.compare(VectorOperators.LT, EXP_LEAST));
            FloatVector n = limited.fma(LOG2_E, SHIFT).sub(SHIFT);
            FloatVector r = n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, limited));
            FloatVector power = r.mul(r).fma(curve(r), r).add(ONE);
            FloatVector half = n.fma(HALF, SHIFT);
            FloatVector rest = n.sub(half.sub(SHIFT)).add(SHIFT);
            power.mul(powerOfTwo(half)).mul(powerOfTwo(rest)).intoArray(values, i);
        }
        super.exp(values, i, to);
    }

    @Override
    void expm1(float[] values, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector limited = x.blend(EXP_MOST, x.compare(VectorOperators.GT, EXP_MOST))
                    .blend(EXPM1_LEAST, x.compare(VectorOperators.LT, EXPM1_LEAST));
            FloatVector shifted = limited.fma(LOG2_E, SHIFT);
            FloatVector n = shifted.sub(SHIFT);
            FloatVector high = n.fma(MINUS_LN2_HIGH, limited);
            FloatVector r = n.fma(MINUS_LN2_LOW, high);
            FloatVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            FloatVector t = r.add(tail);
            FloatVector tLow = r.sub(t).add(tail);
            FloatVector scale = powerOfTwo(shifted.sub(ONE));
            FloatVector start = scale.sub(HALF);
            FloatVector sum = scale.fma(t, start);
            FloatVector startLow = scale.sub(start).sub(HALF);
            FloatVector sumLow = scale.fma(tLow, scale.fma(t, start.sub(sum))).add(startLow);
            FloatVector result = sum.add(sumLow).mul(TWO);
            result.blend(x, x.abs().compare(VectorOperators.LT, EXPM1_IDENTITY)).intoArray(values, i);
        }
        super.expm1(values, i, to);
    }

    @Override
    void log(float[] values, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            VectorMask<Float> subnormal = x.compare(VectorOperators.LT, MIN_NORMAL);
            FloatVector normal = x.blend(x.mul(SUBNORMAL_SCALE), subnormal);
            IntVector bits = normal.reinterpretAsInts().add(ONE_MINUS_SQRT_HALF_BITS);
            FloatVector k = bits.lanewise(VectorOperators.LSHR, FRACTION_BITS)
                    .or(COUNTER_BITS)
                    .reinterpretAsFloats()
                    .sub(COUNTER_BIAS.blend(SUBNORMAL_COUNTER_BIAS, subnormal));
            FloatVector f = bits.and(FRACTION_MASK)
                    .add(SQRT_HALF_BITS)
                    .reinterpretAsFloats()
                    .sub(ONE);
            FloatVector s = f.div(f.add(TWO));
            FloatVector z = s.mul(s);
            FloatVector square = f.mul(f).mul(HALF);
            FloatVector tail = s.fma(artanh(z).fma(z, square), square.neg());
            FloatVector log2 = k.mul(LN2_HIGH);
            FloatVector log = log2.add(f);
            FloatVector logLow = log2.sub(log).add(f).add(k.fma(LN2_LOW, tail));
            FloatVector result = x.blend(log.add(logLow), x.compare(VectorOperators.LT, INFINITY));
            result.blend(NAN, x.compare(VectorOperators.LT, ZERO))
                    .blend(MINUS_INFINITY, x.compare(VectorOperators.EQ, ZERO))
                    .intoArray(values, i);
        }
        super.log(values, i, to);
    }

    @Override
    void log1p(float[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector u = x.add(ONE);
            FloatVector xPart = u.sub(ONE);
            FloatVector uLow = x.sub(xPart).add(ONE.sub(u.sub(xPart)));
            IntVector bits = u.reinterpretAsInts().add(ONE_MINUS_SQRT_HALF_BITS);
            FloatVector k = bits.lanewise(VectorOperators.LSHR, FRACTION_BITS)
                    .or(COUNTER_BITS)
                    .reinterpretAsFloats()
                    .sub(COUNTER_BIAS);
            FloatVector m = bits.and(FRACTION_MASK)
                    .add(SQRT_HALF_BITS)
                    .reinterpretAsFloats()
                    .sub(ONE);
            FloatVector mLow = uLow.mul(powerOfTwo(SHIFT_UP.sub(k))).mul(DOWN);
            FloatVector f = m.add(mLow);
            FloatVector fLow = m.sub(f).add(mLow);
            FloatVector s = f.div(f.add(TWO));
            FloatVector z = s.mul(s);
            FloatVector square = f.mul(f).mul(HALF);
            FloatVector tail = s.fma(artanh(z).fma(z, square), square.neg());
            FloatVector log2 = k.mul(LN2_HIGH);
            FloatVector log = log2.add(f);
            FloatVector logLow =
                    log2.sub(log).add(f).add(k.fma(LN2_LOW, tail).add(f.neg().fma(fLow, fLow)));
            FloatVector result = x.blend(log.add(logLow), x.compare(VectorOperators.LT, INFINITY));
            result.blend(NAN, x.compare(VectorOperators.LT, MINUS_ONE))
                    .blend(MINUS_INFINITY, x.compare(VectorOperators.EQ, MINUS_ONE))
                    .blend(x, x.compare(VectorOperators.EQ, ZERO))
                    .intoArray(values, i);
        }
        super.log1p(values, i, to);
    }

    @Override
    void tanh(float[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector y = x.abs().mul(MINUS_TWO);
            FloatVector limited = y.blend(TANH_LEAST, y.compare(VectorOperators.LT, TANH_LEAST));
            FloatVector shifted = limited.fma(LOG2_E, SHIFT);
            FloatVector n = shifted.sub(SHIFT);
            FloatVector high = n.fma(MINUS_LN2_HIGH, limited);
            FloatVector r = n.fma(MINUS_LN2_LOW, high);
            FloatVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            FloatVector t = r.add(tail);
            FloatVector tLow = r.sub(t).add(tail);
            FloatVector scale = powerOfTwo(shifted);
            FloatVector start = scale.sub(ONE);
            FloatVector e = scale.fma(t, start);
            FloatVector eLow = scale.fma(tLow, scale.fma(t, start.sub(e)));
            FloatVector divisor = e.add(TWO);
            FloatVector divisorLow = TWO.sub(divisor).add(e).add(eLow);
            FloatVector reciprocal = ONE.div(divisor);
            FloatVector quotient = e.mul(reciprocal);
            FloatVector minus = quotient.neg();
            FloatVector missing = minus.fma(divisor, e).add(minus.fma(divisorLow, eLow));
            FloatVector size = missing.fma(reciprocal, quotient).abs();
            size.reinterpretAsInts()
                    .or(x.reinterpretAsInts().and(SIGN))
                    .reinterpretAsFloats()
                    .intoArray(values, i);
        }
        super.tanh(values, i, to);
    }

    @Override
    void sigmoid(float[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector y = x.abs().neg();
            FloatVector limited = y.blend(EXP_LEAST, y.compare(VectorOperators.LT, EXP_LEAST));
            FloatVector shifted = limited.fma(LOG2_E, SHIFT);
            FloatVector n = shifted.sub(SHIFT);
            FloatVector high = n.fma(MINUS_LN2_HIGH, limited);
            FloatVector r = n.fma(MINUS_LN2_LOW, high);
            FloatVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            FloatVector t = r.add(tail);
            FloatVector power = t.add(ONE);
            FloatVector powerLow = ONE.sub(power).add(t).add(r.sub(t).add(tail));
            FloatVector scale = powerOfTwo(shifted.add(UP));
            FloatVector e = power.mul(scale).mul(DOWN);
            FloatVector eLow = powerLow.mul(scale).mul(DOWN);
            FloatVector divisor = e.add(ONE);
            FloatVector divisorLow = ONE.sub(divisor).add(e).add(eLow);
            VectorMask<Float> negative = x.compare(VectorOperators.LT, ZERO);
            FloatVector dividend = ONE.blend(e, negative);
            FloatVector dividendLow = ZERO.blend(eLow, negative);
            FloatVector reciprocal = ONE.div(divisor);
            FloatVector quotient = dividend.mul(reciprocal);
            FloatVector minus = quotient.neg();
            FloatVector missing = minus.fma(divisor, dividend).add(minus.fma(divisorLow, dividendLow));
            missing.fma(reciprocal, quotient).intoArray(values, i);
        }
        super.sigmoid(values, i, to);
    }

    @Override
    void softplus(float[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector y = x.abs().neg();
            FloatVector limited = y.blend(EXP_LEAST, y.compare(VectorOperators.LT, EXP_LEAST));
            FloatVector shifted = limited.fma(LOG2_E, SHIFT);
            FloatVector n = shifted.sub(SHIFT);
            FloatVector high = n.fma(MINUS_LN2_HIGH, limited);
            FloatVector r = n.fma(MINUS_LN2_LOW, high);
            FloatVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            FloatVector t = r.add(tail);
            FloatVector power = t.add(ONE);
            FloatVector powerLow = ONE.sub(power).add(t).add(r.sub(t).add(tail));
            FloatVector scale = powerOfTwo(shifted.add(UP));
            FloatVector e = power.mul(scale).mul(DOWN);
            FloatVector eLow = powerLow.mul(scale).mul(DOWN);
            VectorMask<Float> folded = e.compare(VectorOperators.GT, SQRT_2_MINUS_1);
            FloatVector f = e.blend(e.fma(HALF, MINUS_HALF), folded);
            FloatVector fLow = eLow.blend(eLow.mul(HALF), folded);
            FloatVector s = f.div(f.add(TWO));
            FloatVector z = s.mul(s);
            FloatVector artanh = L2.fma(z, L1);
            artanh = artanh.fma(z, L0);
            FloatVector square = f.mul(f).mul(HALF);
            FloatVector logTail = s.fma(artanh.fma(z, square), square.neg());
            FloatVector log2 = ZERO.blend(LN2_HIGH, folded);
            FloatVector log2Low = ZERO.blend(LN2_LOW, folded);
            FloatVector log = log2.add(f);
            FloatVector logLow =
                    log2.sub(log).add(f).add(log2Low.add(logTail).add(f.neg().fma(fLow, fLow)));
            FloatVector ramp = ZERO.blend(x, x.compare(VectorOperators.GT, ZERO));
            FloatVector sum = ramp.add(log);
            FloatVector logPart = sum.sub(ramp);
            FloatVector sumLow =
                    ramp.sub(sum.sub(logPart)).add(log.sub(logPart)).add(logLow);
            sum.add(sumLow)
                    .blend(x, x.compare(VectorOperators.GT, SOFTPLUS_MOST))
                    .intoArray(values, i);
        }
        super.softplus(values, i, to);
    }

    @Override
    void erf(float[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector size = x.abs();
            FloatVector limited = size.blend(ERF_MOST, size.compare(VectorOperators.GT, ERF_MOST));
            FloatVector g = logErfc(limited.sub(ONE));
            FloatVector shifted = g.fma(LOG2_E, SHIFT);
            FloatVector n = shifted.sub(SHIFT);
            FloatVector r = n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, g));
            FloatVector power = r.mul(r).fma(curve(r), r).add(ONE);
            FloatVector large = ONE.sub(power.mul(shifted.reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                    .reinterpretAsFloats()));
            FloatVector z = limited.mul(limited);
            FloatVector s = S6.fma(z, S5);
            s = s.fma(z, S4);
            s = s.fma(z, S3);
            s = s.fma(z, S2);
            s = s.fma(z, S1);
            s = s.fma(z, S0);
            FloatVector small = limited.fma(s, limited);
            FloatVector result =
                    large.blend(small, limited.compare(VectorOperators.LT, ONE)).abs();
            result.reinterpretAsInts()
                    .or(x.reinterpretAsInts().and(SIGN))
                    .reinterpretAsFloats()
                    .intoArray(values, i);
        }
        super.erf(values, i, to);
    }

    private static FloatVector logErfc(FloatVector y) {
        FloatVector g = G6.fma(y, G5);
        g = g.fma(y, G4);
        g = g.fma(y, G3);
        g = g.fma(y, G2);
        g = g.fma(y, G1);
        return g.fma(y, G0);
    }

    private static FloatVector curve(FloatVector r) {
        FloatVector sum = E7.fma(r, E6);
        sum = sum.fma(r, E5);
        sum = sum.fma(r, E4);
        sum = sum.fma(r, E3);
        return sum.fma(r, HALF);
    }

    private static FloatVector artanh(FloatVector z) {
        FloatVector sum = L2.fma(z, L1);
        return sum.fma(z, L0);
    }

    private static FloatVector powerOfTwo(FloatVector shifted) {
        return shifted.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                .reinterpretAsFloats();
    }

    @Override
    void keepWherePositive(float[] conditions, float[] values, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            VectorMask<Float> positive =
                    FloatVector.fromArray(SPECIES, conditions, i).compare(VectorOperators.GT, ZERO);
            ZERO.blend(FloatVector.fromArray(SPECIES, values, i), positive).intoArray(values, i);
        }
        super.keepWherePositive(conditions, values, i, to);
    }
}
