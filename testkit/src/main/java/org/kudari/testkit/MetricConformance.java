package org.kudari.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of a metric as JUnit tests. Extend it, and write {@link #provider()}:
 *
 * <pre>{@code
 * class MyMetricConformanceTest extends MetricConformance {
 *     public MetricProvider provider() {
 *         return new MyMetricProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>What else there is to tell is in {@link MetricSubject}.
 *
 * @since 0.2.0
 */
public abstract class MetricConformance implements MetricSubject {
    /** For subclasses. */
    protected MetricConformance() {}

    /** One test for each check and each set of options. */
    @TestFactory
    public final Stream<DynamicNode> conforms() {
        return ConformanceTests.of(Conformance.checks(this));
    }
}
