package org.kudari.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of a loss as JUnit tests. Extend it, and write {@link #provider()}:
 *
 * <pre>{@code
 * class MyLossConformanceTest extends LossConformance {
 *     public LossProvider provider() {
 *         return new MyLossProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>What else there is to tell is in {@link LossSubject}.
 *
 * @since 0.1.0
 */
public abstract class LossConformance implements LossSubject {
    /** For subclasses. */
    protected LossConformance() {}

    /** One test for each check and each set of options. */
    @TestFactory
    public final Stream<DynamicNode> conforms() {
        return ConformanceTests.of(Conformance.checks(this));
    }
}
