package org.kudari.optimizers.schedules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Chosen;
import org.kudari.api.ScheduleProvider;
import org.kudari.testkit.Conformance;
import org.kudari.testkit.ConformanceReport;
import org.kudari.testkit.ScheduleSubject;

/** All schedules under the kit, with the options of all recorded cases. */
class ScheduleConformanceTest {
    private static final Map<String, ?> WARM_UP_THEN_PLATEAU = Map.of(
            "schedules",
            List.of(
                    Chosen.of(new LinearWarmUpProvider(), Map.of("length", 0, "unit", "steps")),
                    Chosen.of(new ReduceOnPlateauProvider(), Map.of("patience", 2))),
            "at",
            List.of(3));

    static Stream<Arguments> subjects() {
        return Recorded.PROVIDERS.stream()
                .map(provider -> Arguments.of(provider.name(), new Recordings(provider, options(provider.name()))));
    }

    private static List<Map<String, ?>> options(String name) {
        if (name.equals("sequence")) {
            return List.of(WARM_UP_THEN_PLATEAU);
        }
        return Stream.of(Recorded.GOLDEN, Recorded.PYTORCH)
                .flatMap(cases -> cases.keySet().stream())
                .filter(ofCase -> Recorded.name(ofCase).equals(name))
                .<Map<String, ?>>map(Recorded::options)
                .toList();
    }

    private record Recordings(ScheduleProvider provider, List<Map<String, ?>> options) implements ScheduleSubject {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void conforms(String name, ScheduleSubject subject) {
        ConformanceReport report = Conformance.run(Conformance.checks(subject));

        assertTrue(report.conforms(), report::toString);
    }
}
