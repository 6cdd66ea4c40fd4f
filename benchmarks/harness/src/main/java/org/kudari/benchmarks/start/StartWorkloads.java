package org.kudari.benchmarks.start;

/** What commands are measured by. */
public final class StartWorkloads {
    /** 20 epochs of the network in {@code examples/diabetes.yaml}. */
    public static final String DIABETES = "diabetes";

    private StartWorkloads() {}
}
