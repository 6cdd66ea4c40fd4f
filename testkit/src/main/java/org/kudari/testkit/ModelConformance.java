package org.kudari.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of a model as JUnit tests. Extend it, and write {@link #provider()}:
 *
 * <pre>{@code
 * class MyModelConformanceTest extends ModelConformance {
 *     public ModelProvider provider() {
 *         return new MyModelProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>What else there is to tell is in {@link ModelSubject}.
 *
 * @since 0.1.0
 */
public abstract class ModelConformance implements ModelSubject {
    /** For subclasses. */
    protected ModelConformance() {}

    /** One test for each check and each set of options. */
    @TestFactory
    public final Stream<DynamicNode> conforms() {
        return ConformanceTests.of(Conformance.checks(this));
    }
}
