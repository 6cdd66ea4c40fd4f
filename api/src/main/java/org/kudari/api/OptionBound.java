package org.kudari.api;

import java.util.function.DoublePredicate;

/** One end of an option's range. */
record OptionBound(String relation, double bound, DoublePredicate test) {
    boolean allows(double value) {
        return test.test(value);
    }

    @Override
    public String toString() {
        boolean whole = bound == Math.rint(bound) && Math.abs(bound) < 1e15;
        return relation + " " + (whole ? Long.toString((long) bound) : Double.toString(bound));
    }
}
