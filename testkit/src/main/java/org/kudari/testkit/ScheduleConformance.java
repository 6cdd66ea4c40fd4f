package org.kudari.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of a schedule as JUnit tests. Extend it, and write {@link #provider()}:
 *
 * <pre>{@code
 * class MyScheduleConformanceTest extends ScheduleConformance {
 *     public ScheduleProvider provider() {
 *         return new MyScheduleProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>What else there is to tell is in {@link ScheduleSubject}.
 *
 * @since 0.2.0
 */
public abstract class ScheduleConformance implements ScheduleSubject {
    /** For subclasses. */
    protected ScheduleConformance() {}

    /** One test for each check and each set of options. */
    @TestFactory
    public final Stream<DynamicNode> conforms() {
        return ConformanceTests.of(Conformance.checks(this));
    }
}
