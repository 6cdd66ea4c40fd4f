package org.kudari.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link DoubleFunctions} by the machine's vector instructions: the same operations in the same order, so the same bits. Reads
 * like its sibling {@link VectorFloatFunctions}, number by number.
 *
 * <p>The bodies of the loops are written out, since C2 inlines no more methods but the JDK's own when one has grown large, and a
 * vector that is handed to a method is an object. For the same reason constants are vectors already.
 */
final class VectorDoubleFunctions extends DoubleFunctions {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final boolean LONG_LOOPS = VectorModule.LONG_LOOPS;

    private static final DoubleVector LOG2_E = DoubleVector.broadcast(SPECIES, DoubleFunctions.LOG2_E);
    private static final DoubleVector SHIFT = DoubleVector.broadcast(SPECIES, DoubleFunctions.SHIFT);
    private static final DoubleVector MINUS_LN2_LOW = DoubleVector.broadcast(SPECIES, -DoubleFunctions.LN2_LOW);
    private static final DoubleVector MINUS_LN2_HIGH = DoubleVector.broadcast(SPECIES, -DoubleFunctions.LN2_HIGH);
    private static final DoubleVector HALF = DoubleVector.broadcast(SPECIES, 0.5);
    private static final DoubleVector TWO = DoubleVector.broadcast(SPECIES, 2);
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);
    private static final DoubleVector ZERO = DoubleVector.broadcast(SPECIES, 0);
    private static final DoubleVector MINUS_HALF = DoubleVector.broadcast(SPECIES, -0.5);
    private static final DoubleVector COUNTER_BIAS = DoubleVector.broadcast(SPECIES, DoubleFunctions.COUNTER_BIAS);
    private static final DoubleVector SHIFT_UP =
            DoubleVector.broadcast(SPECIES, DoubleFunctions.SHIFT + DoubleFunctions.UP);
    private static final DoubleVector S12 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S12);
    private static final DoubleVector S11 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S11);
    private static final DoubleVector S10 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S10);
    private static final DoubleVector S9 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S9);
    private static final DoubleVector S8 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S8);
    private static final DoubleVector S7 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S7);
    private static final DoubleVector S6 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S6);
    private static final DoubleVector S5 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S5);
    private static final DoubleVector S4 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S4);
    private static final DoubleVector S3 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S3);
    private static final DoubleVector S2 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S2);
    private static final DoubleVector S1 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S1);
    private static final DoubleVector S0 = DoubleVector.broadcast(SPECIES, DoubleFunctions.S0);
    private static final DoubleVector G18 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G18);
    private static final DoubleVector G17 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G17);
    private static final DoubleVector G16 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G16);
    private static final DoubleVector G15 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G15);
    private static final DoubleVector G14 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G14);
    private static final DoubleVector G13 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G13);
    private static final DoubleVector G12 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G12);
    private static final DoubleVector G11 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G11);
    private static final DoubleVector G10 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G10);
    private static final DoubleVector G9 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G9);
    private static final DoubleVector G8 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G8);
    private static final DoubleVector G7 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G7);
    private static final DoubleVector G6 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G6);
    private static final DoubleVector G5 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G5);
    private static final DoubleVector G4 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G4);
    private static final DoubleVector G3 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G3);
    private static final DoubleVector G2 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G2);
    private static final DoubleVector G1 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G1);
    private static final DoubleVector G0 = DoubleVector.broadcast(SPECIES, DoubleFunctions.G0);
    private static final DoubleVector E12 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E12);
    private static final DoubleVector E11 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E11);
    private static final DoubleVector E10 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E10);
    private static final DoubleVector E9 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E9);
    private static final DoubleVector E8 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E8);
    private static final DoubleVector E7 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E7);
    private static final DoubleVector E6 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E6);
    private static final DoubleVector E5 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E5);
    private static final DoubleVector E4 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E4);
    private static final DoubleVector E3 = DoubleVector.broadcast(SPECIES, DoubleFunctions.E3);
    private static final DoubleVector LN2_LOW = DoubleVector.broadcast(SPECIES, DoubleFunctions.LN2_LOW);
    private static final DoubleVector L6 = DoubleVector.broadcast(SPECIES, DoubleFunctions.L6);
    private static final DoubleVector L5 = DoubleVector.broadcast(SPECIES, DoubleFunctions.L5);
    private static final DoubleVector L4 = DoubleVector.broadcast(SPECIES, DoubleFunctions.L4);
    private static final DoubleVector L3 = DoubleVector.broadcast(SPECIES, DoubleFunctions.L3);
    private static final DoubleVector L2 = DoubleVector.broadcast(SPECIES, DoubleFunctions.L2);
    private static final DoubleVector L1 = DoubleVector.broadcast(SPECIES, DoubleFunctions.L1);
    private static final DoubleVector L0 = DoubleVector.broadcast(SPECIES, DoubleFunctions.L0);
    private static final DoubleVector MINUS_TWO = DoubleVector.broadcast(SPECIES, -2);
    private static final DoubleVector UP = DoubleVector.broadcast(SPECIES, DoubleFunctions.UP);
    private static final DoubleVector DOWN = DoubleVector.broadcast(SPECIES, DoubleFunctions.DOWN);
    private static final DoubleVector SUBNORMAL_SCALE =
            DoubleVector.broadcast(SPECIES, DoubleFunctions.SUBNORMAL_SCALE);
    private static final DoubleVector LN2_HIGH = DoubleVector.broadcast(SPECIES, DoubleFunctions.LN2_HIGH);
    private static final DoubleVector SUBNORMAL_COUNTER_BIAS =
            DoubleVector.broadcast(SPECIES, DoubleFunctions.SUBNORMAL_COUNTER_BIAS);
    private static final DoubleVector SQRT_2_MINUS_1 = DoubleVector.broadcast(SPECIES, DoubleFunctions.SQRT_2_MINUS_1);
    private static final DoubleVector MINUS_ONE = DoubleVector.broadcast(SPECIES, -1);
    private static final DoubleVector EXP_LEAST = DoubleVector.broadcast(SPECIES, -746);
    private static final DoubleVector EXP_MOST = DoubleVector.broadcast(SPECIES, 710);
    private static final DoubleVector EXPM1_LEAST = DoubleVector.broadcast(SPECIES, -40);
    private static final DoubleVector TANH_LEAST = DoubleVector.broadcast(SPECIES, -44);
    private static final DoubleVector ERF_MOST = DoubleVector.broadcast(SPECIES, 6);
    private static final DoubleVector SOFTPLUS_MOST = DoubleVector.broadcast(SPECIES, 746);
    private static final DoubleVector EXPM1_IDENTITY = DoubleVector.broadcast(SPECIES, 0x1p-54);
    private static final DoubleVector MIN_NORMAL = DoubleVector.broadcast(SPECIES, Double.MIN_NORMAL);
    private static final DoubleVector INFINITY = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
    private static final DoubleVector MINUS_INFINITY = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
    private static final DoubleVector NAN = DoubleVector.broadcast(SPECIES, Double.NaN);
    private static final LongVector SIGN = ZERO.reinterpretAsLongs().broadcast(Long.MIN_VALUE);
    private static final LongVector ONE_MINUS_SQRT_HALF_BITS = SIGN.broadcast(DoubleFunctions.ONE_MINUS_SQRT_HALF_BITS);
    private static final LongVector COUNTER_BITS = SIGN.broadcast(DoubleFunctions.COUNTER_BITS);
    private static final LongVector FRACTION_MASK = SIGN.broadcast(DoubleFunctions.FRACTION_MASK);
    private static final LongVector SQRT_HALF_BITS = SIGN.broadcast(DoubleFunctions.SQRT_HALF_BITS);

    @Override
    void exp(double[] values, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector limited = x.blend(EXP_MOST, x.compare(VectorOperators.GT, EXP_MOST))
                    .blend(EXP_LEAST, x.compare(VectorOperators.LT, EXP_LEAST));
            DoubleVector n = limited.fma(LOG2_E, SHIFT).sub(SHIFT);
            DoubleVector r = n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, limited));
            DoubleVector power = r.mul(r).fma(curve(r), r).add(ONE);
            DoubleVector half = n.fma(HALF, SHIFT);
            DoubleVector rest = n.sub(half.sub(SHIFT)).add(SHIFT);
            power.mul(powerOfTwo(half)).mul(powerOfTwo(rest)).intoArray(values, i);
        }
        super.exp(values, i, to);
    }

    @Override
    void expm1(double[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector limited = x.blend(EXP_MOST, x.compare(VectorOperators.GT, EXP_MOST))
                    .blend(EXPM1_LEAST, x.compare(VectorOperators.LT, EXPM1_LEAST));
            DoubleVector shifted = limited.fma(LOG2_E, SHIFT);
            DoubleVector n = shifted.sub(SHIFT);
            DoubleVector high = n.fma(MINUS_LN2_HIGH, limited);
            DoubleVector r = n.fma(MINUS_LN2_LOW, high);
            DoubleVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            DoubleVector t = r.add(tail);
            DoubleVector tLow = r.sub(t).add(tail);
            DoubleVector scale = powerOfTwo(shifted.sub(ONE));
            DoubleVector start = scale.sub(HALF);
            DoubleVector sum = scale.fma(t, start);
            DoubleVector startLow = scale.sub(start).sub(HALF);
            DoubleVector sumLow = scale.fma(tLow, scale.fma(t, start.sub(sum))).add(startLow);
            DoubleVector result = sum.add(sumLow).mul(TWO);
            result.blend(x, x.abs().compare(VectorOperators.LT, EXPM1_IDENTITY)).intoArray(values, i);
        }
        super.expm1(values, i, to);
    }

    @Override
    void log(double[] values, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            VectorMask<Double> subnormal = x.compare(VectorOperators.LT, MIN_NORMAL);
            DoubleVector normal = x.blend(x.mul(SUBNORMAL_SCALE), subnormal);
            LongVector bits = normal.reinterpretAsLongs().add(ONE_MINUS_SQRT_HALF_BITS);
            DoubleVector k = bits.lanewise(VectorOperators.LSHR, FRACTION_BITS)
                    .or(COUNTER_BITS)
                    .reinterpretAsDoubles()
                    .sub(COUNTER_BIAS.blend(SUBNORMAL_COUNTER_BIAS, subnormal));
            DoubleVector f = bits.and(FRACTION_MASK)
                    .add(SQRT_HALF_BITS)
                    .reinterpretAsDoubles()
                    .sub(ONE);
            DoubleVector s = f.div(f.add(TWO));
            DoubleVector z = s.mul(s);
            DoubleVector square = f.mul(f).mul(HALF);
            DoubleVector tail = s.fma(artanh(z).fma(z, square), square.neg());
            DoubleVector log2 = k.mul(LN2_HIGH);
            DoubleVector log = log2.add(f);
            DoubleVector logLow = log2.sub(log).add(f).add(k.fma(LN2_LOW, tail));
            DoubleVector result = x.blend(log.add(logLow), x.compare(VectorOperators.LT, INFINITY));
            result.blend(NAN, x.compare(VectorOperators.LT, ZERO))
                    .blend(MINUS_INFINITY, x.compare(VectorOperators.EQ, ZERO))
                    .intoArray(values, i);
        }
        super.log(values, i, to);
    }

    @Override
    void log1p(double[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector u = x.add(ONE);
            DoubleVector xPart = u.sub(ONE);
            DoubleVector uLow = x.sub(xPart).add(ONE.sub(u.sub(xPart)));
            LongVector bits = u.reinterpretAsLongs().add(ONE_MINUS_SQRT_HALF_BITS);
            DoubleVector k = bits.lanewise(VectorOperators.LSHR, FRACTION_BITS)
                    .or(COUNTER_BITS)
                    .reinterpretAsDoubles()
                    .sub(COUNTER_BIAS);
            DoubleVector m = bits.and(FRACTION_MASK)
                    .add(SQRT_HALF_BITS)
                    .reinterpretAsDoubles()
                    .sub(ONE);
            DoubleVector mLow = uLow.mul(powerOfTwo(SHIFT_UP.sub(k))).mul(DOWN);
            DoubleVector f = m.add(mLow);
            DoubleVector fLow = m.sub(f).add(mLow);
            DoubleVector s = f.div(f.add(TWO));
            DoubleVector z = s.mul(s);
            DoubleVector square = f.mul(f).mul(HALF);
            DoubleVector tail = s.fma(artanh(z).fma(z, square), square.neg());
            DoubleVector log2 = k.mul(LN2_HIGH);
            DoubleVector log = log2.add(f);
            DoubleVector logLow =
                    log2.sub(log).add(f).add(k.fma(LN2_LOW, tail).add(f.neg().fma(fLow, fLow)));
            DoubleVector result = x.blend(log.add(logLow), x.compare(VectorOperators.LT, INFINITY));
            result.blend(NAN, x.compare(VectorOperators.LT, MINUS_ONE))
                    .blend(MINUS_INFINITY, x.compare(VectorOperators.EQ, MINUS_ONE))
                    .blend(x, x.compare(VectorOperators.EQ, ZERO))
                    .intoArray(values, i);
        }
        super.log1p(values, i, to);
    }

    @Override
    void tanh(double[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector y = x.abs().mul(MINUS_TWO);
            DoubleVector limited = y.blend(TANH_LEAST, y.compare(VectorOperators.LT, TANH_LEAST));
            DoubleVector shifted = limited.fma(LOG2_E, SHIFT);
            DoubleVector n = shifted.sub(SHIFT);
            DoubleVector high = n.fma(MINUS_LN2_HIGH, limited);
            DoubleVector r = n.fma(MINUS_LN2_LOW, high);
            DoubleVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            DoubleVector t = r.add(tail);
            DoubleVector tLow = r.sub(t).add(tail);
            DoubleVector scale = powerOfTwo(shifted);
            DoubleVector start = scale.sub(ONE);
            DoubleVector e = scale.fma(t, start);
            DoubleVector eLow = scale.fma(tLow, scale.fma(t, start.sub(e)));
            DoubleVector divisor = e.add(TWO);
            DoubleVector divisorLow = TWO.sub(divisor).add(e).add(eLow);
            DoubleVector reciprocal = ONE.div(divisor);
            DoubleVector quotient = e.mul(reciprocal);
            DoubleVector minus = quotient.neg();
            DoubleVector missing = minus.fma(divisor, e).add(minus.fma(divisorLow, eLow));
            DoubleVector size = missing.fma(reciprocal, quotient).abs();
            size.reinterpretAsLongs()
                    .or(x.reinterpretAsLongs().and(SIGN))
                    .reinterpretAsDoubles()
                    .intoArray(values, i);
        }
        super.tanh(values, i, to);
    }

    @Override
    void sigmoid(double[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector y = x.abs().neg();
            DoubleVector limited = y.blend(EXP_LEAST, y.compare(VectorOperators.LT, EXP_LEAST));
            DoubleVector shifted = limited.fma(LOG2_E, SHIFT);
            DoubleVector n = shifted.sub(SHIFT);
            DoubleVector high = n.fma(MINUS_LN2_HIGH, limited);
            DoubleVector r = n.fma(MINUS_LN2_LOW, high);
            DoubleVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            DoubleVector t = r.add(tail);
            DoubleVector power = t.add(ONE);
            DoubleVector powerLow = ONE.sub(power).add(t).add(r.sub(t).add(tail));
            DoubleVector scale = powerOfTwo(shifted.add(UP));
            DoubleVector e = power.mul(scale).mul(DOWN);
            DoubleVector eLow = powerLow.mul(scale).mul(DOWN);
            DoubleVector divisor = e.add(ONE);
            DoubleVector divisorLow = ONE.sub(divisor).add(e).add(eLow);
            VectorMask<Double> negative = x.compare(VectorOperators.LT, ZERO);
            DoubleVector dividend = ONE.blend(e, negative);
            DoubleVector dividendLow = ZERO.blend(eLow, negative);
            DoubleVector reciprocal = ONE.div(divisor);
            DoubleVector quotient = dividend.mul(reciprocal);
            DoubleVector minus = quotient.neg();
            DoubleVector missing = minus.fma(divisor, dividend).add(minus.fma(divisorLow, dividendLow));
            missing.fma(reciprocal, quotient).intoArray(values, i);
        }
        super.sigmoid(values, i, to);
    }

    @Override
    void softplus(double[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector y = x.abs().neg();
            DoubleVector limited = y.blend(EXP_LEAST, y.compare(VectorOperators.LT, EXP_LEAST));
            DoubleVector shifted = limited.fma(LOG2_E, SHIFT);
            DoubleVector n = shifted.sub(SHIFT);
            DoubleVector high = n.fma(MINUS_LN2_HIGH, limited);
            DoubleVector r = n.fma(MINUS_LN2_LOW, high);
            DoubleVector tail = r.mul(r).fma(curve(r), n.fma(MINUS_LN2_LOW, high.sub(r)));
            DoubleVector t = r.add(tail);
            DoubleVector power = t.add(ONE);
            DoubleVector powerLow = ONE.sub(power).add(t).add(r.sub(t).add(tail));
            DoubleVector scale = powerOfTwo(shifted.add(UP));
            DoubleVector e = power.mul(scale).mul(DOWN);
            DoubleVector eLow = powerLow.mul(scale).mul(DOWN);
            VectorMask<Double> folded = e.compare(VectorOperators.GT, SQRT_2_MINUS_1);
            DoubleVector f = e.blend(e.fma(HALF, MINUS_HALF), folded);
            DoubleVector fLow = eLow.blend(eLow.mul(HALF), folded);
            DoubleVector s = f.div(f.add(TWO));
            DoubleVector z = s.mul(s);
            DoubleVector artanh = L6.fma(z, L5);
            artanh = artanh.fma(z, L4);
            artanh = artanh.fma(z, L3);
            artanh = artanh.fma(z, L2);
            artanh = artanh.fma(z, L1);
            artanh = artanh.fma(z, L0);
            DoubleVector square = f.mul(f).mul(HALF);
            DoubleVector logTail = s.fma(artanh.fma(z, square), square.neg());
            DoubleVector log2 = ZERO.blend(LN2_HIGH, folded);
            DoubleVector log2Low = ZERO.blend(LN2_LOW, folded);
            DoubleVector log = log2.add(f);
            DoubleVector logLow =
                    log2.sub(log).add(f).add(log2Low.add(logTail).add(f.neg().fma(fLow, fLow)));
            DoubleVector ramp = ZERO.blend(x, x.compare(VectorOperators.GT, ZERO));
            DoubleVector sum = ramp.add(log);
            DoubleVector logPart = sum.sub(ramp);
            DoubleVector sumLow =
                    ramp.sub(sum.sub(logPart)).add(log.sub(logPart)).add(logLow);
            sum.add(sumLow)
                    .blend(x, x.compare(VectorOperators.GT, SOFTPLUS_MOST))
                    .intoArray(values, i);
        }
        super.softplus(values, i, to);
    }

    @Override
    void erf(double[] values, int from, int to) {
        int i = from;
        for (; LONG_LOOPS && i <= to - LANES; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector size = x.abs();
            DoubleVector limited = size.blend(ERF_MOST, size.compare(VectorOperators.GT, ERF_MOST));
            DoubleVector g = logErfc(limited.sub(ONE));
            DoubleVector shifted = g.fma(LOG2_E, SHIFT);
            DoubleVector n = shifted.sub(SHIFT);
            DoubleVector r = n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, g));
            DoubleVector power = r.mul(r).fma(curve(r), r).add(ONE);
            DoubleVector large = ONE.sub(power.mul(shifted.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                    .reinterpretAsDoubles()));
            DoubleVector z = limited.mul(limited);
            DoubleVector s = S12.fma(z, S11);
            s = s.fma(z, S10);
            s = s.fma(z, S9);
            s = s.fma(z, S8);
            s = s.fma(z, S7);
            s = s.fma(z, S6);
            s = s.fma(z, S5);
            s = s.fma(z, S4);
            s = s.fma(z, S3);
            s = s.fma(z, S2);
            s = s.fma(z, S1);
            s = s.fma(z, S0);
            DoubleVector small = limited.fma(s, limited);
            DoubleVector result =
                    large.blend(small, limited.compare(VectorOperators.LT, ONE)).abs();
            result.reinterpretAsLongs()
                    .or(x.reinterpretAsLongs().and(SIGN))
                    .reinterpretAsDoubles()
                    .intoArray(values, i);
        }
        super.erf(values, i, to);
    }

    private static DoubleVector logErfc(DoubleVector y) {
        DoubleVector g = G18.fma(y, G17);
        g = g.fma(y, G16);
        g = g.fma(y, G15);
        g = g.fma(y, G14);
        g = g.fma(y, G13);
        g = g.fma(y, G12);
        g = g.fma(y, G11);
        g = g.fma(y, G10);
        g = g.fma(y, G9);
        g = g.fma(y, G8);
        g = g.fma(y, G7);
        g = g.fma(y, G6);
        g = g.fma(y, G5);
        g = g.fma(y, G4);
        g = g.fma(y, G3);
        g = g.fma(y, G2);
        g = g.fma(y, G1);
        return g.fma(y, G0);
    }

    private static DoubleVector curve(DoubleVector r) {
        DoubleVector sum = E12.fma(r, E11);
        sum = sum.fma(r, E10);
        sum = sum.fma(r, E9);
        sum = sum.fma(r, E8);
        sum = sum.fma(r, E7);
        sum = sum.fma(r, E6);
        sum = sum.fma(r, E5);
        sum = sum.fma(r, E4);
        sum = sum.fma(r, E3);
        return sum.fma(r, HALF);
    }

    private static DoubleVector artanh(DoubleVector z) {
        DoubleVector sum = L6.fma(z, L5);
        sum = sum.fma(z, L4);
        sum = sum.fma(z, L3);
        sum = sum.fma(z, L2);
        sum = sum.fma(z, L1);
        return sum.fma(z, L0);
    }

    private static DoubleVector powerOfTwo(DoubleVector shifted) {
        return shifted.reinterpretAsLongs()
                .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                .reinterpretAsDoubles();
    }

    @Override
    void keepWherePositive(double[] conditions, double[] values, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            VectorMask<Double> positive =
                    DoubleVector.fromArray(SPECIES, conditions, i).compare(VectorOperators.GT, ZERO);
            ZERO.blend(DoubleVector.fromArray(SPECIES, values, i), positive).intoArray(values, i);
        }
        super.keepWherePositive(conditions, values, i, to);
    }
}
