package org.kudari.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Checks as JUnit's dynamic tests, in one container for each subject. */
final class ConformanceTests {
    private ConformanceTests() {}

    static Stream<DynamicNode> of(List<Check> checks) {
        Map<String, List<DynamicTest>> tests = new LinkedHashMap<>();
        for (Check check : checks) {
            tests.computeIfAbsent(check.subject(), subject -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(check.name(), () -> run(check)));
        }
        return tests.entrySet().stream()
                .map(subject -> DynamicContainer.dynamicContainer(subject.getKey(), subject.getValue()));
    }

    private static void run(Check check) {
        try {
            check.run();
        } catch (CheckSkipped skipped) {
            Assumptions.abort(skipped.getMessage());
        } catch (CheckFailure failure) {
            throw failure.of(check);
        }
    }
}
