package org.kudari.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of an activation function as JUnit tests. Extend it, and write {@link #provider()}:
 *
 * <pre>{@code
 * class MyActivationConformanceTest extends ActivationConformance {
 *     public ActivationProvider provider() {
 *         return new MyActivationProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>What else there is to tell is in {@link ActivationSubject}.
 *
 * @since 0.2.0
 */
public abstract class ActivationConformance implements ActivationSubject {
    /** For subclasses. */
    protected ActivationConformance() {}

    /** One test for each check and each set of options. */
    @TestFactory
    public final Stream<DynamicNode> conforms() {
        return ConformanceTests.of(Conformance.checks(this));
    }
}
