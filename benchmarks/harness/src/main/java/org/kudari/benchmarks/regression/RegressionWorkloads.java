package org.kudari.benchmarks.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What regressions are measured by. */
public final class RegressionWorkloads {
    /** How many digits come out right on data sets that are hard to compute with. */
    public static final String NIST = "NIST";

    private RegressionWorkloads() {}

    /** The sizes, then {@link #NIST}. */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(RegressionSize.values()).map(RegressionSize::name), Stream.of(NIST))
                .toList();
    }
}
