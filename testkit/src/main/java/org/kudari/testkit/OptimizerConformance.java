package org.kudari.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of an optimizer as JUnit tests. Extend it, and write {@link #provider()}:
 *
 * <pre>{@code
 * class MyOptimizerConformanceTest extends OptimizerConformance {
 *     public OptimizerProvider provider() {
 *         return new MyOptimizerProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>What else there is to tell is in {@link OptimizerSubject}.
 *
 * @since 0.1.0
 */
public abstract class OptimizerConformance implements OptimizerSubject {
    /** For subclasses. */
    protected OptimizerConformance() {}

    /** One test for each check and each set of options. */
    @TestFactory
    public final Stream<DynamicNode> conforms() {
        return ConformanceTests.of(Conformance.checks(this));
    }
}
