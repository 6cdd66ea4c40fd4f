package org.kudari.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.runner.plugin.Host.Failure;
import org.kudari.runner.plugin.Host.Outcome;
import org.kudari.runner.plugin.PluginGallery.Good;
import org.kudari.runner.plugin.PluginGallery.Trap;

/** One folder with all of the gallery, in every host: what works does, and what does not is told, each by itself. */
class PluginGalleryTest {
    @TempDir
    static Path folder;

    private static final Map<Host, Outcome> OUTCOMES = new EnumMap<>(Host.class);

    @BeforeAll
    static void load() {
        PluginGallery.write(folder);
        for (Host host : Host.values()) {
            OUTCOMES.put(host, host.load(folder));
        }
    }

    static Stream<Arguments> goodInHosts() {
        return Stream.of(Host.values())
                .flatMap(host -> PluginGallery.good().stream().map(good -> Arguments.of(good.place(), host, good)));
    }

    static Stream<Arguments> trapsInHosts() {
        return Stream.of(Host.values())
                .flatMap(host -> PluginGallery.traps().stream().map(trap -> Arguments.of(trap.jar(), host, trap)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("goodInHosts")
    void whatWorksIsThereWhateverLiesBesideIt(String place, Host host, Good good) {
        assertTrue(
                OUTCOMES.get(host).components().stream()
                        .anyMatch(component -> component.name().equals(good.loss())
                                && component.origin().equals(good.jar())),
                () -> OUTCOMES.get(host).toString());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("trapsInHosts")
    void whatDoesNotWorkIsToldWithWhatToDo(String jar, Host host, Trap trap) {
        List<Failure> failures = OUTCOMES.get(host).failures().stream()
                .filter(failure -> failure.jar().equals(trap.jar()))
                .toList();

        assertEquals(1, failures.size(), failures::toString);
        Failure failure = failures.get(0);
        assertEquals(trap.provider(), failure.provider());
        assertEquals(trap.stage(), failure.stage());
        assertTrue(failure.what().contains(trap.what()), failure::what);
        assertTrue(failure.remedy().contains(trap.remedy()), failure::remedy);
    }

    @ParameterizedTest
    @EnumSource
    void nothingElseIsThereAndNothingElseIsTold(Host host) {
        List<String> builtIn =
                host.load().components().stream().map(Host.Component::name).toList();
        List<String> expected = new ArrayList<>(builtIn);
        PluginGallery.good().forEach(good -> expected.add(good.loss()));

        assertEquals(
                expected.stream().sorted().toList(),
                OUTCOMES.get(host).components().stream()
                        .map(Host.Component::name)
                        .sorted()
                        .toList());
        TreeSet<String> traps = new TreeSet<>();
        PluginGallery.traps().forEach(trap -> traps.add(trap.jar()));
        assertEquals(
                List.copyOf(traps),
                OUTCOMES.get(host).failures().stream()
                        .map(Failure::jar)
                        .sorted()
                        .toList());
    }
}
