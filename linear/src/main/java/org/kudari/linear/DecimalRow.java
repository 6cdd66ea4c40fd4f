package org.kudari.linear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Numbers of {@value #DIGITS} decimal digits. */
final class DecimalRow implements NumberRow<DecimalRow> {
    private static final int GRAIN = 32;

    private static final int DIGITS = 56;
    private static final MathContext ROUNDING = new MathContext(DIGITS);

    private final BigDecimal[] values;

    /** Zeros. */
    DecimalRow(int length) {
        values = new BigDecimal[length];
        Arrays.fill(values, BigDecimal.ZERO);
    }

    void set(int i, BigDecimal value) {
        values[i] = value.round(ROUNDING);
    }

    @Override
    public DecimalRow zeros(int length) {
        return new DecimalRow(length);
    }

    @Override
    public int grain() {
        return GRAIN;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public void copy(int to, DecimalRow row, int from) {
        values[to] = row.values[from];
    }

    @Override
    public void add(int at, double value) {
        values[at] = values[at].add(new BigDecimal(value), ROUNDING);
    }

    @Override
    public void multiply(double factor) {
        BigDecimal exact = new BigDecimal(factor);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].multiply(exact, ROUNDING);
        }
    }

    @Override
    public void setOne(int at) {
        values[at] = BigDecimal.ONE;
    }

    @Override
    public void subtractProduct(DecimalRow factors, int at, DecimalRow row, int from, int to) {
        BigDecimal factor = factors.values[at];
        if (factor.signum() == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (row.values[i].signum() != 0) {
                values[i] = values[i].subtract(factor.multiply(row.values[i], ROUNDING), ROUNDING);
            }
        }
    }

    @Override
    public void divideByRoot(int at) {
        BigDecimal root = values[at].sqrt(ROUNDING);
        for (int i = at; i < values.length; i++) {
            values[i] = values[i].divide(root, ROUNDING);
        }
    }

    @Override
    public void divide(DecimalRow divisors, int at) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].divide(divisors.values[at], ROUNDING);
        }
    }

    @Override
    public double value(int i) {
        return values[i].doubleValue();
    }
}
