package org.kudari.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of an initializer as JUnit tests. Extend it, and write {@link #provider()}:
 *
 * <pre>{@code
 * class MyInitializerConformanceTest extends InitializerConformance {
 *     public InitializerProvider provider() {
 *         return new MyInitializerProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>What else there is to tell is in {@link InitializerSubject}.
 *
 * @since 0.2.0
 */
public abstract class InitializerConformance implements InitializerSubject {
    /** For subclasses. */
    protected InitializerConformance() {}

    /** One test for each check and each set of options. */
    @TestFactory
    public final Stream<DynamicNode> conforms() {
        return ConformanceTests.of(Conformance.checks(this));
    }
}
